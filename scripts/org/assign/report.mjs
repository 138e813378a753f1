/** The report as lines of text: who gets what, who was skipped and why, and which changes the org rejected. Pure. */
import { USER_FIELDS, USER_FIELD_KEYS } from './userFields.mjs';

/**
 * @typedef {(user: { userId: string }) => string} Phones which phones a user has, in words
 *
 * @param {import('./decide.mjs').Change[]} changes
 * @param {import('./decide.mjs').Target} target
 * @param {Map<string, string>} callCenters names by id
 * @param {Phones} phones after the changes
 * @returns {string[]}
 */
export const changeLines = (changes, target, callCenters, phones) =>
    changes.map((change) => {
        const { username, callCenter, permissionSets } = change;
        const from = callCenter?.before ? `, from ${callCenters.get(callCenter.before) ?? callCenter.before}` : '';
        const parts = [
            ...(callCenter ? [`call center ${target.callCenter.name}${from}`] : []),
            ...USER_FIELD_KEYS.filter((key) => change[key]).map((key) => valueInWords(key, change[key])),
            ...permissionSets.map((id) => `permission set ${target.permissionSets.find((one) => one.id === id).name}`)
        ];
        return `  ${username}: ${parts.join(', ')}. Phone: ${phones(change)}.`;
    });

const valueInWords = (key, { before, after }) =>
    `${USER_FIELDS[key].words} ${after}${before ? `, before ${before}` : ''}`;

/**
 * @param {import('./decide.mjs').Skipped[]} skipped
 * @param {Phones} [phones]
 */
export const skippedLines = (skipped, phones) =>
    skipped.length
        ? ['Skipped:', ...skipped.map((one) => `  ${one.username}: ${one.why}${phonesOf(one, phones)}`)]
        : [];

const phonesOf = (one, phones) => (phones && one.userId ? `. Phone: ${phones(one)}.` : '');

/** The parts of a user's record that an assignment changes, and their names. */
export const PARTS = {
    callCenter: 'call center',
    ...Object.fromEntries(USER_FIELD_KEYS.map((key) => [key, USER_FIELDS[key].words]))
};

/** @param {Partial<import('./decide.mjs').Change>} change what of the user's own record it concerns */
export const partsOfUser = (change) =>
    Object.entries(PARTS)
        .filter(([part]) => change[part])
        .map(([, words]) => words)
        .join(' and ');

/** @param {import('./apply.mjs').Rejected[]} rejected */
export const rejectedLines = (rejected) =>
    rejected.length
        ? ['Rejected by the org:', ...rejected.map(({ username, what, why }) => `  ${username}: ${what}: ${why}`)]
        : [];

/** @param {number} count */
export const users = (count) => `${count} ${count === 1 ? 'user' : 'users'}`;
