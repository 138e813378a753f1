/**
 * Decides who gets what, and who is skipped and why. Pure: takes what the org has, returns the decision.
 *
 * @typedef {object} OrgUser
 * @property {string} id
 * @property {string} username
 * @property {boolean} active
 * @property {string} userType `Standard` for users with full access to Salesforce (User.UserType)
 * @property {string|null} callCenterId
 * @property {string|null} [device] the desk phone
 * @property {string|null} [twilioUser] the Flex user or the worker
 *
 * @typedef {object} Target what users get
 * @property {{ id: string|null, name: string }} [callCenter] id null: users get none and leave theirs; missing: it is not changed
 * @property {{ id: string, name: string, holders: Set<string> }[]} permissionSets holders: ids of users who already have it
 * @property {Record<string, Map<string, string>>} [values] by key of the field, and then by username in lower case
 *
 * @typedef {object} Change
 * @property {string} userId
 * @property {string} username
 * @property {{ before: string|null, after: string|null }} [callCenter] ids
 * @property {{ before: string|null, after: string }} [device]
 * @property {{ before: string|null, after: string }} [twilioUser]
 * @property {string[]} permissionSets ids
 *
 * @typedef {{ userId?: string, username: string, why: string }} Skipped userId: the user is in the org
 */

/**
 * @param {OrgUser[]} users found in the org
 * @param {Target} target
 * @param {{ wanted?: string[], move?: boolean, callCenters?: Map<string, string> }} [options] wanted: usernames that were given;
 *   move: take users out of another call center; callCenters: names by id
 * @returns {{ changes: Change[], skipped: Skipped[] }}
 */
export function decide(users, target, { wanted = [], move = false, callCenters = new Map() } = {}) {
    const changes = [];
    const found = new Set(users.map(({ username }) => username.toLowerCase()));
    const skipped = wanted
        .filter((name) => !found.has(name.toLowerCase()))
        .map((username) => ({ username, why: 'the org has no user with this name' }));
    for (const user of users) {
        const { id: userId, username } = user;
        const why = obstacle(user, target, { move, callCenters });
        const change = changeOf(user, target);
        if (why) skipped.push({ userId, username, why });
        else if (!change) skipped.push({ userId, username, why: 'is already set up' });
        else changes.push(change);
    }
    return { changes, skipped };
}

function obstacle({ active, userType, callCenterId }, { callCenter }, { move, callCenters }) {
    if (!active) return 'is not active';
    if (userType !== 'Standard') return `is of the type ${userType}, which cannot have a softphone`;
    // A user who stays in another call center does not get the permission sets: they would be of no use.
    if (!callCenter || !callCenterId || callCenterId === callCenter.id || move) return null;
    const advice = callCenter.id === null ? 'take the user out of it' : 'move the user';
    return `is in the call center ${callCenters.get(callCenterId) ?? callCenterId} (use --move to ${advice})`;
}

function changeOf(user, { callCenter, permissionSets, values = {} }) {
    const { id, username, callCenterId } = user;
    const moves = callCenter && callCenterId !== callCenter.id;
    const changed = Object.entries(values).flatMap(([key, ofUsers]) => {
        const after = ofUsers.get(username.toLowerCase());
        return after === undefined || after === user[key] ? [] : [[key, { before: user[key] ?? null, after }]];
    });
    const gets = permissionSets.filter(({ holders }) => !holders.has(id)).map((one) => one.id);
    if (!moves && changed.length === 0 && gets.length === 0) return null;
    return {
        userId: id,
        username,
        ...(moves && { callCenter: { before: callCenterId ?? null, after: callCenter.id } }),
        ...Object.fromEntries(changed),
        permissionSets: gets
    };
}
