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
const TIMEOUTS: AskTimeouts = { begin: 1_000, end: 5_000 };

export interface LeaderClientParts {
    readonly channel: TabChannel | null;
    readonly lead: LeaderElection;
    readonly leaderTerm: () => LeaderTerm;
    /** Executes the command in this tab, which leads by then. */
    readonly here: (command: TabCommand) => Promise<unknown>;
    /** The user of this phone. While that user is gone, this tab does not take the phone from another (S6). */
    readonly user: () => Pick<BrowserUser, 'here' | 'whenHere'>;
    readonly log: Log;
}

const isSilence = (thrown: unknown): boolean => thrown instanceof TabError && thrown.notStarted;

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
            return await channel.ask(THE_LEADER, command, TIMEOUTS);
        } catch (thrown) {
            if (!isSilence(thrown) || !this.parts.user().here) throw thrown;
        }
        await this.takeOver('does not respond');
        return here(command);
    }

    /** The leader does not respond, or its user is gone: this tab takes the phone. */
    async takeOver(why: string): Promise<void> {
        const { lead, leaderTerm, log } = this.parts;
        log(`the tab that has the phone ${why}; this one takes it over`);
        await lead.takeOver();
        await leaderTerm().ready();
    }

    /** What only this tab has in memory. It is kept while the user is gone, because no other tab could save it. */
    async handOver(entries: readonly JournalEntry[], aliveAt: number | null): Promise<void> {
        const { user, log } = this.parts;
        try {
            await this.ask({ command: 'journalFound', entries, aliveAt });
        } catch (thrown) {
            if (user().here || !isSilence(thrown)) {
                log(`journalFound failed: ${thrownInWords(thrown)}`);
                return;
            }
            await user().whenHere();
            await this.handOver(entries, aliveAt);
        }
    }

    /** For commands whose result nobody waits for. Failures are logged. */
    send(command: TabCommand): void {
        this.ask(command).catch((thrown) => this.parts.log(`${command.command} failed: ${thrownInWords(thrown)}`));
    }
}
