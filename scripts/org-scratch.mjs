/** npm run org:scratch: creates a scratch org with the phone in it, ready for calls. */
import { buildAll } from './build.mjs';
import { applyChanges } from './org/assign/apply.mjs';
import { decide } from './org/assign/decide.mjs';
import { findTarget, findUsers } from './org/assign/find.mjs';
import { NEEDS, findCallCenters } from './org/assign/phones.mjs';
import { rejectedLines, skippedLines } from './org/assign/report.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect } from './org/connect.mjs';
import { deploy } from './org/deploy.mjs';
import { deployDashboard, sourcesFor } from './org/extras.mjs';
import { sf } from './org/salesforceCli.mjs';
import { PACKAGE_OPTIONS, adviceOn, checkPackageOptions, takesOpenCti } from './org/whichPackage.mjs';
import { fillAndSay } from './org-fill.mjs';
import { isMain } from './project.mjs';

const DEFINITION = 'config/project-scratch-def.json';

const help = `
Creates a scratch org, deploys the package that fits it, sets up the org's user for the phone, and creates sample data.

  npm run org:scratch -- --dev-hub <alias>

  -v, --dev-hub          the Dev Hub; otherwise the Salesforce CLI's default
  -a, --alias            the alias of the new org (crm-connect)
      --days             1 to 30 (7)
      --open-cti         deploys the whole package; otherwise, the org is asked whether it has Open CTI
      --without-open-cti deploys the package without Open CTI, with the phone in the utility bar
      --no-sample        does not create sample data
      --dry-run          shows what would be done and creates nothing
  -h, --help

If a step fails, the org stays. Its alias is in the message, and you can continue with org:deploy, org:assign, and org:fill.
`;

const options = {
    ...PACKAGE_OPTIONS,
    'dev-hub': { type: 'string', short: 'v' },
    alias: { type: 'string', short: 'a', default: 'crm-connect' },
    days: { type: 'string', default: '7' },
    'no-sample': { type: 'boolean' },
    'dry-run': { type: 'boolean' }
};

async function run(values, words, say, { build = buildAll } = {}) {
    const days = Number(values.days);
    if (words.length) throw new WrongUse(`Unknown argument: ${words[0]}`);
    if (values['target-org']) throw new WrongUse('This command creates a new org: use --alias, not --target-org.');
    if (!(Number.isInteger(days) && days >= 1 && days <= 30))
        throw new WrongUse('--days must be a number from 1 to 30.');
    checkPackageOptions(values);
    const create = [
        ...['org', 'create', 'scratch', '--definition-file', DEFINITION, '--alias', values.alias],
        ...['--duration-days', String(days), '--wait', '15'],
        ...(values['dev-hub'] ? ['--target-dev-hub', values['dev-hub']] : [])
    ];
    if (values['dry-run']) {
        say(`Would run: sf ${create.join(' ')}`);
        const { callCenter, permissionSets } = NEEDS[values['without-open-cti'] ? 'utility' : 'open-cti'];
        const parts = [callCenter, ...permissionSets].filter(Boolean);
        say(`Would deploy the package and set up the user: ${parts.join(', ')}.`);
        say(values['no-sample'] ? 'Would not create sample data.' : 'Would create the sample data.');
        return 0;
    }
    // Before the org is created: a failed build must not use up one of the day's few scratch orgs.
    await build({ say });
    say(`Creating ${values.alias} for ${days} days …`);
    const { username } = await sf(create, { minutes: 20 });
    say(`${values.alias} was created: ${username}`);
    const connection = await connect(username);
    return furnish(connection, username, values, say);
}

async function furnish(connection, username, values, say) {
    const openCti = await takesOpenCti(connection, values, say);
    const verdict = await deploy(connection, await sourcesFor(connection, say, { openCti }));
    for (const problem of verdict.problems) say(`  ${problem}`);
    if (!verdict.ok) {
        say(`The package was not deployed (${verdict.status}). The org was kept: ${values.alias}.`);
        for (const line of adviceOn(verdict.problems)) say(line);
        return 1;
    }
    say(`${verdict.components} components deployed.`);
    await deployDashboard(connection, say);

    const callCenters = await findCallCenters(connection);
    const users = await findUsers(connection, { usernames: [username] }, { openCti: callCenters !== null });
    const target = await findTarget(connection, NEEDS[openCti ? 'open-cti' : 'utility'], users, callCenters ?? []);
    const { changes, skipped } = decide(users, target, { wanted: [username] });
    const unkept = { settleUser: () => {}, settlePermissionSet: () => {} };
    const { rejected } = await applyChanges(connection, changes, unkept);
    for (const line of [...skippedLines(skipped), ...rejectedLines(rejected)]) say(line);
    const filled = values['no-sample'] ? 0 : await fillAndSay(connection, say);
    say(`To open it: npx sf org open --target-org ${values.alias} --path /lightning/page/home`);
    return rejected.length || skipped.length ? 1 : filled;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
