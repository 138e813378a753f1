/** npm run org:fill: creates sample records in an org that is not used for work. */
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { fill } from './org/fill.mjs';
import { sampleRecords } from './org/sampleRecords.mjs';
import { isMain } from './project.mjs';

const help = `
Creates the workbench's sample data (accounts, contacts, leads, cases, opportunities) in an org, once. Only sandboxes, scratch
and trial orgs, and Developer Editions are accepted, not orgs in which people work.

  npm run org:fill -- --target-org <alias>

  -o, --target-org    alias or username of a login of the Salesforce CLI; there is no default
      --dry-run       shows what would be created and creates nothing
  -h, --help
`;

const options = { 'dry-run': { type: 'boolean' } };

/**
 * @param {import('./org/connect.mjs').Connection} connection
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function fillAndSay(connection, say) {
    const { created, rejected, there } = await fill(connection, new Date());
    if (there) {
        say('The sample data is already in the org.');
        return 0;
    }
    for (const { name, why } of rejected) say(`  ${name}: ${why}`);
    const counts = Object.entries(created).map(([type, count]) => `${count} × ${type}`);
    say(`Created ${counts.join(', ')}; ${rejected.length} rejected.`);
    return rejected.length ? 1 : 0;
}

async function run(values, words, say) {
    if (words.length) throw new WrongUse(`Unknown argument: ${words[0]}`);
    const connection = await connect(values['target-org']);
    const { name, practice } = await describeOrg(connection);
    if (!practice) throw new Error(`${name} is an org in which people work: no sample data is created there.`);
    if (!values['dry-run']) return fillAndSay(connection, say);
    for (const { type, records } of sampleRecords(new Date())) say(`  ${records.length} × ${type}`);
    say(`Dry run: nothing was created in ${name}.`);
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
