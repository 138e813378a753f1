/** Checks whether the phone with Open CTI can run in an org. */

/** Salesforce's code for an object that the org does not have or that the user has no access to. */
const NO_SUCH_OBJECT = 'INVALID_TYPE';

/**
 * An org without Open CTI has no call centers, not even the object.
 * @param {import('./connect.mjs').Connection} connection
 * @returns {Promise<boolean>}
 */
export async function hasOpenCti(connection) {
    try {
        await connection.query('SELECT Id FROM CallCenter LIMIT 1');
        return true;
    } catch (error) {
        if (error?.errorCode !== NO_SUCH_OBJECT) throw error;
        return false;
    }
}

/**
 * @param {import('./connect.mjs').Connection} connection
 * @throws {Error} with a message for the user, when the org has no Open CTI
 */
export async function requireOpenCti(connection) {
    if (await hasOpenCti(connection)) return;
    throw new Error(
        'This org has no call centers, so the phone with Open CTI cannot run in it: it needs Open CTI, which new Agentforce Service orgs ' +
            'and some editions do not have. Or the user who is logged in has no access to call centers.'
    );
}
