import type { Clock } from '../../clock';

/** A server that says nothing for so long is asked for a sign of life, in milliseconds. */
export const SILENCE_MS = 25_000;
/** When no sign of life has come by then, the link is dead although nobody closed it. In milliseconds. */
export const ANSWER_MS = 8_000;

export interface LinkWatchParts {
    readonly clock: Clock;
    /** Sends something that every server answers. */
    readonly ask: () => void;
    readonly onDead: () => void;
}

/**
 * Notices a half-open link: the connection looks alive, but nobody is at the other end (a frozen server, a lost network).
 * A browser cannot ping a WebSocket, and a SIP transaction gives up only after 32 s. Anything that arrives counts as life.
 */
export class LinkWatch {
    private readonly parts: LinkWatchParts;
    private cancelSilence: (() => void) | null = null;
    private cancelAnswer: (() => void) | null = null;

    constructor(parts: LinkWatchParts) {
        this.parts = parts;
    }

    /** The link came up, or something arrived on it. */
    heard(): void {
        this.stop();
        this.cancelSilence = this.parts.clock.after(SILENCE_MS, () => this.probe());
    }

    /** Asks now: somebody has a reason to doubt. */
    probe(): void {
        if (this.cancelAnswer) return;
        this.cancelAnswer = this.parts.clock.after(ANSWER_MS, () => {
            this.stop();
            this.parts.onDead();
        });
        this.parts.ask();
    }

    stop(): void {
        this.cancelSilence?.();
        this.cancelAnswer?.();
        this.cancelSilence = null;
        this.cancelAnswer = null;
    }
}
