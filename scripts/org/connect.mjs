/**
 * Connects to an org with Salesforce's client library and the logins of the Salesforce CLI.
 *
 * An access token instead of an alias also works, as with `sf`: --target-org 00D…!AQ…, with SF_ORG_INSTANCE_URL set.
 */
import { API_VERSION } from '../project.mjs';
import { WrongUse } from './command.mjs';

/** @typedef {import('@salesforce/core').Connection} Connection */

/**
 * @param {string|undefined} aliasOrUsername
 * @returns {Promise<Connection>} with the API version of the package
 * @throws {WrongUse} when no org is given
 */
export async function connect(aliasOrUsername) {
    // Never the CLI's default org: these commands change orgs, and users easily forget what the default is.
    if (!aliasOrUsername) throw new WrongUse('Give the org: --target-org <alias or username>.');
    // Loaded only here, because it takes a second and --help does not need it.
    const { default: salesforce } = await import('@salesforce/core');
    const org = await salesforce.Org.create({ aliasOrUsername });
    return org.getConnection(API_VERSION);
}

/**
 * @param {Connection} connection
 * @returns {Promise<{ id: string, name: string, practice: boolean }>} practice: a sandbox, a scratch or
 *   trial org, or a Developer Edition, which is not used for daily work
 */
export async function describeOrg(connection) {
    const { records } = await connection.query(
        'SELECT Id, Name, IsSandbox, TrialExpirationDate, OrganizationType FROM Organization LIMIT 1'
    );
    const [org] = records;
    if (!org) throw new Error('The user who is logged in has no access to the Organization record of this org.');
    const practice = org.IsSandbox || org.TrialExpirationDate || org.OrganizationType === 'Developer Edition';
    return { id: org.Id, name: org.Name, practice: Boolean(practice) };
}
