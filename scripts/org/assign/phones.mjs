/**
 * The two phones of the package, and how a user gets them: the phone with Open CTI by a call center (in Lightning Experience and in
 * Classic), the phone in the utility bar by a permission set.
 */
import { hasOpenCti } from '../openCti.mjs';
import { queryAll } from '../soql.mjs';
import { findPermissionSet } from './permissionSets.mjs';

/** The package's own call center. */
export const CALL_CENTER = 'CRMConnectCallCenterAdapter';
export const AGENT = 'CRM_Connect_Agent';
/** Who may use the phone in the utility bar. */
export const UTILITY_PHONE = 'CRM_Connect_Phone';

/** @typedef {'open-cti' | 'utility'} Phone */
export const PHONES = ['open-cti', 'utility'];

/** What a user of each phone needs. */
export const NEEDS = {
    'open-cti': { callCenter: CALL_CENTER, permissionSets: [AGENT] },
    utility: { callCenter: null, permissionSets: [AGENT, UTILITY_PHONE] }
};

/** In reports. */
export const PHONE_NAMES = { 'open-cti': 'the phone with Open CTI', utility: 'the phone in the utility bar' };

/**
 * Which phone fits an org that has these call centers.
 * @param {{ InternalName: string }[] | null} callCenters null: the org has no Open CTI
 * @returns {{ phone: Phone, why: string }}
 */
export function phoneThatFits(callCenters) {
    if (callCenters === null) return { phone: 'utility', why: 'the org has no Open CTI' };
    return callCenters.some(({ InternalName }) => InternalName === CALL_CENTER)
        ? { phone: 'open-cti', why: `the org has the call center ${CALL_CENTER}` }
        : { phone: 'utility', why: `the org does not have the call center ${CALL_CENTER}` };
}

/**
 * @param {import('../connect.mjs').Connection} connection
 * @returns {Promise<{ Id: string, Name: string, InternalName: string }[] | null>} null: the org has no Open CTI
 */
export async function findCallCenters(connection) {
    if (!(await hasOpenCti(connection))) return null;
    return queryAll(connection, 'SELECT Id, Name, InternalName FROM CallCenter');
}

/**
 * @param {import('../connect.mjs').Connection} connection
 * @param {string[]} userIds
 * @returns {Promise<Set<string>>} those who have the phone in the utility bar
 */
export async function utilityUsers(connection, userIds) {
    const found = await findPermissionSet(connection, UTILITY_PHONE, userIds);
    return found?.holders ?? new Set();
}

/**
 * Which phones a user has. Pure. Another vendor's call center counts, too: it is what Salesforce shows as the phone with Open CTI.
 * @param {{ callCenter: string | null, utility: boolean }} has callCenter: its name
 */
export function phonesInWords({ callCenter, utility }) {
    if (callCenter && utility)
        return `Open CTI (${callCenter}) and utility bar: both. One of them leads in each browser; take one away`;
    if (callCenter) return `Open CTI (${callCenter})`;
    return utility ? 'utility bar' : 'no phone';
}
