import { thrownInWords } from '../log';
import type { Log } from '../log';
import { PhoneSystemError } from '../phone/phoneSystem';
import type { Lead } from './lead';
import type { Leadership } from './leadership';
import { TabError } from './tabChannel';
import type { Patience, TabChannel } from './tabChannel';
import { THE_LEADER } from './tabMessages';
import type { TabCommand } from './tabMessages';

/** A tab takes a question as soon as it hears of it: one that does not within this, in milliseconds, is gone or frozen. */
const PATIENCE: Patience = { begin: 1_000, end: 5_000 };

export interface LeaderDoorParts {
    readonly channel: TabChannel | null;
    readonly lead: Lead;
    readonly leadership: () => Leadership;
    /** Carries the command out in this tab, which leads by then. */
    readonly here: (command: TabCommand) => Promise<unknown>;
    readonly log: Log;
}

/** Has something done by the tab that leads; when that one does not react, this tab leads, and does it itself. */
export class LeaderDoor {
    private readonly parts: LeaderDoorParts;

    constructor(parts: LeaderDoorParts) {
        this.parts = parts;
    }

    async ask(command: TabCommand): Promise<unknown> {
        const { channel, lead, here } = this.parts;
        if (lead.leading) return here(command);
        if (!channel) throw new PhoneSystemError('notConnected', 'tabSilent');
        try {
            return await channel.ask(THE_LEADER, command, PATIENCE);
        } catch (thrown) {
            if (!(thrown instanceof TabError && thrown.untouched)) throw thrown;
        }
        await this.takeOver();
        return here(command);
    }

    /** The leader is silent: this tab takes the phone from it. */
    async takeOver(): Promise<void> {
        const { lead, leadership, log } = this.parts;
        log('the tab that has the phone does not react: this one takes it over');
        await lead.takeOver();
        await leadership().takenUp();
    }

    /** For what nobody waits for: a failure is for the log. */
    tell(command: TabCommand): void {
        this.ask(command).catch((thrown) =>
            this.parts.log(`${command.command} was not done: ${thrownInWords(thrown)}`)
        );
    }
}
