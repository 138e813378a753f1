/** The report as lines of text: who gets what, who was skipped and why, and which changes the org rejected. Pure. */

/**
 * @param {import('./decide.mjs').Change[]} changes
 * @param {import('./decide.mjs').Target} target
 * @param {Map<string, string>} callCenters names by id
 * @returns {string[]}
 */
export const changeLines = (changes, target, callCenters) =>
    changes.map(({ username, callCenter, permissionSet }) => {
        const from = callCenter?.before ? `, from ${callCenters.get(callCenter.before) ?? callCenter.before}` : '';
        const parts = [
            ...(callCenter ? [`call center ${target.callCenter.name}${from}`] : []),
            ...(permissionSet ? [`permission set ${target.permissionSet.name}`] : [])
        ];
        return `  ${username}: ${parts.join(', ')}`;
    });

/** @param {import('./decide.mjs').Skipped[]} skipped */
export const skippedLines = (skipped) =>
    skipped.length ? ['Skipped:', ...skipped.map(({ username, why }) => `  ${username}: ${why}`)] : [];

/** @param {import('./apply.mjs').Rejected[]} rejected */
export const rejectedLines = (rejected) =>
    rejected.length
        ? ['Rejected by the org:', ...rejected.map(({ username, what, why }) => `  ${username}: ${what}: ${why}`)]
        : [];

/** @param {number} count */
export const users = (count) => `${count} ${count === 1 ? 'user' : 'users'}`;
