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

/**
 * The mute button of a headset, in browsers that report it. It mutes the connected call in the same way as the panel's
 * button: the muted state changes when the switch confirms it.
 */
export class HeadsetMute {
    /** Whether this browser reports the button. */
    readonly works: boolean;
    private readonly parts: HeadsetMuteParts;
    private talking: ConnectionId | null = null;
    private muted = new Set<string>();

    constructor(parts: HeadsetMuteParts) {
        this.parts = parts;
        this.works = this.listen();
    }

    handle(event: PhoneEvent): void {
        if (event.event === 'Snapshot') {
            this.talking = event.calls.find(({ state }) => state === 'connected')?.connection ?? null;
            this.muted = new Set(event.calls.flatMap(({ connection, muted }) => (muted ? [connection.callId] : [])));
        } else if (event.event === 'Established' || (event.event === 'Retrieved' && event.retrieving === 'local')) {
            this.talking = event.connection;
        } else if (event.event === 'MicrophoneMute') {
            if (event.on) this.muted.add(event.connection.callId);
            else this.muted.delete(event.connection.callId);
        } else if (
            event.event === 'ConnectionCleared' ||
            (event.event === 'Held' && event.holding === 'local') ||
            event.event === 'Diverted'
        ) {
            if (event.event !== 'Held') this.muted.delete(event.connection.callId);
            if (this.talking?.callId === event.connection.callId) this.talking = null;
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

    private toggle(): void {
        const { talking } = this;
        if (!talking) return;
        this.parts
            .mute(talking, !this.muted.has(talking.callId))
            .catch((thrown: unknown) => this.parts.log(`the headset's mute button: ${thrownInWords(thrown)}`));
    }

    /** Reports the state to the system, which may show it, for example with the headset's light. */
    private show(): void {
        if (!this.works) return;
        const active = this.talking !== null && !this.muted.has(this.talking.callId);
        this.parts.session?.setMicrophoneActive?.(active);
    }
}
