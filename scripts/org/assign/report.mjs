/** The report as lines of text: who gets what, who was skipped and why, and which changes the org rejected. Pure. */

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
        const { username, callCenter, device, permissionSets } = change;
        const from = callCenter?.before ? `, from ${callCenters.get(callCenter.before) ?? callCenter.before}` : '';
        const parts = [
            ...(callCenter ? [`call center ${target.callCenter.name}${from}`] : []),
            ...(device ? [`desk phone ${device.after}${device.before ? `, before ${device.before}` : ''}`] : []),
            ...permissionSets.map((id) => `permission set ${target.permissionSets.find((one) => one.id === id).name}`)
        ];
        return `  ${username}: ${parts.join(', ')}. Phone: ${phones(change)}.`;
    });

/**
 * @param {import('./decide.mjs').Skipped[]} skipped
 * @param {Phones} [phones]
 */
export const skippedLines = (skipped, phones) =>
    skipped.length
        ? ['Skipped:', ...skipped.map((one) => `  ${one.username}: ${one.why}${phonesOf(one, phones)}`)]
        : [];

const phonesOf = (one, phones) => (phones && one.userId ? `. Phone: ${phones(one)}.` : '');

/** @param {Partial<import('./decide.mjs').Change>} change what of the user's own record it concerns */
export const partsOfUser = ({ callCenter, device }) =>
    [callCenter && 'call center', device && 'desk phone'].filter(Boolean).join(' and ');

/** @param {import('./apply.mjs').Rejected[]} rejected */
export const rejectedLines = (rejected) =>
    rejected.length
        ? ['Rejected by the org:', ...rejected.map(({ username, what, why }) => `  ${username}: ${what}: ${why}`)]
        : [];

/** @param {number} count */
export const users = (count) => `${count} ${count === 1 ? 'user' : 'users'}`;
