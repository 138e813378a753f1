import { phoneEvent } from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneEvent } from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Events in short form, such as "Held local" or "ConnectionCleared busy remote". Throws if one violates the contract. */
export function inShort(events: readonly PhoneEvent[]): string[] {
    return events.map((event) => {
        const fault = phoneEvent(event, 'event');
        if (fault) throw new Error(`the phone emitted an invalid event: ${fault}`);
        const reported = event as unknown as Record<string, string | boolean | undefined>;
        const words = ['cause', 'state', 'reason', 'holding', 'retrieving', 'releasing', 'to', 'on', 'detail'];
        return [event.event, ...words.map((word) => reported[word])]
            .filter((one) => one !== undefined)
            .map(String)
            .join(' ');
    });
}
