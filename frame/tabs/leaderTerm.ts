import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';

/** What a panel must know before it can finish the records that were left: what to search, whose time zone to write. */
const NEEDED: readonly CrmEvent['event'][] = ['SettingsRead', 'LayoutRead', 'CurrentUserRead'];
/** A host that is silent for so long must not keep unsaved records from being saved, in milliseconds. */
const KNOWN_WITHIN_MS = 10_000;

export interface LeaderTermParts {
    readonly clock: Clock;
    readonly leads: () => boolean;
    /** Done one after another when this tab leads; the rest is left when it leads no more. */
    readonly takeUp: readonly (() => void | Promise<void>)[];
}

/** What a tab does when the lead comes to it, as soon as Salesforce has said who sits here. */
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

    /** Resolves when what was left is taken up; at once in a tab that has done so, or that does not lead. */
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
