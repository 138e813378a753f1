/** The desk phones of users: a field of User, which only admins can edit. */
import { queryIn } from '../soql.mjs';

export const DEVICE_FIELD = 'Desk_Phone__c';
/** Who may use a desk phone. */
export const DESK_PHONE = 'CRM_Connect_Desk_Phone';

/** Salesforce's code for a field that the org does not have or that the user has no access to. */
const NO_SUCH_FIELD = 'INVALID_FIELD';

/**
 * @param {import('../connect.mjs').Connection} connection
 * @throws {Error} with a message for the user, when this user can't see the field
 */
export async function requireDeviceField(connection) {
    try {
        await connection.query(`SELECT ${DEVICE_FIELD} FROM User LIMIT 1`);
    } catch (error) {
        if (error?.errorCode !== NO_SUCH_FIELD) throw error;
        throw new Error(
            `The org has no field ${DEVICE_FIELD} on User, or you have no access to it. Deploy first (npm run org:deploy), ` +
                'and give yourself the permission set CRM_Connect_Admin, which lets you edit the field.',
            { cause: error }
        );
    }
}

/**
 * The desk phones that several users have after the changes. Only one of them can use it at a time.
 * @param {import('../connect.mjs').Connection} connection
 * @param {import('./decide.mjs').Change[]} changes
 * @returns {Promise<string[]>} lines of the report
 */
export async function sharedDevices(connection, changes) {
    const changed = changes.filter(({ device }) => device);
    if (changed.length === 0) return [];
    const after = new Map(changed.map(({ username, device }) => [username, device.after]));
    const found = await queryIn(
        connection,
        `SELECT Username, IsActive, ${DEVICE_FIELD} FROM User WHERE ${DEVICE_FIELD} IN`,
        [...new Set(after.values())]
    );
    const others = found
        .filter(({ Username, IsActive }) => IsActive && !after.has(Username))
        .map((one) => [one.Username, one[DEVICE_FIELD]]);
    const users = new Map();
    for (const [username, device] of [...others, ...after]) users.set(device, [...(users.get(device) ?? []), username]);
    const shared = [...users].filter(([, names]) => names.length > 1);
    return shared.length === 0
        ? []
        : [
              'Desk phones of several users, of whom one can use it at a time:',
              ...shared.map(([device, names]) => `  ${device}: ${names.sort().join(', ')}`)
          ];
}
