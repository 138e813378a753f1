/** Undoes the changes of an assignment, except those that someone has changed since. */
import { changeMany } from '../collections.mjs';
import { hasOpenCti } from '../openCti.mjs';
import { queryIn, quoted } from '../soql.mjs';

/**
 * Decides which changes are still in place and can be undone. Pure.
 * @param {import('./decide.mjs').Change[]} changes
 * @param {{ callCenterIds: Map<string, string|null>, assignments: Map<string, string> }} now call center by user id (missing: the
 *   user does not exist any more); assignment id by `user id/permission set id`
 * @returns {{ back: { userId: string, username: string, callCenterId: string|null }[],
 *   take: { username: string, assignmentId: string }[], skipped: import('./decide.mjs').Skipped[] }}
 */
export function decideUndo(changes, { callCenterIds, assignments }) {
    const back = [];
    const take = [];
    const skipped = [];
    for (const { userId, username, callCenter, permissionSets } of changes) {
        const skip = (why) => skipped.push({ username, why });
        if (callCenter) {
            const now = callCenterIds.get(userId);
            if (now === undefined) skip('no longer in the org');
            else if (now === callCenter.before) skip('call center was already restored');
            else if (now !== callCenter.after) skip('call center was changed since');
            else back.push({ userId, username, callCenterId: callCenter.before });
        }
        for (const id of permissionSets) {
            const assignmentId = assignments.get(`${userId}/${id}`);
            if (assignmentId) take.push({ username, assignmentId });
            else skip('no longer has the permission set');
        }
    }
    return { back, take, skipped };
}

/** An org without Open CTI has no call centers of users either. */
const userFields = async (connection) => ((await hasOpenCti(connection)) ? 'Id, CallCenterId' : 'Id');

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {import('./decide.mjs').Change[]} changes
 * @returns {Promise<ReturnType<typeof decideUndo>>}
 */
export async function planUndo(connection, changes) {
    const ids = changes.map(({ userId }) => userId);
    const users = await queryIn(connection, `SELECT ${await userFields(connection)} FROM User WHERE Id IN`, ids);
    const assignments = new Map();
    for (const id of new Set(changes.flatMap(({ permissionSets }) => permissionSets))) {
        const held = await queryIn(
            connection,
            `SELECT Id, AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId = ${quoted(id)} AND AssigneeId IN`,
            ids
        );
        for (const { Id, AssigneeId } of held) assignments.set(`${AssigneeId}/${id}`, Id);
    }
    const callCenterIds = new Map(users.map(({ Id, CallCenterId }) => [Id, CallCenterId ?? null]));
    return decideUndo(changes, { callCenterIds, assignments });
}

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {ReturnType<typeof decideUndo>} plan
 * @returns {Promise<{ done: number, rejected: import('./apply.mjs').Rejected[] }>} done: number of users who were restored
 */
export async function applyUndo(connection, { back, take }) {
    const records = back.map(({ userId, callCenterId }) => ({ Id: userId, CallCenterId: callCenterId }));
    const moved = await changeMany(connection, 'update', 'User', records);
    const taken = await changeMany(
        connection,
        'delete',
        'PermissionSetAssignment',
        take.map(({ assignmentId }) => assignmentId)
    );
    const rejected = [
        ...moved.map(({ rejected: why }, at) => ({ username: back[at].username, what: 'call center', why })),
        ...taken.map(({ rejected: why }, at) => ({ username: take[at].username, what: 'permission set', why }))
    ].filter(({ why }) => why);
    const everybody = new Set([...back, ...take].map(({ username }) => username));
    return { done: everybody.size - new Set(rejected.map(({ username }) => username)).size, rejected };
}
