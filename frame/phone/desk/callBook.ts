import type { CallEvent, SnapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** How many ended calls are remembered. Repetitions come soon, or never. */
const MOST_ENDED = 200;

/**
 * The device's calls. The server sends each event with the call as it is afterwards. A server that repeats itself, or is behind the one
 * before it, changes nothing: an event that was the last one, or is from before the call's end, is not news.
 */
export class CallBook {
    private current: Map<string, SnapshotCall> | null = null;
    /** When they ended, by call id. */
    private readonly ended = new Map<string, number>();
    private readonly last = new Map<string, string>();

    /** Null before the first Snapshot. */
    get calls(): readonly SnapshotCall[] | null {
        return this.current && [...this.current.values()];
    }

    /** Whether this call was reported. */
    knows(callId: string): boolean {
        return this.current?.has(callId) === true || this.ended.has(callId);
    }

    replace(calls: readonly SnapshotCall[]): void {
        this.current = new Map(calls.map((call) => [call.connection.callId, call]));
        this.last.clear();
        for (const { connection } of calls) this.ended.delete(connection.callId);
    }

    /** Returns whether the event is news. `call`: null if it is over, undefined if the server does not say. */
    apply(event: CallEvent, call: SnapshotCall | null | undefined): boolean {
        const { callId } = event.connection;
        const endedAt = this.ended.get(callId);
        const text = JSON.stringify(event);
        if ((endedAt !== undefined && event.at <= endedAt) || this.last.get(callId) === text) return false;
        this.last.set(callId, text);
        this.ended.delete(callId);
        if (call) this.current?.set(callId, call);
        else if (call === null) this.current?.delete(callId);
        if (event.event === 'ConnectionCleared' || event.event === 'Diverted') this.end(callId, event.at);
        return true;
    }

    private end(callId: string, at: number): void {
        this.current?.delete(callId);
        this.last.delete(callId);
        this.ended.set(callId, at);
        for (const oldest of this.ended.keys()) {
            if (this.ended.size <= MOST_ENDED) return;
            this.ended.delete(oldest);
        }
    }
}
