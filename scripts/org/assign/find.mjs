/** Queries the org's users and what they have. */
import { queryAll, queryIn, quoted } from '../soql.mjs';
import { findPermissionSet } from './permissionSets.mjs';
import { USER_FIELDS } from './userFields.mjs';

const FIELDS = 'Id, Username, IsActive, UserType';

/** @returns {import('./decide.mjs').OrgUser} */
const userOf = ({ Id, Username, IsActive, UserType, CallCenterId }) => ({
    id: Id,
    username: Username,
    active: IsActive,
    userType: UserType,
    callCenterId: CallCenterId ?? null
});

/**
 * @typedef {{ usernames?: string[], profile?: string, role?: string }} Wish exactly one of them
 *
 * @param {import('../connect.mjs').Connection} connection
 * @param {Wish} wish
 * @param {{ openCti?: boolean, key?: keyof typeof USER_FIELDS }} [columns] openCti: the org has Open CTI, and so the users' call
 *   centers; key: with the values of this field
 * @returns {Promise<import('./decide.mjs').OrgUser[]>} sorted by username; including inactive ones, so that they can be reported
 * @throws {Error} when the profile does not exist, or not exactly one role matches
 */
export async function findUsers(connection, { usernames, profile, role }, { openCti = true, key } = {}) {
    const columns = [FIELDS, ...(openCti ? ['CallCenterId'] : []), ...(key ? [USER_FIELDS[key].name] : [])];
    const select = `SELECT ${columns.join(', ')} FROM User`;
    const records = usernames
        ? await queryIn(connection, `${select} WHERE Username IN`, usernames)
        : await queryAll(connection, `${select} WHERE ${await groupFilter(connection, { profile, role })}`);
    const valueIn = (record) => (key ? { [key]: record[USER_FIELDS[key].name] ?? null } : {});
    const users = records.map((record) => ({ ...userOf(record), ...valueIn(record) }));
    return users.sort((one, other) => one.username.localeCompare(other.username));
}

async function groupFilter(connection, { profile, role }) {
    if (profile !== undefined) {
        const found = await queryAll(connection, `SELECT Id FROM Profile WHERE Name = ${quoted(profile)}`);
        if (found.length === 0) throw new Error(`The org has no profile "${profile}".`);
        return `ProfileId = ${quoted(found[0].Id)}`;
    }
    const same = quoted(role);
    const found = await queryAll(
        connection,
        `SELECT Id, DeveloperName FROM UserRole WHERE Name = ${same} OR DeveloperName = ${same}`
    );
    if (found.length === 0) throw new Error(`The org has no role "${role}".`);
    if (found.length > 1) {
        const names = found.map(({ DeveloperName }) => DeveloperName).join(', ');
        throw new Error(`${found.length} roles are named "${role}". Use the API name of one: ${names}.`);
    }
    return `UserRoleId = ${quoted(found[0].Id)}`;
}

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {{ callCenter?: string | null, permissionSets: string[] }} names API names; call center null: users leave theirs; missing: it
 *   is not changed
 * @param {import('./decide.mjs').OrgUser[]} users
 * @param {{ Id: string, Name: string, InternalName: string }[]} callCenters of the org
 * @returns {Promise<import('./decide.mjs').Target>}
 * @throws {Error} when the org does not have one of them
 */
export async function findTarget(connection, { callCenter, permissionSets }, users, callCenters) {
    const target = { permissionSets: [] };
    if (callCenter === null) target.callCenter = { id: null, name: 'none' };
    else if (callCenter !== undefined) {
        const found = callCenters.find(({ InternalName }) => InternalName === callCenter);
        if (!found)
            throw new Error(
                `The org has no call center ${callCenter}. Deploy first (npm run org:deploy), ` +
                    'or import config/CRMConnectCallCenterAdapter.xml in Setup > Call Centers.'
            );
        target.callCenter = { id: found.Id, name: found.Name };
    }
    const userIds = users.map(({ id }) => id);
    for (const name of permissionSets) {
        const found = await findPermissionSet(connection, name, userIds);
        if (!found) throw new Error(`The org has no permission set ${name}. Deploy first (npm run org:deploy).`);
        target.permissionSets.push(found);
    }
    return target;
}
