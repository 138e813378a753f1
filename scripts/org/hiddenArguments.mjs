/**
 * Node loads this before the Salesforce CLI (see salesforceCli.mjs). It adds the arguments that contain a secret. Every user of a
 * machine can read the command line of every process, but only the owner can read its environment.
 */
const { CRM_CONNECT_HIDDEN_ARGUMENTS: hidden = '[]' } = process.env;
// The CLI's child processes must not get them.
delete process.env.CRM_CONNECT_HIDDEN_ARGUMENTS;
process.argv.push(...JSON.parse(hidden));
