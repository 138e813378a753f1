import { SERVICES } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Service } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Services that send a REFER to the switch. */
const BY_REFER: readonly Service[] = ['singleStepTransfer', 'transfer'];

/**
 * The services of a call whose far end lists the methods that it accepts (Allow; RFC 3261, section 20.5). Without REFER, the
 * call can't be transferred. Null: no known restriction.
 */
export function servicesOf(message: { getHeaders(name: string): string[] }): readonly Service[] | null {
    const allowed = message.getHeaders('Allow').flatMap((line) => line.split(',').map((method) => method.trim()));
    if (allowed.length === 0 || allowed.includes('REFER')) return null;
    return SERVICES.filter((service) => !BY_REFER.includes(service));
}
