/** Queries permission sets and who has them. */
import { queryAll, queryIn, quoted } from '../soql.mjs';

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {string} name API name
 * @param {string[]} userIds
 * @returns {Promise<{ id: string, name: string, holders: Set<string> } | null>} name: its label; holders: those of the users who have it;
 *   null: the org does not have it
 */
export async function findPermissionSet(connection, name, userIds) {
    const [found] = await queryAll(connection, `SELECT Id, Label FROM PermissionSet WHERE Name = ${quoted(name)}`);
    if (!found) return null;
    const held = await queryIn(
        connection,
        `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId = ${quoted(found.Id)} AND AssigneeId IN`,
        userIds
    );
    return { id: found.Id, name: found.Label, holders: new Set(held.map(({ AssigneeId }) => AssigneeId)) };
}
