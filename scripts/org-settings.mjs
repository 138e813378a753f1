/** npm run org:settings: takes over a call center's settings into a Phone Configuration, for the phone without Open CTI. */
import { CALL_CENTER } from './org/assign/phones.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { requireOpenCti } from './org/openCti.mjs';
import { readCallCenter, readConfiguration, writeConfiguration } from './org/settings/record.mjs';
import { isMain } from './project.mjs';

const help = `
Takes over the settings of a call center into a record of the custom metadata type Phone Configuration, which the phone without Open CTI
uses. The record is created if it does not exist. Otherwise its settings become those of the call center, and its comments stay.

  npm run org:settings -- --target-org <alias> --call-center AcmePhone --configuration Acme

  -o, --target-org       alias or username of a login of the Salesforce CLI; there is no default
      --call-center      internal name (${CALL_CENTER})
      --configuration    name of the record; not Default, which belongs to the package and is reset by each new version
      --internal-digits  how many digits internal numbers have at most, as the class GetCurrentUser returns it; not changed otherwise
      --dry-run          shows what would change and changes nothing
  -h, --help

Settings with their default are left out. Values that the phone can't use are named and left out.
`;

const options = {
    'call-center': { type: 'string', default: CALL_CENTER },
    configuration: { type: 'string' },
    'internal-digits': { type: 'string' },
    'dry-run': { type: 'boolean' }
};

/** What Salesforce accepts as a DeveloperName. */
const NAME = /^(?!.*__)[a-z][a-z0-9_]{0,39}(?<!_)$/i;

function checkUse({ configuration, 'internal-digits': digits }, words) {
    if (words.length) throw new WrongUse(`Unknown argument: ${words[0]}`);
    if (configuration === undefined) throw new WrongUse('Give the name of the record: --configuration <name>.');
    if (!NAME.test(configuration)) throw new WrongUse(`${configuration} cannot be the name of a record.`);
    if (configuration.toLowerCase() === 'default')
        throw new WrongUse(
            'The record Default belongs to the package, and each new version resets it. Give another name.'
        );
    if (digits !== undefined && !/^([1-9]|1\d|20)$/.test(digits))
        throw new WrongUse('--internal-digits must be a number from 1 to 20.');
}

async function run(values, words, say) {
    checkUse(values, words);
    const { configuration: name, 'call-center': from, 'internal-digits': digits } = values;
    const connection = await connect(values['target-org']);
    const org = await describeOrg(connection);
    await requireOpenCti(connection);
    // Imported only here, because it builds the phone's own readers.
    const { settingsOf, withSettings } = await import('./org/settings/configuration.mjs');
    const { lines, faults } = settingsOf(await readCallCenter(connection, from));
    const before = await readConfiguration(connection, name);
    const { text, changes } = withSettings(before?.settings ?? '', lines);
    const after = {
        name: before?.name ?? name,
        label: before?.label ?? name,
        settings: text,
        digits: digits === undefined ? (before?.digits ?? null) : Number(digits)
    };
    if (after.digits !== (before?.digits ?? null)) changes.push(`+ Internal Number Digits: ${after.digits}`);

    say(`${org.name}: ${from} to the Phone Configuration ${after.name}${before ? '' : ', which is new'}.`);
    for (const change of changes) say(`  ${change}`);
    for (const fault of faults) say(`Not taken over: ${fault}.`);
    if (before && changes.length === 0) {
        say('Nothing to change.');
        return 0;
    }
    if (values['dry-run']) {
        say('Dry run: nothing was changed.');
        return 0;
    }
    const verdict = await writeConfiguration(connection, after);
    for (const problem of verdict.problems) say(`  ${problem}`);
    if (!verdict.ok) {
        say(`${verdict.status}: the org was not changed (${verdict.id}).`);
        return 1;
    }
    say(
        `${after.name} was saved. Enter its name in the app's utility bar (App Manager > Edit > Utility Items > CRM Connect Phone), ` +
            'and reload. The tab Setup Check shows the settings in use.'
    );
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
