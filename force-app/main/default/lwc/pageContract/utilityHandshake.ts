import { name, object, union } from 'c/softphoneContract';
import type { Infer } from 'c/softphoneContract';

/**
 * How a component in the utility bar and the phone's page in its iframe find each other: the page says that it is ready, and the component
 * answers with two MessagePorts. Both name the nonce from the page's address, and both send only to the other's exact origin.
 */

const message = union('crmConnect', {
    /** From the page: it listens. */
    utilityPage: object({ nonce: name }),
    /** From the component, with the ports of the panel and of the component (UTILITY_COMMANDS), in this order. */
    utilityPorts: object({ nonce: name })
});
type Kind = Infer<typeof message>['crmConnect'];

export const PORTS_PASSED = 2;

/** As a text, because an object of Lightning's sandbox can't be posted. */
export const utilityMessage = (kind: Kind, nonce: string): string => JSON.stringify({ crmConnect: kind, nonce });

/** Whether `data` is this message with this nonce. */
export function isUtilityMessage(data: unknown, kind: Kind, nonce: string): boolean {
    if (typeof data !== 'string') return false;
    try {
        const parsed = JSON.parse(data) as Infer<typeof message>;
        return message(parsed, 'message') === null && parsed.crmConnect === kind && parsed.nonce === nonce;
    } catch {
        return false;
    }
}
