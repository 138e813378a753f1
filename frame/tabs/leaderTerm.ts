import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';

/** What a panel needs before it can finish records that an earlier leader left: the search settings and the user's time zone. */
const REQUIRED_EVENTS: readonly CrmEvent['event'][] = ['SettingsRead', 'LayoutRead', 'CurrentUserRead'];
/** How long unsaved records wait for a host that does not respond, in milliseconds. */
const KNOWN_WITHIN_MS = 10_000;

export interface LeaderTermParts {
    readonly clock: Clock;
    readonly leads: () => boolean;
    /** Run in order when this tab starts to lead. The remaining steps are skipped when it stops leading. */
    readonly steps: readonly (() => void | Promise<void>)[];
}

/** What a tab does when it starts to lead, as soon as Salesforce has reported the user. */
export class LeaderTerm {
    private readonly parts: LeaderTermParts;
    private readonly seen = new Set<CrmEvent['event']>();
    private waiting = false;
    private idle = true;
    private timedOut = false;
    /** Counts how often this tab started to lead. The steps of an earlier term are abandoned. */
    private term = 0;
    private settled: (() => void)[] = [];

    constructor(parts: LeaderTermParts) {
        this.parts = parts;
        parts.clock.after(KNOWN_WITHIN_MS, () => {
            this.timedOut = true;
            this.startIfReady();
        });
    }

    received(event: CrmEvent['event']): void {
        this.seen.add(event);
        this.startIfReady();
    }

    /** Resolves when the unfinished calls are restored; immediately if they already are, or if this tab does not lead. */
    ready(): Promise<void> {
        if (this.idle || !this.parts.leads()) return Promise.resolve();
        return new Promise((resolve) => this.settled.push(resolve));
    }

    begin(): void {
        this.idle = false;
        this.waiting = true;
        this.startIfReady();
    }

    private startIfReady(): void {
        if (!this.waiting || (!this.timedOut && !REQUIRED_EVENTS.every((event) => this.seen.has(event)))) return;
        this.waiting = false;
        this.term += 1;
        void this.runSteps(this.term);
    }

    private async runSteps(term: number): Promise<void> {
        for (const step of this.parts.steps) {
            if (term !== this.term || !this.parts.leads()) break;
            await step();
        }
        if (term !== this.term) return;
        this.idle = true;
        for (const resolve of this.settled.splice(0)) resolve();
    }
}
