/** Undoes the changes of an assignment, except those that someone has changed since. */
import { changeMany } from '../collections.mjs';
import { hasOpenCti } from '../openCti.mjs';
import { queryIn, quoted } from '../soql.mjs';
import { PARTS, partsOfUser } from './report.mjs';
import { USER_FIELDS, USER_FIELD_KEYS, valuesToWrite } from './userFields.mjs';

/**
 * Decides which changes are still in place and can be undone. Pure.
 * @param {import('./decide.mjs').Change[]} changes
 * @param {{ users: Map<string, { callCenter: string|null, device: string|null, twilioUser: string|null }>,
 *   assignments: Map<string, string> }} now the user's record by id (missing: the user does not exist any more); assignment id by
 *   `user id/permission set id`
 * @returns {{ back: { userId: string, username: string, callCenter?: { before: string|null }, device?: { before: string|null },
 *   twilioUser?: { before: string|null } }[],
 *   take: { username: string, assignmentId: string }[], skipped: import('./decide.mjs').Skipped[] }}
 */
export function decideUndo(changes, { users, assignments }) {
    const back = [];
    const take = [];
    const skipped = [];
    for (const { userId, username, permissionSets, ...change } of changes) {
        const skip = (why) => skipped.push({ username, why });
        const now = users.get(userId);
        const parts = Object.entries(PARTS).filter(([part]) => change[part]);
        if (parts.length > 0 && !now) skip('no longer in the org');
        const standing = parts.filter(([part, name]) => {
            const { before, after } = change[part];
            if (now?.[part] === after) return true;
            if (now) skip(`${name} was ${now[part] === before ? 'already restored' : 'changed since'}`);
            return false;
        });
        if (standing.length > 0)
            back.push({ userId, username, ...Object.fromEntries(standing.map(([part]) => [part, change[part]])) });
        for (const id of permissionSets) {
            const assignmentId = assignments.get(`${userId}/${id}`);
            if (assignmentId) take.push({ username, assignmentId });
            else skip('no longer has the permission set');
        }
    }
    return { back, take, skipped };
}

/** An org without Open CTI has no call centers of users either. */
const userFields = async (connection, changes) => [
    'Id',
    ...((await hasOpenCti(connection)) ? ['CallCenterId'] : []),
    ...USER_FIELD_KEYS.filter((key) => changes.some((change) => change[key])).map((key) => USER_FIELDS[key].name)
];

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {import('./decide.mjs').Change[]} changes
 * @returns {Promise<ReturnType<typeof decideUndo>>}
 */
export async function planUndo(connection, changes) {
    const ids = changes.map(({ userId }) => userId);
    const users = await queryIn(
        connection,
        `SELECT ${(await userFields(connection, changes)).join(', ')} FROM User WHERE Id IN`,
        ids
    );
    const assignments = new Map();
    for (const id of new Set(changes.flatMap(({ permissionSets }) => permissionSets))) {
        const held = await queryIn(
            connection,
            `SELECT Id, AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId = ${quoted(id)} AND AssigneeId IN`,
            ids
        );
        for (const { Id, AssigneeId } of held) assignments.set(`${AssigneeId}/${id}`, Id);
    }
    const now = users.map(({ Id, CallCenterId, ...user }) => [
        Id,
        {
            callCenter: CallCenterId ?? null,
            ...Object.fromEntries(USER_FIELD_KEYS.map((key) => [key, user[USER_FIELDS[key].name] ?? null]))
        }
    ]);
    return decideUndo(changes, { users: new Map(now), assignments });
}

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {ReturnType<typeof decideUndo>} plan
 * @returns {Promise<{ done: number, rejected: import('./apply.mjs').Rejected[] }>} done: number of users who were restored
 */
export async function applyUndo(connection, { back, take }) {
    const records = back.map(({ userId, callCenter, ...change }) => ({
        Id: userId,
        ...(callCenter && { CallCenterId: callCenter.before }),
        ...valuesToWrite(change, 'before')
    }));
    const moved = await changeMany(connection, 'update', 'User', records);
    const taken = await changeMany(
        connection,
        'delete',
        'PermissionSetAssignment',
        take.map(({ assignmentId }) => assignmentId)
    );
    const rejected = [
        ...moved.map(({ rejected: why }, at) => ({ username: back[at].username, what: partsOfUser(back[at]), why })),
        ...taken.map(({ rejected: why }, at) => ({ username: take[at].username, what: 'permission set', why }))
    ].filter(({ why }) => why);
    const everybody = new Set([...back, ...take].map(({ username }) => username));
    return { done: everybody.size - new Set(rejected.map(({ username }) => username)).size, rejected };
}
