import type { CallCenterCheck } from 'c/pageContract';
import type { Facts, OrgFacts } from './facts';
import type { Finding } from './finding';

/** Which phones the user has. unknown: none that can be seen from here. */
export type Phones = 'openCti' | 'utility' | 'both' | 'none' | 'unknown';

/** A call center gives a user the phone with Open CTI, in Salesforce Classic as well; a permission set the one without it. */
export function phonesOf({ callCenterAssigned, utilityGiven }: OrgFacts): Phones {
    if (callCenterAssigned) return utilityGiven ? 'both' : 'openCti';
    if (utilityGiven) return 'utility';
    return callCenterAssigned === false && utilityGiven === false ? 'none' : 'unknown';
}

/** The address of the page of the user's phone, for its own check. Null: there is nothing to check, or it isn't known. */
export function pageToCheck(org: OrgFacts): string | null {
    const phones = phonesOf(org);
    if (phones === 'none') return null;
    return phones === 'utility' ? org.utilityAddress : org.pageAddress;
}

export function yourPhone(org: OrgFacts): Finding {
    const name = org.callCenterName ?? '';
    switch (phonesOf(org)) {
        case 'openCti':
            return ['ok', name];
        case 'utility':
            return ['ok', '', { text: 'utility' }];
        case 'both':
            return ['bad', name, { text: 'both' }];
        case 'none':
            return ['bad'];
        case 'unknown':
            return ['unknown'];
    }
}

/** The package's own record: an upgrade resets it. A call center has a line of its own for that. */
const PACKAGED_CONFIGURATION = 'Default';

export function settingsInUse(found: CallCenterCheck | null, phones: Phones): Finding {
    if (found === null) return ['unknown'];
    const { name, values, problems } = found;
    if (problems.length > 0) return ['bad', name, { more: [problems.join('; ')] }];
    if (values.length === 0) return ['ok', name, { text: 'defaults' }];
    const more = [values.join('; ')];
    return phones === 'utility' && name === PACKAGED_CONFIGURATION
        ? ['bad', name, { text: 'packaged', more }]
        : ['ok', name, { more }];
}

/** Nothing reports it to a page, but the phone without Open CTI runs only with it. */
export const webSecurity = (phones: Phones, { callCenter }: Facts): Finding =>
    phones === 'utility' && callCenter !== null ? ['ok'] : ['unknown'];
