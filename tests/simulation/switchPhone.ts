import type {
    CallEvent,
    Features,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../../frame/phone/phoneSystem';
import type { Exchange } from './exchange';
import type { Dweller } from './profile';
import { performed } from './performed';
import { DEVICE } from './realCall';
import type { RealCall, SwitchedPhone, TabPhone, TabSeen } from './realCall';
import type { World } from './world';

export const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: false,
    dtmf: false,
    singleStepTransfer: false,
    consultationTransfer: false,
    conference: true,
    secondCall: true,
    signIn: false,
    lamps: false,
    setAttributes: false,
    completeInteraction: false
};

/** A tab in which a phone can run. */
interface PhoneTab extends TabSeen, Dweller {
    phone: TabPhone | null;
}

/** The phone of a tab, connected to the switch. */
export class SwitchPhone implements PhoneSystem, SwitchedPhone, TabPhone {
    readonly tab: PhoneTab;
    private readonly exchange: Exchange;
    private readonly world: World;
    private readonly context: PhoneSystemContext;
    private linked = false;
    /** The calls when the link was lost. */
    private lastKnown: readonly SnapshotCall[] | null = null;
    private upSince = 0;
    private lastDue = 0;

    constructor(world: World, exchange: Exchange, tab: PhoneTab, context: PhoneSystemContext) {
        this.world = world;
        this.exchange = exchange;
        this.tab = tab;
        this.context = context;
    }

    start(): void {
        const at = this.context.clock.now();
        this.exchange.attach(this);
        this.linked = true;
        const { hasContactCenter: completeInteraction } = this.world;
        this.context.emit({ event: 'Features', at, features: { ...FEATURES, completeInteraction } });
        this.comeUp();
        this.tab.phone = this;
    }

    stop(): Promise<void> {
        this.linked = false;
        this.exchange.detach(this);
        this.tab.phone = null;
        return Promise.resolve();
    }

    vanish(): void {
        this.linked = false;
        this.exchange.detach(this);
    }

    /** The link is lost and comes back after a while. Events in between are not sent. */
    dropLink(ms: number): void {
        if (!this.linked) return;
        this.lastKnown = this.snapshot();
        this.linked = false;
        this.world.faults.note('link dropped');
        this.context.emit({ event: 'LinkState', at: this.context.clock.now(), state: 'down', reason: 'linkDown' });
        this.world.time.after(ms, () =>
            this.tab.reach(() => {
                if (this.tab.phone !== this) return;
                this.linked = true;
                this.comeUp();
            })
        );
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.linked ? this.exchange.snapshotFor(this).map(({ seen }) => seen) : this.lastKnown;
    }

    /** Resolves when the event has arrived, or the link was lost. */
    tell(event: CallEvent, call: RealCall | null): Promise<void> {
        const { chance, time } = this.world;
        const sentAt = time.now;
        let arrived: () => void;
        const arrival = new Promise<void>((resolve) => {
            arrived = resolve;
        });
        const deliver = (): void =>
            this.tab.reach(() => {
                arrived();
                // Events before the link was up are in the list of calls with which it begins.
                if (!this.linked || sentAt < this.upSince || this.tab.phone !== this) return;
                this.context.emit(event);
                if (event.event === 'ConnectionCleared') this.exchange.witnessedEnd(event.connection, this.tab);
                if (call) this.exchange.witnessed(call, event.event === 'Established', this.tab);
            });
        // A link keeps the order. A duplicate may be late.
        this.lastDue = Math.max(this.lastDue, time.now + chance.between(1, 40));
        const slow = this.lastDue - time.now;
        time.after(slow, deliver);
        if (this.world.strikes('phone event doubled', 0.03)) time.after(slow + chance.between(0, 200), deliver);
        return arrival;
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        const { world, tab } = this;
        await new Promise<void>((resolve) => {
            world.time.after(world.chance.between(5, 120), () => tab.reach(resolve));
        });
        if (!this.linked) throw new PhoneSystemError('notConnected');
        return command.command === 'connect' ? undefined : performed(command, this.exchange, this);
    }

    private comeUp(): void {
        const at = this.context.clock.now();
        this.upSince = this.world.time.now;
        const calls = this.exchange.snapshotFor(this);
        this.context.emit({ event: 'LinkState', at, state: 'up' });
        this.context.emit({ event: 'InService', at, deviceId: DEVICE });
        const wrapUps = this.world.hasContactCenter ? { wrapUps: this.exchange.wrapUps.of(this.tab) } : {};
        this.context.emit({ event: 'Snapshot', at, calls: calls.map(({ seen }) => seen), ...wrapUps });
        for (const { call } of calls) this.exchange.witnessed(call, call.answeredAt !== null, this.tab);
    }
}
