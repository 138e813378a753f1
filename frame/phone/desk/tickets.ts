import type { TicketAnswer } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';

/** A ticket is valid for 60 s. One that is older than this might expire on the way. In milliseconds. */
const FRESH_MS = 40_000;

export interface TicketsParts {
    readonly clock: Clock;
    readonly ask: (server: string) => Promise<TicketAnswer>;
}

interface Asked {
    readonly answer: Promise<TicketAnswer>;
    /** When the answer arrived. Null: it has not yet. */
    at: number | null;
}

/**
 * The tickets for the servers. The server closes a connection that says nothing for some seconds, and Salesforce may need longer to answer.
 * The next connection to this server then uses the ticket that the one before was waiting for.
 */
export class Tickets {
    private readonly parts: TicketsParts;
    private readonly byServer = new Map<string, Asked>();

    constructor(parts: TicketsParts) {
        this.parts = parts;
    }

    /** Asks for one, unless one is on its way, or is here and was not used. */
    async get(server: string): Promise<TicketAnswer> {
        const known = this.byServer.get(server);
        const isStale = known && known.at !== null && this.parts.clock.elapsed() - known.at > FRESH_MS;
        return (known && !isStale ? known : this.ask(server)).answer;
    }

    /** The answer was used, so the next connection needs a new one. */
    use(server: string): void {
        this.byServer.delete(server);
    }

    private ask(server: string): Asked {
        const asked: Asked = { answer: this.parts.ask(server), at: null };
        this.byServer.set(server, asked);
        void asked.answer.then(() => {
            asked.at = this.parts.clock.elapsed();
        });
        return asked;
    }
}
