import { isCallEvent, phoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallEvent,
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem } from '../../../frame/phone/phoneSystem';
import { ExpectedCalls } from './expectedCalls';

type Fields = Readonly<Record<string, string | boolean | undefined>>;

/** The text for an event, without the call. */
const WORDS = ['cause', 'direction', 'holding', 'retrieving', 'releasing', 'to', 'on'];

/** All events of a phone system, in order. */
export class EventLog {
    readonly events: PhoneEvent[] = [];
    private readonly texts: string[] = [];
    private read = 0;
    /** Calls that were in the snapshot when their end was emitted. */
    private readonly overAndUp: string[] = [];
    private system: PhoneSystem | null = null;

    /** Also checks the snapshot of this phone system. */
    watch(system: PhoneSystem): void {
        this.system = system;
    }

    readonly emit = (event: PhoneEvent): void => {
        this.events.push(event);
        this.texts.push(JSON.stringify(event));
        if (event.event !== 'ConnectionCleared') return;
        const up = this.system?.snapshot() ?? [];
        if (up.some(({ connection }) => keyOf(connection) === keyOf(event.connection)))
            this.overAndUp.push(keyOf(event.connection));
    };

    /** The events of one kind, in order. */
    of<Name extends PhoneEvent['event']>(name: Name): Extract<PhoneEvent, { event: Name }>[] {
        return this.events.filter((one): one is Extract<PhoneEvent, { event: Name }> => one.event === name);
    }

    /**
     * Events about calls since the last request, one line each: "1 Held local", "2 ConnectionCleared busy remote". Calls are
     * numbered in order.
     */
    news(): string[] {
        const calls = [...new Set(this.calls.map(({ connection }) => keyOf(connection)))];
        const unread = this.events.slice(this.read).filter(isCallEvent);
        this.read = this.events.length;
        return unread.map((event) => {
            const fields = event as unknown as Fields;
            const words = WORDS.map((word) => fields[word]).filter((word) => word !== undefined);
            return [calls.indexOf(keyOf(event.connection)) + 1, event.event, ...words.map(String)].join(' ');
        });
    }

    /** Checks what must be true for the events of every phone system. */
    expectSound(): void {
        expect(this.events.map((event) => phoneEvent(event, event.event)).filter(Boolean)).toEqual([]);
        // Plain JSON that was not changed after it was emitted.
        expect(this.events.map((event) => JSON.stringify(event))).toEqual(this.texts);
        expect(this.texts.map((text) => JSON.parse(text) as PhoneEvent)).toEqual(this.events);
        const over = new Set<string>();
        for (const event of this.calls) {
            const key = keyOf(event.connection);
            expect(over.has(key) ? `${event.event} of a call that is over` : '').toBe('');
            if (event.event === 'ConnectionCleared') over.add(key);
        }
    }

    /** The phone system's calls agree with its events. */
    expectSnapshot(): void {
        const reported = new ExpectedCalls();
        for (const event of this.events) reported.note(event);
        expect(this.system?.snapshot()?.map(filled)).toEqual(reported.calls.map(filled));
        expect(this.overAndUp).toEqual([]);
    }

    private get calls(): CallEvent[] {
        return this.events.filter(isCallEvent);
    }
}

const keyOf = ({ callId, deviceId }: ConnectionId): string => `${deviceId}/${callId}`;
/** With default values for missing properties. */
const filled = (call: SnapshotCall): SnapshotCall => ({ muted: false, remoteHold: false, conferenced: false, ...call });
