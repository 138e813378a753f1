import type { PhoneEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Kind = 'Features' | 'LinkState' | 'service' | 'AgentActivity';

/** In the order in which they can be used. */
const KINDS: readonly Kind[] = ['Features', 'LinkState', 'service', 'AgentActivity'];

function kindOf({ event }: PhoneEvent): Kind | null {
    switch (event) {
        case 'InService':
        case 'OutOfService':
            return 'service';
        case 'Features':
        case 'LinkState':
        case 'AgentActivity':
            return event;
        default:
            return null;
    }
}

/**
 * How the phone of this tab is, apart from its calls: each of these events says all there is to say of its kind. What happened once
 * and is over (a trouble with the microphone) is none of them.
 */
export class PhoneStatus {
    private readonly last = new Map<Kind, PhoneEvent>();

    note(event: PhoneEvent): void {
        const kind = kindOf(event);
        if (kind) this.last.set(kind, event);
    }

    known(): readonly PhoneEvent[] {
        return KINDS.flatMap((kind) => this.last.get(kind) ?? []);
    }
}
