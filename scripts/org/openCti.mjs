/** Checks whether the phone can run in an org. */

/** Salesforce's code for an object that the org does not have or that the user has no access to. */
const NO_SUCH_OBJECT = 'INVALID_TYPE';

/**
 * An org without Open CTI has no call centers, not even the object.
 * @param {import('./connect.mjs').Connection} connection
 * @throws {Error} with a message for the user, when that is the case
 */
export async function requireOpenCti(connection) {
    try {
        await connection.query('SELECT Id FROM CallCenter LIMIT 1');
    } catch (error) {
        if (error?.errorCode !== NO_SUCH_OBJECT) throw error;
        throw new Error(
            'This org has no call centers, so the phone cannot run in it: it needs Open CTI, which new Agentforce Service orgs and some ' +
                'editions do not have. Or the user who is logged in has no access to call centers.',
            { cause: error }
        );
    }
}
