import type { Clock } from '../clock';
import type { LeaderClient } from './leaderClient';
import type { MirrorMark, PanelMirror } from './panelMirror';
import { TabError } from './tabChannel';
import type { TabChannel } from './tabChannel';
import { THE_LEADER } from './tabMessages';

/** How often a visible tab checks the leader, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
const PATIENCE = { begin: 1_000, end: 1_000 };
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
    readonly door: LeaderClient;
    readonly mirror: PanelMirror;
}

/**
 * A tab that closes or crashes loses its lock; one that is frozen keeps it. The tab that the agent looks at therefore asks the
 * leader for a sign of life, and takes the phone when two answers are missing. It also takes the phone from a leader that heard late of an
 * earlier user, and therefore assumes that its own user is gone (S6).
 */
export class LeaderHeartbeat {
    private readonly parts: LeaderHeartbeatParts;
    private missed = 0;
    private watches = false;

    constructor(parts: LeaderHeartbeatParts) {
        this.parts = parts;
    }

    /** This tab follows from now on. The checks stop when it leads. */
    start(): void {
        if (this.watches || !this.parts.channel) return;
        this.watches = true;
        this.missed = 0;
        this.later();
    }

    private later(): void {
        const { clock, leads } = this.parts;
        const due = clock.now() + LOOK_EVERY_MS;
        clock.after(LOOK_EVERY_MS, () => {
            if (leads()) {
                this.watches = false;
                return;
            }
            if (clock.now() - due > ASLEEP_MS) this.missed = 0;
            void this.look().then(() => this.later());
        });
    }

    private async look(): Promise<void> {
        const { channel, leads, visible, userIsHere, door, clock, mirror } = this.parts;
        if (!channel || leads() || !visible()) return;
        const asked = clock.now();
        let userIsGone = false;
        try {
            const sign = await channel.ask(THE_LEADER, { command: 'ping' }, PATIENCE);
            mirror.compare(sign);
            userIsGone = (sign as Partial<SignOfLife> | null)?.userIsGone === true;
            this.missed = 0;
        } catch (thrown) {
            const asleep = clock.now() - asked > ASLEEP_MS;
            this.missed = thrown instanceof TabError && thrown.untouched && !asleep ? this.missed + 1 : 0;
        }
        if ((this.missed < 2 && !userIsGone) || leads() || !userIsHere()) return;
        this.missed = 0;
        await door.takeOver(userIsGone ? 'is not in use' : 'does not react').catch(() => undefined);
    }
}
