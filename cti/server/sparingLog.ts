import type { Clock } from '../../frame/clock';
import type { Log, LogFields } from '../log';

/** At most one line for each kind in this time, in milliseconds. */
const EVERY_MS = 10_000;

/** Warns of what strangers can cause as often as they like, so that they can't fill the disk with it. */
export class SparingLog {
    private readonly log: Log;
    private readonly clock: Pick<Clock, 'elapsed'>;
    private readonly kinds = new Map<string, { loggedAt: number; left: number }>();

    constructor(log: Log, clock: Pick<Clock, 'elapsed'>) {
        this.log = log;
        this.clock = clock;
    }

    /** @param kind one of a few. A line says how many of its kind were left out since the last one. */
    warn(kind: string, fields: LogFields, text: string): void {
        const now = this.clock.elapsed();
        const last = this.kinds.get(kind);
        if (last && now - last.loggedAt < EVERY_MS) {
            last.left += 1;
            return;
        }
        this.kinds.set(kind, { loggedAt: now, left: 0 });
        this.log.warn({ ...fields, ...(last && last.left > 0 && { leftOut: last.left }) }, text);
    }
}
