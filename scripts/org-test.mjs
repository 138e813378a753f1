/** npm run org:test: runs the Apex tests in an org. */
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { runApexTests } from './org/runApexTests.mjs';
import { testClassesIn } from './org/testClasses.mjs';
import { isMain } from './project.mjs';

const help = `
Runs the Apex tests of this package in an org. They must be deployed.

  npm run org:test -- --target-org <alias>
  npm run org:test -- --target-org <alias> CallerLookupTest      only these classes

  -o, --target-org     alias or username of a login of the Salesforce CLI; there is no default
      --all            runs every local test of the org, not only this package's
      --output-folder  writes the results there as JUnit XML
      --minutes        how long to wait (30)
  -h, --help

Nothing is changed: Salesforce rolls back what tests do. The exit code is 1 if a test failed or none ran.
`;

const options = {
    all: { type: 'boolean' },
    'output-folder': { type: 'string' },
    minutes: { type: 'string', default: '30' }
};

async function run(values, words, say) {
    const minutes = Number(values.minutes);
    if (values.all && words.length) throw new WrongUse('Give class names or --all, not both.');
    if (!(minutes > 0)) throw new WrongUse('--minutes must be a number greater than 0.');
    const connection = await connect(values['target-org']);
    const { name } = await describeOrg(connection);
    const classes = values.all ? undefined : words.length ? words : await testClassesIn(connection);
    say(`${name}: ${classes ? classes.join(', ') : 'all local tests'} …`);
    const outcome = await runApexTests(connection, { classes, minutes, outputFolder: values['output-folder'] });
    for (const failure of outcome.failures) say(`  ${failure}`);
    const coverage = outcome.coverage ? ` Coverage of the org: ${outcome.coverage}.` : '';
    say(`${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped.${coverage}`);
    if (outcome.passed + outcome.failed === 0) say('No test ran.');
    return outcome.ok ? 0 : 1;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
