/**
 * The way to an org: Salesforce's own client library, and the logins that the Salesforce CLI keeps.
 *
 * An access token in place of an alias works too, as with `sf`: --target-org 00D…!AQ…, with SF_ORG_INSTANCE_URL set.
 */
import { API_VERSION } from '../project.mjs';
import { WrongUse } from './command.mjs';

/** @typedef {import('@salesforce/core').Connection} Connection */

/**
 * @param {string|undefined} aliasOrUsername
 * @returns {Promise<Connection>} with API version of the package
 * @throws {WrongUse} when no org is named
 */
export async function connect(aliasOrUsername) {
    // Never the default org of the CLI: these commands change orgs, and a default is easily forgotten.
    if (!aliasOrUsername) throw new WrongUse('Name the org: --target-org <alias or username>.');
    // Only now: it takes a second, and --help needs none of it.
    const { default: salesforce } = await import('@salesforce/core');
    const org = await salesforce.Org.create({ aliasOrUsername });
    return org.getConnection(API_VERSION);
}

/**
 * @param {Connection} connection
 * @returns {Promise<{ id: string, name: string, practice: boolean }>} practice: a sandbox, a scratch or
 *   trial org, or a Developer Edition: nobody's daily work
 */
export async function describeOrg(connection) {
    const { records } = await connection.query(
        'SELECT Id, Name, IsSandbox, TrialExpirationDate, OrganizationType FROM Organization LIMIT 1'
    );
    const [org] = records;
    if (!org) throw new Error('The org does not say what it is: the user may not read its Organization.');
    const practice = org.IsSandbox || org.TrialExpirationDate || org.OrganizationType === 'Developer Edition';
    return { id: org.Id, name: org.Name, practice: Boolean(practice) };
}
