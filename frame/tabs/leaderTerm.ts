import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';

/** What a panel needs before it can finish records that an earlier leader left: the search settings and the user's time zone. */
const NEEDED: readonly CrmEvent['event'][] = ['SettingsRead', 'LayoutRead', 'CurrentUserRead'];
/** How long unsaved records wait for a host that does not respond, in milliseconds. */
const KNOWN_WITHIN_MS = 10_000;

export interface LeaderTermParts {
    readonly clock: Clock;
    readonly leads: () => boolean;
    /** Run in order when this tab starts to lead. The remaining steps are skipped when it stops leading. */
    readonly takeUp: readonly (() => void | Promise<void>)[];
}

/** What a tab does when it starts to lead, as soon as Salesforce has reported the user. */
export class LeaderTerm {
    private readonly parts: LeaderTermParts;
    private readonly heardOf = new Set<CrmEvent['event']>();
    private waits = false;
    private idle = true;
    private patient = true;
    private turn = 0;
    private settled: (() => void)[] = [];

    constructor(parts: LeaderTermParts) {
        this.parts = parts;
        parts.clock.after(KNOWN_WITHIN_MS, () => {
            this.patient = false;
            this.goOn();
        });
    }

    heard(event: CrmEvent['event']): void {
        this.heardOf.add(event);
        this.goOn();
    }

    /** Resolves when the unfinished calls are restored; immediately if they already are, or if this tab does not lead. */
    takenUp(): Promise<void> {
        if (this.idle || !this.parts.leads()) return Promise.resolve();
        return new Promise((resolve) => this.settled.push(resolve));
    }

    begin(): void {
        this.idle = false;
        this.waits = true;
        this.goOn();
    }

    private goOn(): void {
        if (!this.waits || (this.patient && !NEEDED.every((event) => this.heardOf.has(event)))) return;
        this.waits = false;
        this.turn += 1;
        void this.takeUp(this.turn);
    }

    private async takeUp(turn: number): Promise<void> {
        for (const step of this.parts.takeUp) {
            if (turn !== this.turn || !this.parts.leads()) break;
            await step();
        }
        if (turn !== this.turn) return;
        this.idle = true;
        for (const resolve of this.settled.splice(0)) resolve();
    }
}
