import type { EngineState } from 'c/callEngine';
import { isLive } from 'c/callEngine';
import type { RuntimeClock } from './runtimeClock';

const SECOND_MS = 1_000;

/** The time of a call counts up, and the time until the next attempt to connect counts down. */
const counts = ({ calls, device }: EngineState): boolean => calls.some(isLive) || device.retryAt !== null;

/** One tick each second while something in the state counts, for everything that shows it: the same second everywhere. */
export class Seconds {
    private readonly clock: RuntimeClock;
    private readonly tick: () => void;
    private cancel: (() => void) | null = null;

    constructor(clock: RuntimeClock, tick: () => void) {
        this.clock = clock;
        this.tick = tick;
    }

    /** Ticks from now on if something counts; one that ticks already goes on as it is. */
    follow(state: EngineState): void {
        if (!counts(state)) this.stop();
        else if (!this.cancel) this.wait(this.clock.now() + SECOND_MS);
    }

    stop(): void {
        this.cancel?.();
        this.cancel = null;
    }

    /** Keeps the rhythm although ticks come late. After a sleep there is one, not one for each second of it. */
    private wait(due: number): void {
        const act = (): void => {
            const now = this.clock.now();
            this.wait(due + SECOND_MS > now ? due + SECOND_MS : now + SECOND_MS);
            this.tick();
        };
        this.cancel = this.clock.after(Math.max(0, due - this.clock.now()), act, 'seconds');
    }
}
