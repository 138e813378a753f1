/** Carries the changes out, and writes down what was changed while it goes. */
import { changeMany } from '../collections.mjs';

/**
 * @typedef {import('./decide.mjs').Change} Change
 * @typedef {{ username: string, what: string, why: string }} Refused
 *
 * @param {import('../connect.mjs').Connection} connection
 * @param {Change[]} changes
 * @param {import('./journal.mjs').Journal} journal knows of each change before it is made
 * @returns {Promise<{ done: number, refused: Refused[] }>} done: users for whom everything went well
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
    const refused = refusals(moves, moved, 'call center');

    const unlucky = new Set(refused.map(({ username }) => username));
    const gifts = changes.filter(({ permissionSet }) => permissionSet);
    // Half a set-up helps nobody: who did not get the call center does not get the permission set.
    const getting = gifts.filter(({ username }) => !unlucky.has(username));
    for (const gift of gifts)
        if (unlucky.has(gift.username)) journal.settle(gift, 'permissionSet', { refused: 'left' });
    const given = await changeMany(
        connection,
        'create',
        'PermissionSetAssignment',
        getting.map(({ userId, permissionSet }) => ({ AssigneeId: userId, PermissionSetId: permissionSet.id })),
        { onPart: settling(journal, getting, 'permissionSet') }
    );
    refused.push(...refusals(getting, given, 'permission set'));
    return { done: changes.length - new Set(refused.map(({ username }) => username)).size, refused };
}

const refusals = (changes, outcomes, what) =>
    outcomes.flatMap(({ refused }, at) => (refused ? [{ username: changes[at].username, what, why: refused }] : []));

const settling = (journal, changes, part) => (outcomes, start) =>
    outcomes.forEach((outcome, at) => journal.settle(changes[start + at], part, outcome));
