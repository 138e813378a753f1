import type { Clock } from '../../clock';
import { CONNECT_WITHIN_MS } from './reconnectingSocket';
import type { WebSocketLike } from './reconnectingSocket';

/** How long another server is used before the first is looked for, in milliseconds. */
export const FIRST_PAUSE_MS = 20_000;
/** A first server that takes connections but no sign-in is not worth a try more often than this, in milliseconds. */
export const LONGEST_PAUSE_MS = 600_000;

export interface FirstServerWatchParts {
    readonly clock: Clock;
    /** From 0 to 1: many phones must not come back at the same moment. */
    readonly random: () => number;
    readonly open: () => WebSocketLike;
    readonly hasCalls: () => boolean;
    /** The first server takes connections again, and no call is up. */
    readonly onBack: () => void;
}

/** While the phone is signed in at another server: looks from time to time whether the first takes connections again. */
export class FirstServerWatch {
    private readonly parts: FirstServerWatchParts;
    private pause = FIRST_PAUSE_MS;
    private cancel: () => void = () => undefined;

    constructor(parts: FirstServerWatchParts) {
        this.parts = parts;
    }

    /** The phone is signed in, at the first server or at another one. */
    signedIn(atFirst: boolean): void {
        this.stop();
        if (atFirst) this.pause = FIRST_PAUSE_MS;
        else this.lookLater();
    }

    stop(): void {
        this.cancel();
        this.cancel = () => undefined;
    }

    private lookLater(): void {
        const { clock, random } = this.parts;
        this.cancel = clock.after(this.pause * (0.5 + random() / 2), () => this.look());
    }

    private look(): void {
        const { clock, hasCalls, open, onBack } = this.parts;
        if (hasCalls()) {
            this.lookLater();
            return;
        }
        let socket: WebSocketLike;
        const settle = (isThere: boolean): void => {
            this.stop();
            if (!isThere || hasCalls()) {
                this.lookLater();
                return;
            }
            // it must show that it takes the sign-in too
            this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
            onBack();
        };
        try {
            socket = open();
        } catch {
            this.lookLater();
            return;
        }
        const cancelWait = clock.after(CONNECT_WITHIN_MS, () => settle(false));
        this.cancel = () => {
            cancelWait();
            socket.onopen = null;
            socket.onclose = null;
            socket.close();
        };
        socket.onopen = () => settle(true);
        socket.onclose = () => settle(false);
    }
}
