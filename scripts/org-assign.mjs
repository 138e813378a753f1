/** npm run org:assign: gives users the phone with Open CTI or the phone in the utility bar, and can undo it. */
import { readFileSync } from 'node:fs';
import { applyChanges } from './org/assign/apply.mjs';
import { decide } from './org/assign/decide.mjs';
import { findTarget, findUsers } from './org/assign/find.mjs';
import { beginJournal, readJournal } from './org/assign/journal.mjs';
import { usernamesOf, valuesOf } from './org/assign/list.mjs';
import {
    AGENT,
    CALL_CENTER,
    NEEDS,
    PHONES,
    PHONE_NAMES,
    UTILITY_PHONE,
    findCallCenters,
    phoneThatFits,
    phonesInWords,
    utilityUsers
} from './org/assign/phones.mjs';
import { changeLines, rejectedLines, skippedLines, users as usersIn } from './org/assign/report.mjs';
import { applyUndo, planUndo } from './org/assign/undo.mjs';
import { USER_FIELDS, USER_FIELD_KEYS, requireField, sharedValues } from './org/assign/userFields.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { requireOpenCti } from './org/openCti.mjs';
import { isMain } from './project.mjs';

const help = `
Gives users the phone, many at a time: the call center and the permission set for the phone with Open CTI, or the permission sets
for the phone in the utility bar, which needs no Open CTI.

  npm run org:assign -- --target-org <alias> <username> …
  npm run org:assign -- --target-org <alias> --list agents.txt        one username per line, or the first column of a table
  npm run org:assign -- --target-org <alias> --profile "Sales User"
  npm run org:assign -- --target-org <alias> --role SalesEMEA         name or API name; not the roles below it
  npm run org:assign -- --target-org <alias> --devices phones.csv     a table of usernames and desk phones: ann@example.com,1003
  npm run org:assign -- --target-org <alias> --twilio users.csv       a table of usernames and Twilio users: ann@example.com,FU…
  npm run org:assign -- --target-org <alias> --undo <file>            undoes the changes of a run

  -o, --target-org       alias or username of a login of the Salesforce CLI; there is no default
      --phone            ${PHONES.join(' or ')}; otherwise open-cti if the org has the call center ${CALL_CENTER},
                         and utility if it does not
      --dry-run          shows what would be done and changes nothing
      --move             takes users out of another call center; they are skipped otherwise
      --call-center      internal name (${CALL_CENTER}); "none" leaves call centers unchanged
      --permission-set   API name, and more than once for several (${AGENT}, and ${UTILITY_PHONE} for the phone in the
                         utility bar); "none" leaves permission sets unchanged
      --undo-file        where to write the changes (org-assign-<time>.json)
  -h, --help

${CALL_CENTER} is the package's own call center. Each new version overwrites its settings. To use other
settings, clone it in Setup and move the users:  --call-center <internal name of the clone> --move

The phone in the utility bar needs no call center, so with --phone utility users in a call center are skipped, or taken out of it with
--move. With --call-center none they keep it and have both phones, of which one leads in each browser.

With --devices, users get a desk phone: the device in the field Desk Phone of their user record, and the permission set
${USER_FIELDS.device.permissionSet}, in addition to what they need anyway. The device is the name that the exchange has for it, usually its extension.

With --twilio, users get a Twilio user: the SID of their Flex user (FU…) or of their TaskRouter worker (WK…) in the field Twilio User, and
the permission set ${USER_FIELDS.twilioUser.permissionSet}.

The report says which phone each user has. Users who are not active, not of the type Standard, or already set up are skipped, and the
report says why. A user whose record cannot be changed does not get the permission sets either. The exit code is 1 if the
org rejected a user.
`;

const options = {
    list: { type: 'string' },
    profile: { type: 'string' },
    role: { type: 'string' },
    devices: { type: 'string' },
    twilio: { type: 'string' },
    undo: { type: 'string' },
    phone: { type: 'string' },
    'dry-run': { type: 'boolean' },
    move: { type: 'boolean' },
    'call-center': { type: 'string' },
    'permission-set': { type: 'string', multiple: true },
    'undo-file': { type: 'string' }
};

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

function wishOf({ list, profile, role, undo, ...values }, words) {
    const key = USER_FIELD_KEYS.find((one) => values[USER_FIELDS[one].option] !== undefined);
    const tables = USER_FIELD_KEYS.map((one) => values[USER_FIELDS[one].option]);
    const given = [list, profile, role, undo, ...tables, words.length || undefined].filter(
        (wish) => wish !== undefined
    );
    if (given.length === 0)
        throw new WrongUse('Say which users: give usernames, --list, --profile, --role, --devices, or --twilio.');
    if (given.length > 1)
        throw new WrongUse(
            'Give only one of these: usernames, --list, --profile, --role, --devices, --twilio, or --undo.'
        );
    if (words.length) return { usernames: usernamesOf(words.join('\n')) };
    const file = list ?? (key && values[USER_FIELDS[key].option]);
    if (file === undefined) return { profile, role };
    const text = readFileSync(file, 'utf8');
    const usernames = usernamesOf(text);
    if (usernames.length === 0) throw new Error(`${file} does not contain a username.`);
    return { usernames, ...(key && { key, values: valuesOf(text, USER_FIELDS[key]) }) };
}

async function run(values, words, say) {
    const wish = wishOf(values, words);
    checkPhone(values);
    const connection = await connect(values['target-org']);
    const org = await describeOrg(connection);
    const dry = Boolean(values['dry-run']);
    return values.undo === undefined
        ? assign(connection, org, { wish, dry, values }, say)
        : undo(connection, org, { file: values.undo, dry }, say);
}

