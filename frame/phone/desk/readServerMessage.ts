import { withoutBadCalls } from '../../../force-app/main/default/lwc/softphoneContract/deviceEvents';
import { serverMessage } from '../../../cti/protocol/messages';
import type { ServerMessage } from '../../../cti/protocol/messages';

interface ReadServerMessage {
    /** Null: it is invalid, and the first fault says why. */
    readonly message: ServerMessage | null;
    /** For the log. */
    readonly faults: readonly string[];
}

const invalid = (fault: string): ReadServerMessage => ({ message: null, faults: [fault] });

/** Takes invalid calls out of a list, because they must not hide the others. */
function mended(value: unknown): { value: unknown; faults: readonly string[] } {
    const { type, event, calls } = (value ?? {}) as Record<string, unknown>;
    if (type === 'event') {
        const read = withoutBadCalls(event);
        return { value: { ...(value as object), event: read.event }, faults: read.faults };
    }
    if (type === 'endedCalls') {
        const read = withoutBadCalls({ event: 'EndedCalls', calls });
        return {
            value: { ...(value as object), calls: (read.event as { calls: unknown }).calls },
            faults: read.faults
        };
    }
    return { value, faults: [] };
}

/** A message from the CTI server. */
export function readServerMessage(data: unknown): ReadServerMessage {
    if (typeof data !== 'string') return invalid('a message that is not a text');
    let parsed: unknown;
    try {
        parsed = JSON.parse(data);
    } catch {
        return invalid('a text that is not JSON');
    }
    const { value, faults } = mended(parsed);
    const fault = serverMessage(value, 'message');
    return fault ? invalid(fault) : { message: value as ServerMessage, faults };
}
