import type { PhoneEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Kind = 'Features' | 'LinkState' | 'service' | 'AgentActivity' | 'MessageWaiting';

/** In the order in which the panel needs them. */
const KINDS: readonly Kind[] = ['Features', 'LinkState', 'service', 'AgentActivity', 'MessageWaiting'];

function kindOf({ event }: PhoneEvent): Kind | null {
    switch (event) {
        case 'InService':
        case 'OutOfService':
            return 'service';
        case 'Features':
        case 'LinkState':
        case 'AgentActivity':
        case 'MessageWaiting':
            return event;
        default:
            return null;
    }
}

/**
 * The status of this tab's phone, without its calls: the latest event of each kind. An event about something temporary, such as a
 * problem with the microphone, is not part of it.
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
