import { Failure } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { JournalEntry } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';
import type { BrowserUser } from './browserUser';
import type { LeaderElection } from './leaderElection';
import type { LeaderTerm } from './leaderTerm';
import { TabError } from './tabChannel';
import type { AskTimeouts, TabChannel } from './tabChannel';
import { THE_LEADER } from './tabMessages';
import type { TabCommand } from './tabMessages';

/** A tab accepts a question as soon as it receives it. A tab that does not within this time, in milliseconds, is gone or frozen. */
const PATIENCE: AskTimeouts = { begin: 1_000, end: 5_000 };

export interface LeaderClientParts {
    readonly channel: TabChannel | null;
    readonly lead: LeaderElection;
    readonly leaderTerm: () => LeaderTerm;
    /** Executes the command in this tab, which leads by then. */
    readonly here: (command: TabCommand) => Promise<unknown>;
    /** Whose phone this is: without that user, a tab could not use the phone, and takes it from no other (S6). */
    readonly user: () => Pick<BrowserUser, 'here' | 'present'>;
    readonly log: Log;
}

const isSilence = (thrown: unknown): boolean => thrown instanceof TabError && thrown.untouched;

/** Sends commands to the leading tab. If that tab does not respond, this tab takes the lead and executes them itself. */
export class LeaderClient {
    private readonly parts: LeaderClientParts;

    constructor(parts: LeaderClientParts) {
        this.parts = parts;
    }

    async ask(command: TabCommand): Promise<unknown> {
        const { channel, lead, here } = this.parts;
        if (lead.leading) return here(command);
        if (!channel) throw new Failure('notConnected', 'tabSilent');
        try {
            return await channel.ask(THE_LEADER, command, PATIENCE);
        } catch (thrown) {
            if (!isSilence(thrown) || !this.parts.user().here) throw thrown;
        }
        await this.takeOver('does not react');
        return here(command);
    }

    /** The leader does not respond, or its user is gone: this tab takes the phone. */
    async takeOver(why: string): Promise<void> {
        const { lead, leaderTerm, log } = this.parts;
        log(`the tab that has the phone ${why}: this one takes it over`);
        await lead.takeOver();
        await leaderTerm().takenUp();
    }

    /** What only this tab has in memory. It is kept while the user is gone, because no other tab could save it. */
    async handOver(entries: readonly JournalEntry[], aliveAt: number | null): Promise<void> {
        const { user, log } = this.parts;
        try {
            await this.ask({ command: 'journalFound', entries, aliveAt });
        } catch (thrown) {
            if (user().here || !isSilence(thrown)) {
                log(`journalFound was not done: ${thrownInWords(thrown)}`);
                return;
            }
            await user().present();
            await this.handOver(entries, aliveAt);
        }
    }

    /** For commands without a caller that waits. Failures are logged. */
    tell(command: TabCommand): void {
        this.ask(command).catch((thrown) =>
            this.parts.log(`${command.command} was not done: ${thrownInWords(thrown)}`)
        );
    }
}
