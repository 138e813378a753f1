import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Features } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import type { DeviceReport, Switch, SwitchListener } from '../../../cti/switch/switch';
import type { FakeExchange } from './fakeExchange';

export const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    conference: true,
    secondCall: true,
    signIn: false,
    lamps: false,
    setAttributes: false,
    completeInteraction: false,
    internalNumbers: { digits: 4, prefixes: ['1'] }
};

/** How long a command takes to the exchange and back, in milliseconds. */
const ROUND_TRIP_MS = 5;

/** One link to the exchange in memory. It comes up when it is started, and a test can break it, or have it respond late or never. */
export class FakeSwitch implements Switch {
    readonly features = FEATURES;
    /** How long a command takes. Infinity: it is never answered. */
    roundTripMs = ROUND_TRIP_MS;
    private readonly exchange: FakeExchange;
    private readonly monitored = new Set<string>();
    private listener: SwitchListener | null = null;
    private up = false;
    private unwatch: (() => void) | null = null;

    constructor(exchange: FakeExchange) {
        this.exchange = exchange;
    }

    /** The devices that are monitored, for a test. */
    get devices(): readonly string[] {
        return [...this.monitored];
    }

    start(listener: SwitchListener): void {
        this.listener = listener;
        this.regainLink();
    }

    stop(): Promise<void> {
        this.listener = null;
        this.up = false;
        this.unwatch?.();
        return Promise.resolve();
    }

    loseLink(): void {
        if (!this.up) return;
        this.up = false;
        this.unwatch?.();
        this.listener?.link({ up: false, explanation: { detail: 'the fake exchange does not respond' } });
    }

    /** An attempt to connect again fails. */
    failAgain(detail: string): void {
        this.listener?.link({ up: false, explanation: { detail } });
    }

    regainLink(): void {
        const { listener, exchange } = this;
        if (this.up || !listener) return;
        this.up = true;
        for (const deviceId of this.monitored) {
            for (const report of exchange.state(deviceId)) listener.report(deviceId, report);
        }
        this.unwatch = exchange.watch((deviceId, report) => {
            if (this.monitored.has(deviceId)) this.listener?.report(deviceId, report);
        });
        listener.link({ up: true, explanation: {} });
    }

    async monitor(deviceId: string): Promise<readonly DeviceReport[]> {
        await this.roundTrip();
        if (!this.exchange.has(deviceId)) throw new Failure('rejected', { detail: 'there is no such device' });
        this.monitored.add(deviceId);
        return this.exchange.state(deviceId);
    }

    unmonitor(deviceId: string): void {
        this.monitored.delete(deviceId);
    }

    async execute(deviceId: string, command: DeviceCommand): Promise<ReturnType<FakeExchange['perform']>> {
        await this.roundTrip();
        return this.exchange.perform(deviceId, command);
    }

    private async roundTrip(): Promise<void> {
        if (!this.up) throw new Failure('notConnected');
        await new Promise<void>((resolve) => {
            if (Number.isFinite(this.roundTripMs)) this.exchange.clock.after(this.roundTripMs, resolve);
        });
        if (!this.up) throw new Failure('notConnected');
    }
}
