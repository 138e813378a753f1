/** npm run org:deploy: builds and deploys. */
import { buildAll } from './build.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { deploy } from './org/deploy.mjs';
import { deployDashboard, sourcesFor } from './org/extras.mjs';
import { requireOpenCti } from './org/openCti.mjs';
import { isMain } from './project.mjs';

const LEVELS = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'];

const help = `
Builds the package and deploys it. Nothing is left half deployed: the org takes all of it, or none. The dashboard follows by
itself, as editions limit dashboards. A class GetCurrentUser that the org has already stays as it is.

  npm run org:deploy -- --target-org <alias>
  npm run org:deploy -- --target-org <alias> --dry-run        the org checks everything, and keeps nothing

  -o, --target-org       alias or user name of a login of the Salesforce CLI; there is no default
      --dry-run          a validation
      --test-level       ${LEVELS.join(', ')}; the org's own default without it.
                         RunSpecifiedTests runs the tests of this package; production wants it or RunLocalTests
      --no-dashboard     without the dashboard
      --replace-classes  also where classes of the org's own have names of ours: they are lost then
      --minutes          how long to wait (33)
  -h, --help
`;

const options = {
    'dry-run': { type: 'boolean' },
    'test-level': { type: 'string' },
    'no-dashboard': { type: 'boolean' },
    'replace-classes': { type: 'boolean' },
    minutes: { type: 'string', default: '33' }
};

async function run(values, words, say, { build = buildAll } = {}) {
    const testLevel = values['test-level'];
    const minutes = Number(values.minutes);
    if (words.length) throw new WrongUse(`What is ${words[0]}?`);
    if (testLevel && !LEVELS.includes(testLevel)) throw new WrongUse(`--test-level is one of ${LEVELS.join(', ')}.`);
    if (!(minutes > 0)) throw new WrongUse('--minutes is a number above 0.');
    const connection = await connect(values['target-org']);
    const { name } = await describeOrg(connection);
    await requireOpenCti(connection);
    const { sources, tests } = await sourcesFor(connection, say, { replaceClasses: values['replace-classes'] });
    // A component that was not built deploys without its code, and without a word: there is no way around the build.
    await build({ say });
    const checkOnly = Boolean(values['dry-run']);
    say(`${checkOnly ? 'Validating against' : 'Deploying to'} ${name} …`);
    const runTests = testLevel === 'RunSpecifiedTests' ? tests : undefined;
    let last;
    const onProgress = (done, total) => {
        if (total && done !== last) say(`  ${done} of ${total} components`);
        last = done;
    };
    const verdict = await deploy(connection, { sources, checkOnly, testLevel, runTests, minutes, onProgress });
    for (const problem of verdict.problems) say(`  ${problem}`);
    if (!verdict.ok) {
        say(`${verdict.status}: ${verdict.problems.length} problems. The org is as it was (${verdict.id}).`);
        return 1;
    }
    say(`${verdict.components} components ${checkOnly ? 'would deploy; nothing was changed' : 'deployed'}.`);
    // Its reports are in the org only now, and not after a validation.
    if (!checkOnly && !values['no-dashboard']) await deployDashboard(connection, say, { minutes });
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
