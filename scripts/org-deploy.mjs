/** npm run org:deploy: builds the package and deploys it. */
import { buildAll } from './build.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { deploy } from './org/deploy.mjs';
import { deployDashboard, sourcesFor } from './org/extras.mjs';
import { PACKAGE_OPTIONS, adviceOn, checkPackageOptions, takesOpenCti } from './org/whichPackage.mjs';
import { isMain } from './project.mjs';

const LEVELS = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'];

const help = `
Builds the package and deploys it. The org accepts all of it or none. The dashboard is deployed separately afterwards, because
some editions limit dashboards. If the org already has a class GetCurrentUser, that class is not changed. An org without Open CTI
gets the package without what needs it.

  npm run org:deploy -- --target-org <alias>
  npm run org:deploy -- --target-org <alias> --dry-run        the org checks everything and saves nothing

  -o, --target-org       alias or username of a login of the Salesforce CLI; there is no default
      --dry-run          validates only
      --test-level       ${LEVELS.join(', ')}; otherwise the org's default.
                         RunSpecifiedTests runs the tests of this package; production orgs need it or RunLocalTests
      --open-cti         deploys the whole package; otherwise, the org is asked whether it has Open CTI
      --without-open-cti deploys the package without Open CTI, which has the phone in the utility bar only
      --no-dashboard     does not deploy the dashboard
      --replace-classes  overwrites the org's own classes that have the same names as classes of the package
      --minutes          how long to wait (33)
  -h, --help
`;

const options = {
    ...PACKAGE_OPTIONS,
    'dry-run': { type: 'boolean' },
    'test-level': { type: 'string' },
    'no-dashboard': { type: 'boolean' },
    'replace-classes': { type: 'boolean' },
    minutes: { type: 'string', default: '33' }
};

async function run(values, words, say, { build = buildAll } = {}) {
    const testLevel = values['test-level'];
    const minutes = Number(values.minutes);
    if (words.length) throw new WrongUse(`Unknown argument: ${words[0]}`);
    if (testLevel && !LEVELS.includes(testLevel))
        throw new WrongUse(`--test-level must be one of ${LEVELS.join(', ')}.`);
    if (!(minutes > 0)) throw new WrongUse('--minutes must be a number greater than 0.');
    checkPackageOptions(values);
    const connection = await connect(values['target-org']);
    const { name } = await describeOrg(connection);
    const openCti = await takesOpenCti(connection, values, say);
    const replaceClasses = values['replace-classes'];
    const { sources, tests } = await sourcesFor(connection, say, { replaceClasses, openCti });
    // A component that was not built would deploy without its code and without an error, so the build cannot be skipped.
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
        say(`${verdict.status}: ${verdict.problems.length} problems. The org was not changed (${verdict.id}).`);
        for (const line of adviceOn(verdict.problems)) say(line);
        return 1;
    }
    say(`${verdict.components} components ${checkOnly ? 'would be deployed; nothing was changed' : 'deployed'}.`);
    // Its reports must be in the org, which they are not after a validation.
    if (!checkOnly && !values['no-dashboard']) await deployDashboard(connection, say, { minutes });
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
