import type { Clock } from '../../clock';

/** After this much silence, the server is probed. In milliseconds. */
export const SILENCE_MS = 25_000;
/** If nothing arrives within this time after a probe, the link is dead, even though nobody closed it. In milliseconds. */
export const ANSWER_MS = 8_000;
/** The same after a sleep or a change of network, when most links are dead. In milliseconds. */
export const HURRIED_ANSWER_MS = 2_000;

export interface LinkWatchParts {
    readonly clock: Clock;
    /** Sends something that every server answers. */
    readonly sendProbe: () => void;
    readonly onDead: () => void;
}

/**
 * Detects a half-open link: the connection looks alive, but the server is gone (it hangs, or the network is lost).
 * A browser can't ping a WebSocket, and a SIP transaction times out only after 32 s. Anything that arrives is a sign of life.
 */
export class LinkWatch {
    private readonly parts: LinkWatchParts;
    private cancelSilence: (() => void) | null = null;
    private cancelAnswer: (() => void) | null = null;

    constructor(parts: LinkWatchParts) {
        this.parts = parts;
    }

    /** The link came up, or something arrived on it. */
    received(): void {
        this.stop();
        this.cancelSilence = this.parts.clock.after(SILENCE_MS, () => this.probe());
    }

    /** Probes now, for a caller with a reason to doubt the link. */
    probe(): void {
        if (!this.cancelAnswer) this.expectAnswer(ANSWER_MS);
    }

    /** The same for a caller with a strong reason. */
    hurry(): void {
        this.cancelAnswer?.();
        this.expectAnswer(HURRIED_ANSWER_MS);
    }

    stop(): void {
        this.cancelSilence?.();
        this.cancelAnswer?.();
        this.cancelSilence = null;
        this.cancelAnswer = null;
    }

    private expectAnswer(within: number): void {
        this.cancelAnswer = this.parts.clock.after(within, () => {
            this.stop();
            this.parts.onDead();
        });
        this.parts.sendProbe();
    }
}
