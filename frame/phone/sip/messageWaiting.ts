import type { UA } from 'jssip/lib/UA';
import type { Clock } from '../../clock';
import { LastingSubscription } from './lastingSubscription';
import { readMessageSummary } from './messageSummary';
import type { WaitingMessages } from './messageSummary';
import type { Subscribe } from './subscription';

const EVENT = 'message-summary';

export interface MessageWaitingParts {
    readonly clock: Clock;
    readonly subscribe: Subscribe;
    readonly emit: (waiting: WaitingMessages) => void;
}

/**
 * Learns from the exchange whether voice messages wait (RFC 3842): it subscribes, and also accepts notifications that come without a
 * subscription. If the exchange refuses, it has no mailbox for this phone, or sends such notifications.
 */
export class MessageWaiting {
    private readonly parts: MessageWaitingParts;
    private readonly subscription: LastingSubscription;
    private heard: UA | null = null;
    private lit = false;

    constructor(parts: MessageWaitingParts) {
        const { clock, subscribe } = parts;
        this.parts = parts;
        this.subscription = new LastingSubscription({
            clock,
            subscribe,
            event: EVENT,
            accept: 'application/simple-message-summary',
            onNotify: (body) => this.read(body, this.heard)
        });
    }

    /** The phone is registered, for the first time or again. */
    up(agent: UA, address: string): void {
        if (this.heard !== agent) {
            this.heard = agent;
            agent.on('sipEvent', ({ event, request }) => {
                if ((event as { event?: unknown } | undefined)?.event === EVENT) this.read(request.body, agent);
            });
        }
        this.subscription.begin(agent, address);
    }

    /** The agent has signed out. What waited was for that agent. */
    end(): void {
        this.subscription.leave();
        this.heard = null;
        if (this.lit) this.tell({ messageWaitingOn: false });
    }

    private read(body: string | undefined, agent: UA | null): void {
        const waiting = agent && this.heard === agent ? readMessageSummary(body ?? '') : null;
        if (waiting) this.tell(waiting);
    }

    private tell(waiting: WaitingMessages): void {
        this.lit = waiting.messageWaitingOn;
        this.parts.emit(waiting);
    }
}
