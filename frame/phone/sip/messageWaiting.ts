import type { UA } from 'jssip/lib/UA';
import type { Clock } from '../../clock';
import { readMessageSummary } from './messageSummary';
import type { WaitingMessages } from './messageSummary';
import { Subscription } from './subscription';

const EVENT = 'message-summary';
/** The pause before the phone subscribes again after the exchange ended the subscription, in milliseconds. */
export const AGAIN_MS = 60_000;

export interface MessageWaitingParts {
    readonly clock: Clock;
    readonly emit: (waiting: WaitingMessages) => void;
}

/**
 * Learns from the exchange whether voice messages wait (RFC 3842): it subscribes, and also accepts notifications that come without a
 * subscription. If the exchange refuses, it has no mailbox for this phone, or sends such notifications.
 */
export class MessageWaiting {
    private readonly parts: MessageWaitingParts;
    private subscription: Subscription | null = null;
    private cancelAgain: () => void = () => undefined;
    private heard: UA | null = null;
    private lit = false;

    constructor(parts: MessageWaitingParts) {
        this.parts = parts;
    }

    /** The phone is registered, for the first time or again. The exchange may have forgotten an earlier subscription. */
    up(agent: UA, address: string): void {
        if (this.heard !== agent) {
            this.heard = agent;
            agent.on('sipEvent', ({ event, request }) => {
                if ((event as { event?: unknown } | undefined)?.event === EVENT) this.read(request.body, agent);
            });
        }
        this.subscribe(agent, address);
    }

    /** The agent has signed out. What waited was for that agent. */
    end(): void {
        this.leave();
        this.heard = null;
        if (this.lit) this.tell({ messageWaitingOn: false });
    }

    private subscribe(agent: UA, address: string): void {
        this.leave();
        const { clock } = this.parts;
        this.subscription = new Subscription({
            agent,
            clock,
            target: address,
            event: EVENT,
            accept: 'application/simple-message-summary',
            onNotify: (body) => this.read(body, agent),
            onEnded: () => {
                this.cancelAgain = clock.after(AGAIN_MS, () => this.subscribe(agent, address));
            }
        });
        this.subscription.begin();
    }

    private leave(): void {
        this.cancelAgain();
        this.subscription?.leave();
        this.subscription = null;
    }

    private read(body: string | undefined, agent: UA): void {
        const waiting = this.heard === agent ? readMessageSummary(body ?? '') : null;
        if (waiting) this.tell(waiting);
    }

    private tell(waiting: WaitingMessages): void {
        this.lit = waiting.messageWaitingOn;
        this.parts.emit(waiting);
    }
}
