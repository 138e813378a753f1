import type { Clock } from '../../frame/clock';
import type { Limits } from './limits';

export interface HeartbeatParts {
    readonly clock: Clock;
    readonly limits: Pick<Limits, 'beatMs' | 'silentMs'>;
    readonly beat: () => void;
    /** The other side has sent nothing for too long. Called once. */
    readonly silent: () => void;
}

/** Sends beats, and notices when the other side is silent: half-open connections report no error. */
export class Heartbeat {
    private readonly parts: HeartbeatParts;
    private heardAt: number;
    private cancelBeat: () => void;
    private cancelSilence: () => void;

    constructor(parts: HeartbeatParts) {
        const { clock, limits } = parts;
        this.parts = parts;
        this.heardAt = clock.elapsed();
        this.cancelBeat = clock.after(limits.beatMs, () => this.beat());
        this.cancelSilence = clock.after(limits.silentMs, () => this.check());
    }

    heard(): void {
        this.heardAt = this.parts.clock.elapsed();
    }

    stop(): void {
        this.cancelBeat();
        this.cancelSilence();
    }

    private beat(): void {
        const { clock, limits, beat } = this.parts;
        this.cancelBeat = clock.after(limits.beatMs, () => this.beat());
        beat();
    }

    /** One timer that looks again is cheaper than one that each message starts anew. */
    private check(): void {
        const { clock, limits, silent } = this.parts;
        const left = this.heardAt + limits.silentMs - clock.elapsed();
        if (left <= 0) silent();
        else this.cancelSilence = clock.after(left, () => this.check());
    }
}
