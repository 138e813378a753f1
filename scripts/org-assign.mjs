/** npm run org:assign: assigns users to the call center and the permission set, and can undo it. */
import { readFileSync } from 'node:fs';
import { applyChanges } from './org/assign/apply.mjs';
import { decide } from './org/assign/decide.mjs';
import { findTarget, findUsers } from './org/assign/find.mjs';
import { beginJournal, readJournal } from './org/assign/journal.mjs';
import { usernamesOf } from './org/assign/list.mjs';
import { changeLines, rejectedLines, skippedLines, users as usersIn } from './org/assign/report.mjs';
import { applyUndo, planUndo } from './org/assign/undo.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { requireOpenCti } from './org/openCti.mjs';
import { isMain } from './project.mjs';

const CALL_CENTER = 'CRMConnectCallCenterAdapter';
const PERMISSION_SET = 'CRM_Connect_Agent';

const help = `
Adds users to the call center and assigns the permission set to them, many at a time.

  npm run org:assign -- --target-org <alias> <username> …
  npm run org:assign -- --target-org <alias> --list agents.txt        one username per line, or the first column of a table
  npm run org:assign -- --target-org <alias> --profile "Sales User"
  npm run org:assign -- --target-org <alias> --role SalesEMEA         name or API name; not the roles below it
  npm run org:assign -- --target-org <alias> --undo <file>            undoes the changes of a run

  -o, --target-org       alias or username of a login of the Salesforce CLI; there is no default
      --dry-run          shows what would be done and changes nothing
      --move             moves users who are in another call center; they are skipped otherwise
      --call-center      internal name (${CALL_CENTER}); "none" leaves call centers unchanged
      --permission-set   API name (${PERMISSION_SET}); "none" leaves permission sets unchanged
      --undo-file        where to write the changes (org-assign-<time>.json)
  -h, --help

${CALL_CENTER} is the package's own call center. Each new version overwrites its settings. To use other
settings, clone it in Setup and move the users:  --call-center <internal name of the clone> --move

Users who are not active, not of the type Standard, or already set up are skipped, and the report says why. A user who cannot be
added to the call center does not get the permission set either. The exit code is 1 if the org rejected a user.
`;

const options = {
    list: { type: 'string' },
    profile: { type: 'string' },
    role: { type: 'string' },
    undo: { type: 'string' },
    'dry-run': { type: 'boolean' },
    move: { type: 'boolean' },
    'call-center': { type: 'string', default: CALL_CENTER },
    'permission-set': { type: 'string', default: PERMISSION_SET },
    'undo-file': { type: 'string' }
};

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

function wishOf({ list, profile, role, undo }, words) {
    const given = [list, profile, role, undo, words.length || undefined].filter((wish) => wish !== undefined);
    if (given.length === 0) throw new WrongUse('Say which users: give usernames, --list, --profile, or --role.');
    if (given.length > 1)
        throw new WrongUse('Give only one of these: usernames, --list, --profile, --role, or --undo.');
    if (words.length) return { usernames: usernamesOf(words.join('\n')) };
    if (list === undefined) return { profile, role };
    const usernames = usernamesOf(readFileSync(list, 'utf8'));
    if (usernames.length === 0) throw new Error(`${list} does not contain a username.`);
    return { usernames };
}

async function run(values, words, say) {
    const wish = wishOf(values, words);
    const connection = await connect(values['target-org']);
    const org = await describeOrg(connection);
    const dry = Boolean(values['dry-run']);
    return values.undo === undefined
        ? assign(connection, org, { wish, dry, values }, say)
        : undo(connection, org, { file: values.undo, dry }, say);
}

async function assign(connection, org, { wish, dry, values }, say) {
    const named = (option) => (values[option] === 'none' ? undefined : values[option]);
    await requireOpenCti(connection);
    const users = await findUsers(connection, wish);
    const names = { callCenter: named('call-center'), permissionSet: named('permission-set') };
    const { target, callCenters } = await findTarget(connection, names, users);
    const plan = decide(users, target, { wanted: wish.usernames, move: values.move, callCenters });

    say(`${org.name}: ${usersIn(plan.changes.length)} to set up, ${plan.skipped.length} skipped.`);
    for (const line of changeLines(plan.changes, target, callCenters)) say(line);
    for (const line of skippedLines(plan.skipped)) say(line);
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
