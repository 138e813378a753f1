import type { Clock } from '../clock';
import type { LeaderClient } from './leaderClient';
import type { MirrorMark, PanelMirror } from './panelMirror';
import { TabError } from './tabChannel';
import type { TabChannel } from './tabChannel';
import { THE_LEADER } from './tabMessages';

/** How often a visible tab checks the leader, in milliseconds. */
const CHECK_EVERY_MS = 1_000;
const TIMEOUTS = { begin: 1_000, end: 1_000 };
/** If a timer fires later than this, this tab was asleep, and the leader may have been asleep too. */
const ASLEEP_MS = 3_000;

/** The leader's answer. */
export interface SignOfLife extends MirrorMark {
    readonly userIsGone: boolean;
}

export interface LeaderHeartbeatParts {
    readonly clock: Clock;
    readonly channel: TabChannel | null;
    readonly leads: () => boolean;
    readonly visible: () => boolean;
    /** The user of this tab works in this browser. */
    readonly userIsHere: () => boolean;
    readonly leader: LeaderClient;
    readonly mirror: PanelMirror;
}

/**
 * A tab that closes or crashes loses its lock, but a frozen one keeps it. Therefore a visible tab asks the leader for a sign of
 * life, and takes the phone when two answers in a row are missing. It also takes the phone from a leader that assumes that its user is
 * gone because it received an earlier user's message late (S6).
 */
export class LeaderHeartbeat {
    private readonly parts: LeaderHeartbeatParts;
    private missed = 0;
    private running = false;

    constructor(parts: LeaderHeartbeatParts) {
        this.parts = parts;
    }

    /** This tab follows from now on. The checks stop when it leads. */
    start(): void {
        if (this.running || !this.parts.channel) return;
        this.running = true;
        this.missed = 0;
        this.checkLater();
    }

    private checkLater(): void {
        const { clock, leads } = this.parts;
        const due = clock.now() + CHECK_EVERY_MS;
        clock.after(CHECK_EVERY_MS, () => {
            if (leads()) {
                this.running = false;
                return;
            }
            if (clock.now() - due > ASLEEP_MS) this.missed = 0;
            void this.check().then(() => this.checkLater());
        });
    }

    private async check(): Promise<void> {
        const { channel, leads, visible, userIsHere, leader, clock, mirror } = this.parts;
        if (!channel || leads() || !visible()) return;
        const asked = clock.now();
        let userIsGone = false;
        try {
            const sign = await channel.ask(THE_LEADER, { command: 'ping' }, TIMEOUTS);
            mirror.compare(sign);
            userIsGone = (sign as Partial<SignOfLife> | null)?.userIsGone === true;
            this.missed = 0;
        } catch (thrown) {
            const asleep = clock.now() - asked > ASLEEP_MS;
            this.missed = thrown instanceof TabError && thrown.notStarted && !asleep ? this.missed + 1 : 0;
        }
        if ((this.missed < 2 && !userIsGone) || leads() || !userIsHere()) return;
        this.missed = 0;
        await leader.takeOver(userIsGone ? 'is not in use' : 'does not respond').catch(() => undefined);
    }
}
