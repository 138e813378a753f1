import { phoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallEvent,
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystem } from '../../../frame/phone/phoneSystem';
import { CallsTold } from './callsTold';

type Fields = Readonly<Record<string, string | boolean | undefined>>;

/** What a line says of an event, beside which call it is about. */
const WORDS = ['cause', 'direction', 'holding', 'retrieving', 'releasing', 'to', 'on'];

/** Everything that a phone system emitted, in order. */
export class EventLog {
    readonly events: PhoneEvent[] = [];
    private readonly texts: string[] = [];
    private read = 0;
    /** Calls that were still in the snapshot when their end was emitted. */
    private readonly overAndUp: string[] = [];
    private system: PhoneSystem | null = null;

    /** Looks at the snapshot of this phone system, too. */
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

    /** Of one kind, in order. */
    of<Name extends PhoneEvent['event']>(name: Name): Extract<PhoneEvent, { event: Name }>[] {
        return this.events.filter((one): one is Extract<PhoneEvent, { event: Name }> => one.event === name);
    }

    /**
     * Events about calls since somebody asked, one line each: "1 Held local", "2 ConnectionCleared busy remote". Calls are
     * numbered as they came up.
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

    /** What is true of the events of every phone system, whatever happened. */
    expectSound(): void {
        expect(this.events.map((event) => phoneEvent(event, event.event)).filter(Boolean)).toEqual([]);
        // plain JSON, that nobody changed after it was emitted
        expect(this.events.map((event) => JSON.stringify(event))).toEqual(this.texts);
        expect(this.texts.map((text) => JSON.parse(text) as PhoneEvent)).toEqual(this.events);
        const over = new Set<string>();
        for (const event of this.calls) {
            const key = keyOf(event.connection);
            expect(over.has(key) ? `${event.event} of a call that is over` : '').toBe('');
            if (event.event === 'ConnectionCleared') over.add(key);
        }
    }

    /** The phone system's own calls are those that its events have told. */
    expectSnapshot(): void {
        const told = new CallsTold();
        for (const event of this.events) told.note(event);
        expect(this.system?.snapshot()?.map(filled)).toEqual(told.calls.map(filled));
        expect(this.overAndUp).toEqual([]);
    }

    private get calls(): CallEvent[] {
        return this.events.filter(isCallEvent);
    }
}

const keyOf = ({ callId, deviceId }: ConnectionId): string => `${deviceId}/${callId}`;
const isCallEvent = (event: PhoneEvent): event is CallEvent => 'connection' in event;
/** With what is meant where nothing is said. */
const filled = (call: SnapshotCall): SnapshotCall => ({ muted: false, remoteHold: false, ...call });
