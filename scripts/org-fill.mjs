/** npm run org:fill: sample people into an org that nobody works in. */
import { WrongUse, runCommand } from './org/command.mjs';
import { connect, describeOrg } from './org/connect.mjs';
import { fill } from './org/fill.mjs';
import { sampleRecords } from './org/sampleRecords.mjs';
import { isMain } from './project.mjs';

const help = `
Puts the sample data of the workbench (accounts, contacts, leads, cases, opportunities) into an org, once. Refused for an org in
which people work: it takes sandboxes, scratch and trial orgs, and Developer Editions.

  npm run org:fill -- --target-org <alias>

  -o, --target-org    alias or user name of a login of the Salesforce CLI; there is no default
      --dry-run       say what would be created, create nothing
  -h, --help
`;

const options = { 'dry-run': { type: 'boolean' } };

/**
 * @param {import('./org/connect.mjs').Connection} connection
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function fillAndSay(connection, say) {
    const { created, refused, there } = await fill(connection, new Date());
    if (there) {
        say('The sample data is in the org already.');
        return 0;
    }
    for (const { name, why } of refused) say(`  ${name}: ${why}`);
    const counts = Object.entries(created).map(([type, count]) => `${count} × ${type}`);
    say(`Created ${counts.join(', ')}; ${refused.length} refused.`);
    return refused.length ? 1 : 0;
}

async function run(values, words, say) {
    if (words.length) throw new WrongUse(`What is ${words[0]}?`);
    const connection = await connect(values['target-org']);
    const { name, practice } = await describeOrg(connection);
    if (!practice) throw new Error(`${name} is an org in which people work: sample data has no business there.`);
    if (!values['dry-run']) return fillAndSay(connection, say);
    for (const { type, records } of sampleRecords(new Date())) say(`  ${records.length} × ${type}`);
    say(`Dry run: nothing was created in ${name}.`);
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
