/** Applies the changes, and records each of them in the journal. */
import { changeMany } from '../collections.mjs';

/**
 * @typedef {import('./decide.mjs').Change} Change
 * @typedef {{ username: string, what: string, why: string }} Rejected
 *
 * @param {import('../connect.mjs').Connection} connection
 * @param {Change[]} changes
 * @param {import('./journal.mjs').Journal} journal contains each change before it is made
 * @returns {Promise<{ done: number, rejected: Rejected[] }>} done: number of users with all their changes
 */
export async function applyChanges(connection, changes, journal) {
    const moves = changes.filter(({ callCenter }) => callCenter);
    const moved = await changeMany(
        connection,
        'update',
        'User',
        moves.map(({ userId, callCenter }) => ({ Id: userId, CallCenterId: callCenter.after })),
        { onPart: settling(journal, moves, 'callCenter') }
    );
    const rejected = rejections(moves, moved, 'call center');

    const unlucky = new Set(rejected.map(({ username }) => username));
    const gifts = changes.filter(({ permissionSet }) => permissionSet);
    // A user who could not be added to the call center does not get the permission set: one without the other is of no use.
    const getting = gifts.filter(({ username }) => !unlucky.has(username));
    for (const gift of gifts)
        if (unlucky.has(gift.username)) journal.settle(gift, 'permissionSet', { rejected: 'left' });
    const given = await changeMany(
        connection,
        'create',
        'PermissionSetAssignment',
        getting.map(({ userId, permissionSet }) => ({ AssigneeId: userId, PermissionSetId: permissionSet.id })),
        { onPart: settling(journal, getting, 'permissionSet') }
    );
    rejected.push(...rejections(getting, given, 'permission set'));
    return { done: changes.length - new Set(rejected.map(({ username }) => username)).size, rejected };
}

const rejections = (changes, outcomes, what) =>
    outcomes.flatMap(({ rejected }, at) => (rejected ? [{ username: changes[at].username, what, why: rejected }] : []));

const settling = (journal, changes, part) => (outcomes, start) =>
    outcomes.forEach((outcome, at) => journal.settle(changes[start + at], part, outcome));
