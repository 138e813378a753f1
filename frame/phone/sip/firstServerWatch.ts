import type { Clock } from '../../clock';
import { CONNECT_WITHIN_MS } from '../webSocketLike';
import type { WebSocketLike } from '../webSocketLike';

/** How long another server is used before the first one is checked, in milliseconds. */
export const FIRST_PAUSE_MS = 20_000;
/** The pause if the first server accepts connections but no sign-in, in milliseconds. */
export const LONGEST_PAUSE_MS = 600_000;

export interface FirstServerWatchParts {
    readonly clock: Clock;
    /** From 0 to 1. Prevents many phones from reconnecting at the same moment. */
    readonly random: () => number;
    readonly open: () => WebSocketLike;
    readonly hasCalls: () => boolean;
    /** The first server accepts connections again, and there is no call. */
    readonly onBack: () => void;
}

/** While the phone is signed in to another server: checks periodically whether the first accepts connections again. */
export class FirstServerWatch {
    private readonly parts: FirstServerWatchParts;
    private pause = FIRST_PAUSE_MS;
    private cancel: () => void = () => undefined;

    constructor(parts: FirstServerWatchParts) {
        this.parts = parts;
    }

    /** The phone is signed in, to the first server or to another one. */
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
            // the sign-in must succeed, too
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
