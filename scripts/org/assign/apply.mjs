/** Applies the changes, and records each of them in the journal. */
import { changeMany } from '../collections.mjs';
import { partsOfUser } from './report.mjs';
import { USER_FIELD_KEYS, valuesToWrite } from './userFields.mjs';

/**
 * @typedef {import('./decide.mjs').Change} Change
 * @typedef {{ username: string, what: string, why: string }} Rejected
 *
 * @param {import('../connect.mjs').Connection} connection
 * @param {Change[]} changes
 * @param {Pick<import('./journal.mjs').Journal, 'settleUser' | 'settlePermissionSet'>} journal contains each change before it
 *   is made
 * @returns {Promise<{ done: number, rejected: Rejected[] }>} done: number of users with all their changes
 */
export async function applyChanges(connection, changes, journal) {
    const moves = changes.filter((change) => change.callCenter || USER_FIELD_KEYS.some((key) => change[key]));
    const moved = await changeMany(
        connection,
        'update',
        'User',
        moves.map(({ userId, callCenter, ...change }) => ({
            Id: userId,
            ...(callCenter && { CallCenterId: callCenter.after }),
            ...valuesToWrite(change, 'after')
        })),
        {
            onPart: (outcomes, start) =>
                outcomes.forEach((outcome, at) => journal.settleUser(moves[start + at], outcome))
        }
    );
    const rejected = rejections(moves, moved, partsOfUser);

    const unlucky = new Set(rejected.map(({ username }) => username));
    const gifts = changes.flatMap((change) => change.permissionSets.map((id) => ({ ...change, id })));
    // A user who could not be changed does not get the permission sets: one without the other is of no use.
    const getting = gifts.filter(({ username }) => !unlucky.has(username));
    for (const gift of gifts)
        if (unlucky.has(gift.username)) journal.settlePermissionSet(gift, gift.id, { rejected: 'left' });
    const given = await changeMany(
        connection,
        'create',
        'PermissionSetAssignment',
        getting.map(({ userId, id }) => ({ AssigneeId: userId, PermissionSetId: id })),
        {
            onPart: (outcomes, start) =>
                outcomes.forEach((outcome, at) => {
                    const gift = getting[start + at];
                    journal.settlePermissionSet(gift, gift.id, outcome);
                })
        }
    );
    rejected.push(...rejections(getting, given, () => 'permission set'));
    return { done: changes.length - new Set(rejected.map(({ username }) => username)).size, rejected };
}

const rejections = (changes, outcomes, what) =>
    outcomes.flatMap(({ rejected }, at) =>
        rejected ? [{ username: changes[at].username, what: what(changes[at]), why: rejected }] : []
    );
