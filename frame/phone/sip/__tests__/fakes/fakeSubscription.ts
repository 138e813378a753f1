import type { Subscription, SubscriptionParts } from '../../subscription';

/** A subscription without SIP. The test sends the exchange's notifications. */
export class FakeSubscription implements Pick<Subscription, 'begin' | 'leave'> {
    readonly parts: SubscriptionParts;
    isActive = false;

    constructor(parts: SubscriptionParts) {
        this.parts = parts;
    }

    begin(): void {
        this.isActive = true;
    }
    leave(): void {
        this.isActive = false;
    }
}
