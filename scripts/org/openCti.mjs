/** Whether the phone can run in an org at all. */

/** Salesforce's code for an object that the org does not have, or that the user may not see at all. */
const NO_SUCH_OBJECT = 'INVALID_TYPE';

/**
 * An org without Open CTI has no call centers: it does not even know the object.
 * @param {import('./connect.mjs').Connection} connection
 * @throws {Error} in words, when that is so
 */
export async function requireOpenCti(connection) {
    try {
        await connection.query('SELECT Id FROM CallCenter LIMIT 1');
    } catch (error) {
        if (error?.errorCode !== NO_SUCH_OBJECT) throw error;
        throw new Error(
            'This org has no call centers, so the phone cannot run in it: it needs Open CTI, which new Agentforce Service orgs and some ' +
                'editions do not have. Or the user who is logged in may not see call centers.',
            { cause: error }
        );
    }
}
