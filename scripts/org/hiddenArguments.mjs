/**
 * Loaded by Node before the Salesforce CLI (see salesforceCli.mjs): adds the arguments that hold a secret. Every user of a machine can
 * read the command line of every process; the environment only its owner can.
 */
const { CRM_CONNECT_HIDDEN_ARGUMENTS: hidden = '[]' } = process.env;
// What the CLI starts need not know.
delete process.env.CRM_CONNECT_HIDDEN_ARGUMENTS;
process.argv.push(...JSON.parse(hidden));
