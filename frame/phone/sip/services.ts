import { SERVICES } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Service } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** What takes a REFER to the switch. */
const BY_REFER: readonly Service[] = ['singleStepTransfer', 'transfer'];

/**
 * What a call offers whose far end says which requests it takes (Allow; RFC 3261, section 20.5): without REFER it cannot be
 * transferred. null: everything, as far as one knows.
 */
export function servicesOf(message: { getHeaders(name: string): string[] }): readonly Service[] | null {
    const allowed = message.getHeaders('Allow').flatMap((line) => line.split(',').map((method) => method.trim()));
    if (allowed.length === 0 || allowed.includes('REFER')) return null;
    return SERVICES.filter((service) => !BY_REFER.includes(service));
}
