import type { Clock } from '../../clock';

/** A clock that stops until a test lets time pass. */
export class SimulatedClock implements Clock {
    private time: number;
    private timers: { readonly due: number; readonly act: () => void }[] = [];

    constructor(start = 1_700_000_000_000) {
        this.time = start;
    }

    readonly now = (): number => this.time;
    readonly elapsed = this.now;

    readonly after = (ms: number, act: () => void): (() => void) => {
        const timer = { due: this.time + ms, act };
        this.timers.push(timer);
        return () => {
            this.timers = this.timers.filter((other) => other !== timer);
        };
    };

    /** Lets `ms` milliseconds pass, with promises settling after each timer. */
    async pass(ms: number): Promise<void> {
        const end = this.time + ms;
        await settled();
        for (;;) {
            const next = this.timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];
            if (!next) break;
            this.time = Math.max(this.time, next.due);
            this.timers = this.timers.filter((timer) => timer !== next);
            next.act();
            await settled();
        }
        this.time = end;
    }

    /** The computer sleeps for `ms` milliseconds. Timers that were due in that time fire when it wakes up. */
    async sleep(ms: number): Promise<void> {
        this.time += ms;
        await this.pass(0);
    }

    /** How many timers are still pending. None may be left over. */
    get waiting(): number {
        return this.timers.length;
    }
}

/** Lets promises settle. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
