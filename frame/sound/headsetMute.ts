import type { ConnectionId, PhoneEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { thrownInWords } from '../log';

/** The part of the Media Session API that is used here. Browsers implement some of it, and throw for unknown actions. */
export interface HeadsetSession {
    /** TypeScript's type does not list the action `togglemicrophone`. */
    setActionHandler(action: MediaSessionAction, handler: (() => void) | null): void;
    setMicrophoneActive?(active: boolean): unknown;
}

export interface HeadsetMuteParts {
    readonly session: HeadsetSession | undefined;
    readonly log: Log;
    readonly mute: (connection: ConnectionId, on: boolean) => Promise<unknown>;
}

type Connected = Extract<PhoneEvent, { event: 'Established' | 'Retrieved' | 'Conferenced' }>;

const isConnected = (event: PhoneEvent): event is Connected =>
    event.event === 'Established' ||
    event.event === 'Conferenced' ||
    (event.event === 'Retrieved' && event.retrieving === 'local');

/**
 * The mute button of a headset, in browsers that report it. It mutes the connected call in the same way as the panel's
 * button: the muted state changes when the switch confirms it.
 */
export class HeadsetMute {
    /** Whether this browser reports the button. */
    readonly works: boolean;
    private readonly parts: HeadsetMuteParts;
    /** The connected calls: several only in a conference, which is muted as one. */
    private talking: readonly ConnectionId[] = [];
    private muted = new Set<string>();

    constructor(parts: HeadsetMuteParts) {
        this.parts = parts;
        this.works = this.listen();
    }

    handle(event: PhoneEvent): void {
        if (event.event === 'Snapshot') {
            const connected = event.calls.filter(({ state }) => state === 'connected');
            this.talking = connected.map(({ connection }) => connection);
            this.muted = new Set(event.calls.flatMap(({ connection, muted }) => (muted ? [connection.callId] : [])));
        } else if (isConnected(event)) {
            this.talking = [...this.without(event.connection), event.connection];
        } else if (event.event === 'MicrophoneMute') {
            if (event.on) this.muted.add(event.connection.callId);
            else this.muted.delete(event.connection.callId);
        } else if (
            event.event === 'ConnectionCleared' ||
            (event.event === 'Held' && event.holding === 'local') ||
            event.event === 'Diverted'
        ) {
            if (event.event !== 'Held') this.muted.delete(event.connection.callId);
            this.talking = this.without(event.connection);
        } else return;
        this.show();
    }

    private listen(): boolean {
        try {
            this.parts.session?.setActionHandler('togglemicrophone' as MediaSessionAction, () => this.toggle());
            return this.parts.session !== undefined;
        } catch {
            return false; // an unknown action in this browser
        }
    }

    private without({ callId }: ConnectionId): readonly ConnectionId[] {
        return this.talking.filter((other) => other.callId !== callId);
    }

    private toggle(): void {
        const talking = this.talking.at(-1);
        if (!talking) return;
        this.parts
            .mute(talking, !this.muted.has(talking.callId))
            .catch((thrown: unknown) => this.parts.log(`the headset's mute button: ${thrownInWords(thrown)}`));
    }

    /** Reports the state to the system, which may show it, for example with the headset's light. */
    private show(): void {
        if (!this.works) return;
        const talking = this.talking.at(-1);
        const active = talking !== undefined && !this.muted.has(talking.callId);
        this.parts.session?.setMicrophoneActive?.(active);
    }
}
