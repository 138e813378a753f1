import type { Clock } from '../clock';
import { thrownInWords } from '../log';
import type { Log } from '../log';

/** How long a leader that has released the phone waits for the other tab to take the lock, in milliseconds. */
export const HAND_OVER_MS = 3_000;

/** The part of navigator.locks that this module uses. */
export interface Locks {
    request(
        name: string,
        options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
        held: (lock: unknown) => Promise<void>
    ): Promise<unknown>;
}

export interface LeaderElectionParts {
    /** Name of the lock that the tab with the phone holds. Locks belong to an origin, so all tabs of the org share it. */
    readonly lock: string;
    /** Missing on pages without TLS or outside Salesforce. In that case this tab always leads. */
    readonly locks: Locks | undefined;
    readonly clock: Clock;
    readonly log: Log;
    /** The phone may start here. */
    readonly onLead: () => void;
    /** Another tab has the phone. Called once after `start`, and whenever this tab stops leading. Stops the phone in this tab. */
    readonly onFollow: () => Promise<void>;
}

/**
 * Which tab has the phone: the one that holds the lock. The browser gives the lock to the next in line when the holder's
 * tab closes, reloads or crashes, so no timer is needed.
 * ```
 *   start --free--> leading --release--> handing over --lock stolen, or 3 s--> following
 *     |               ^  |                                                       |
 *     |               |  +------------ lock stolen ----------------------------->|
 *     +--taken--> following --gets the lock, or takeOver steals it--> leading <--+
 * ```
 */
export class LeaderElection {
    private readonly parts: LeaderElectionParts;
    private releaseLock: (() => void) | null = null;
    private queueing: AbortController | null = null;
    private state: 'starting' | 'leading' | 'handingOver' | 'following' = 'starting';

    constructor(parts: LeaderElectionParts) {
        this.parts = parts;
    }

    get leading(): boolean {
        return this.state === 'leading';
    }

    start(): void {
        const { locks, log } = this.parts;
        if (!locks) {
            log('without Web Locks, this tab runs a phone of its own');
            this.begin();
            return;
        }
        this.hold({ ifAvailable: true });
    }

    /** Takes the lock, even from another tab. Resolves when this tab leads. */
    takeOver(): Promise<void> {
        if (this.leading || !this.parts.locks) return Promise.resolve();
        this.queueing?.abort();
        this.queueing = null;
        return new Promise((resolve, reject) => this.hold({ steal: true }, resolve, reject));
    }

    /** Stops the phone in this tab, so that another tab can take the lock without cutting off a call. */
    async release(): Promise<void> {
        if (!this.leading) return;
        this.state = 'handingOver';
        await this.parts.onFollow();
        this.parts.clock.after(HAND_OVER_MS, () => {
            if (this.state === 'handingOver') this.releaseLock?.();
        });
    }

    /** Another tab took over the journal while this one still held the lock: this tab was frozen or asleep. */
    stepDown(): void {
        if (!this.leading) return;
        this.parts.log('another tab has become the leader');
        this.follow();
        this.releaseLock?.();
    }

    private begin(): void {
        this.state = 'leading';
        this.parts.onLead();
    }

    private follow(): void {
        const notified = this.state === 'following' || this.state === 'handingOver';
        this.state = 'following';
        if (!notified) void this.parts.onFollow();
    }

    private queue(): void {
        this.queueing = new AbortController();
        this.hold({ signal: this.queueing.signal });
    }

    private hold(
        options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
        held?: () => void,
        refused?: (thrown: unknown) => void
    ): void {
        let holds = false;
        const keep = (lock: unknown): Promise<void> => {
            if (!lock) return Promise.resolve();
            holds = true;
            this.queueing = null;
            const kept = new Promise<void>((resolve) => {
                this.releaseLock = resolve;
            });
            this.begin();
            held?.();
            return kept;
        };
        const over = (thrown?: unknown): void => {
            // the request was canceled because this tab took the lock instead
            if (options.signal?.aborted && !holds) return;
            if (thrown !== undefined && !holds) {
                this.refused(thrown, refused);
                return;
            }
            if (thrown !== undefined) this.parts.log('another tab has taken the phone');
            this.follow();
            this.queue();
        };
        this.parts.locks?.request(this.parts.lock, options, keep).then(() => over(), over);
    }

    /** The browser provides no locks, for example on pages without storage. Waiting would never end. */
    private refused(thrown: unknown, reject?: (thrown: unknown) => void): void {
        this.parts.log(`could not get the lock, ${thrownInWords(thrown)}; this tab runs a phone of its own`);
        if (reject) reject(thrown);
        else this.begin();
    }
}
