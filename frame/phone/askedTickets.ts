import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    PhoneCommand,
    PhoneEvent,
    TicketAnswer
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { NO_CREDENTIALS } from './credentials';
import type { CredentialSource } from './credentials';
import { PhoneSystemError } from './phoneSystem';

/**
 * How long the panel may take, in milliseconds. It has its own deadline for Salesforce. Only a panel that is still loading, or that was
 * closed in the meantime, takes longer.
 */
const ANSWER_WITHIN_MS = 30_000;

type Needed = Extract<PhoneEvent, { event: 'TicketNeeded' }>;
type Given = Omit<Extract<PhoneCommand, { command: 'ticket' }>, 'command'>;

interface Waiting {
    readonly needed: Needed;
    readonly settle: (answer: TicketAnswer) => void;
}

export interface AskedTicketsParts {
    readonly clock: Clock;
    readonly newId: () => string;
    readonly emit: (event: Needed) => void;
}

/** The tickets that the phone system needs. Only the panel can ask Salesforce for one, and sends it with a command. */
export class AskedTickets implements CredentialSource {
    private readonly parts: AskedTicketsParts;
    private readonly waiting = new Map<string, Waiting>();

    constructor(parts: AskedTicketsParts) {
        this.parts = parts;
    }

    readonly ask = NO_CREDENTIALS.ask;
    readonly iceServers = NO_CREDENTIALS.iceServers;

    readonly ticket = (audience: string): Promise<TicketAnswer> => {
        const { clock, newId, emit } = this.parts;
        const ticketId = newId();
        const needed: Needed = { event: 'TicketNeeded', at: clock.now(), ticketId, audience };
        return new Promise((resolve) => {
            const settle = (answer: TicketAnswer): void => {
                cancel();
                this.waiting.delete(ticketId);
                resolve(answer);
            };
            const cancel = clock.after(ANSWER_WITHIN_MS, () => settle({ error: explanation('salesforceSilent') }));
            this.waiting.set(ticketId, { needed, settle });
            emit(needed);
        });
    };

    /** What a panel that has just started must ask for. */
    known(): readonly PhoneEvent[] {
        return [...this.waiting.values()].map(({ needed }) => needed);
    }

    /** Throws for a ticket that nobody waits for, or not any longer. */
    give({ ticketId, answer }: Given): void {
        const found = this.waiting.get(ticketId);
        if (!found) throw new PhoneSystemError('invalidState');
        found.settle(answer);
    }
}