function checkPhone({ phone, 'call-center': callCenter }) {
    if (phone !== undefined && !PHONES.includes(phone))
        throw new WrongUse(`--phone must be one of ${PHONES.join(', ')}.`);
    if (phone === 'utility' && callCenter !== undefined && callCenter !== 'none')
        throw new WrongUse(
            'The phone in the utility bar needs no call center: with --phone utility, --call-center can only be "none".'
        );
}

/** The phone that was asked for, or else the one that fits the org. */
async function choosePhone(connection, { phone, 'call-center': callCenter }, callCenters) {
    const fits = phoneThatFits(callCenters);
    const asked = phone ?? (callCenter !== undefined && callCenter !== 'none' ? 'open-cti' : undefined);
    if (asked === 'open-cti') await requireOpenCti(connection);
    return asked ? { phone: asked, why: 'as asked for' } : fits;
}

/** API names of what users get. */
function namesFor(phone, { 'call-center': callCenter, 'permission-set': permissionSets }, key) {
    const needs = NEEDS[phone];
    const needed = [...needs.permissionSets, ...(key ? [USER_FIELDS[key].permissionSet] : [])];
    return {
        callCenter: callCenter === 'none' ? undefined : (callCenter ?? needs.callCenter),
        permissionSets: (permissionSets ?? needed).filter((name) => name !== 'none')
    };
}

async function assign(connection, org, { wish, dry, values }, say) {
    const callCenters = await findCallCenters(connection);
    const { phone, why } = await choosePhone(connection, values, callCenters);
    if (wish.key) await requireField(connection, USER_FIELDS[wish.key]);
    const users = await findUsers(connection, wish, { openCti: callCenters !== null, key: wish.key });
    const names = namesFor(phone, values, wish.key);
    const target = {
        ...(await findTarget(connection, names, users, callCenters ?? [])),
        ...(wish.key && { values: { [wish.key]: wish.values } })
    };
    const centerNames = new Map((callCenters ?? []).map(({ Id, Name }) => [Id, Name]));
    const plan = decide(users, target, { wanted: wish.usernames, move: values.move, callCenters: centerNames });
    const phones = await phonesOf(connection, users, plan.changes, { names, target, centerNames });

    say(`${org.name}: ${PHONE_NAMES[phone]} (${why}).`);
    say(`${usersIn(plan.changes.length)} to set up, ${plan.skipped.length} skipped.`);
    for (const line of changeLines(plan.changes, target, centerNames, phones)) say(line);
    for (const line of skippedLines(plan.skipped, phones)) say(line);
    for (const line of wish.key ? await sharedValues(connection, plan.changes, wish.key) : []) say(line);
    if (dry) say('Dry run: nothing was changed.');
    if (dry || plan.changes.length === 0) return 0;

    const at = new Date().toISOString();
    const file = values['undo-file'] ?? `org-assign-${at.replace(/[:.]/g, '-')}.json`;
    const journal = beginJournal(file, { id: org.id, name: org.name }, plan.changes, at);
    const { done, rejected } = await applyChanges(connection, plan.changes, journal);
    for (const line of rejectedLines(rejected)) say(line);
    say(
        `${usersIn(done)} set up, ${rejected.length} rejected. To undo: npm run org:assign -- --undo ${file} -o <alias>`
    );
    if (done > 0 && names.callCenter === CALL_CENTER)
        say(
            `${CALL_CENTER} belongs to the package, and an upgrade resets it. To use other settings, clone it in Setup and ` +
                'move the users with --call-center and --move.'
        );
    return rejected.length ? 1 : 0;
}

/** Which phones each user has when the changes are made, in words. */
async function phonesOf(connection, users, changes, { names, target, centerNames }) {
    const now = await utilityUsers(
        connection,
        users.map(({ id }) => id)
    );
    const utilityId = target.permissionSets[names.permissionSets.indexOf(UTILITY_PHONE)]?.id;
    const changed = new Map(changes.map((change) => [change.userId, change]));
    const before = new Map(users.map((user) => [user.id, user]));
    return ({ userId }) => {
        const change = changed.get(userId);
        const centerId = change?.callCenter ? change.callCenter.after : before.get(userId).callCenterId;
        return phonesInWords({
            callCenter: centerId && (centerNames.get(centerId) ?? centerId),
            utility: now.has(userId) || Boolean(utilityId && change?.permissionSets.includes(utilityId))
        });
    };
}

async function undo(connection, org, { file, dry }, say) {
    const journal = readJournal(file);
    if (journal.org.id !== org.id)
        throw new Error(
            `${file} is for the org ${journal.org.name} (${journal.org.id}), but this is ${org.name} (${org.id}).`
        );
    const plan = await planUndo(connection, journal.changes);
    const names = new Set([...plan.back, ...plan.take].map(({ username }) => username));
    say(
        `${org.name}: ${usersIn(names.size)} to restore to their state before ${journal.at}, ${plan.skipped.length} skipped.`
    );
    for (const name of names) say(`  ${name}`);
    for (const line of skippedLines(plan.skipped)) say(line);
    if (dry) {
        say('Dry run: nothing was changed.');
        return 0;
    }
    const { done, rejected } = await applyUndo(connection, plan);
    for (const line of rejectedLines(rejected)) say(line);
    say(`${usersIn(done)} restored, ${rejected.length} rejected.`);
    return rejected.length ? 1 : 0;
}

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
