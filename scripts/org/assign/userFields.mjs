/** What a user is at a phone system: fields of User, which only admins can edit, each with the permission set that it takes. */
import { queryIn } from '../soql.mjs';

/**
 * @typedef {object} UserField
 * @property {string} option of the command: a table of usernames and values
 * @property {string} name its API name
 * @property {string} permissionSet API name
 * @property {string} words in reports
 * @property {RegExp} valid values that Apex accepts
 * @property {string} shared what it means if several users have the same value
 */

/** @type {Record<'device' | 'twilioUser', UserField>} by their names in the file for undoing */
export const USER_FIELDS = {
    device: {
        option: 'devices',
        name: 'Desk_Phone__c',
        permissionSet: 'CRM_Connect_Desk_Phone',
        words: 'desk phone',
        valid: /^[A-Za-z0-9._+*-]{1,60}$/,
        shared: 'Desk phones of several users, of whom one can use it at a time:'
    },
    twilioUser: {
        option: 'twilio',
        name: 'Twilio_User__c',
        permissionSet: 'CRM_Connect_Twilio',
        words: 'Twilio user',
        valid: /^(FU|WK)[0-9a-f]{32}$/,
        shared: 'Twilio users of several Salesforce users, who get the same calls:'
    }
};

export const USER_FIELD_KEYS = Object.keys(USER_FIELDS);

/**
 * The fields of User as a change has them before or after it.
 * @param {Partial<import('./decide.mjs').Change>} change
 * @param {'before' | 'after'} when
 */
export const valuesToWrite = (change, when) =>
    Object.fromEntries(
        USER_FIELD_KEYS.filter((key) => change[key]).map((key) => [USER_FIELDS[key].name, change[key][when]])
    );

/** Salesforce's code for a field that the org does not have or that the user has no access to. */
const NO_SUCH_FIELD = 'INVALID_FIELD';

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {UserField} field
 * @throws {Error} with a message for the user, when this user can't see the field
 */
export async function requireField(connection, { name }) {
    try {
        await connection.query(`SELECT ${name} FROM User LIMIT 1`);
    } catch (error) {
        if (error?.errorCode !== NO_SUCH_FIELD) throw error;
        throw new Error(
            `The org has no field ${name} on User, or you have no access to it. Deploy first (npm run org:deploy), ` +
                'and give yourself the permission set CRM_Connect_Admin, which lets you edit the field.',
            { cause: error }
        );
    }
}

/**
 * The values that several users have after the changes.
 * @param {import('../connect.mjs').Connection} connection
 * @param {import('./decide.mjs').Change[]} changes
 * @param {keyof typeof USER_FIELDS} key
 * @returns {Promise<string[]>} lines of the report
 */
export async function sharedValues(connection, changes, key) {
    const { name, shared: words } = USER_FIELDS[key];
    const after = new Map(changes.filter((change) => change[key]).map((one) => [one.username, one[key].after]));
    if (after.size === 0) return [];
    const found = await queryIn(connection, `SELECT Username, IsActive, ${name} FROM User WHERE ${name} IN`, [
        ...new Set(after.values())
    ]);
    const others = found
        .filter(({ Username, IsActive }) => IsActive && !after.has(Username))
        .map((one) => [one.Username, one[name]]);
    const users = new Map();
    for (const [username, value] of [...others, ...after]) users.set(value, [...(users.get(value) ?? []), username]);
    const shared = [...users].filter(([, names]) => names.length > 1);
    return shared.length === 0
        ? []
        : [words, ...shared.map(([value, names]) => `  ${value}: ${names.sort().join(', ')}`)];
}
