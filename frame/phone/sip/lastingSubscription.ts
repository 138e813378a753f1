import type { UA } from 'jssip/lib/UA';
import type { Subscribe, SubscriptionParts } from './subscription';

/** The pause before the phone subscribes again, in milliseconds. */
export const AGAIN_MS = 60_000;

export interface LastingSubscriptionParts extends Pick<SubscriptionParts, 'clock' | 'event' | 'accept' | 'onNotify'> {
    readonly subscribe: Subscribe;
    /** What was known is out of date until the next notification. */
    readonly onLost?: () => void;
}

/** A subscription that is begun again after the exchange has ended it. It stays ended if the exchange refuses it from the start. */
export class LastingSubscription {
    private readonly parts: LastingSubscriptionParts;
    private current: ReturnType<Subscribe> | null = null;
    private beginAgain: () => void = () => undefined;
    private cancelAgain: () => void = () => undefined;

    constructor(parts: LastingSubscriptionParts) {
        this.parts = parts;
    }

    /** Begins, or begins again: the exchange may have forgotten the one before. */
    begin(agent: UA, target: string): void {
        this.leave();
        const { subscribe, clock, event, accept, onNotify } = this.parts;
        this.beginAgain = () => this.begin(agent, target);
        this.current = subscribe({ agent, target, clock, event, accept, onNotify, onEnded: () => this.lose() });
        this.current.begin();
    }

    /** A notification is missing, or there will be no more. */
    lose(): void {
        this.leave();
        this.parts.onLost?.();
        this.cancelAgain = this.parts.clock.after(AGAIN_MS, this.beginAgain);
    }

    leave(): void {
        this.cancelAgain();
        this.current?.leave();
        this.current = null;
    }
}
