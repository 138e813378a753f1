import type {
    CallEvent,
    Features,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../../frame/phone/phoneSystem';
import type { Exchange } from './exchange';
import type { Dweller } from './profile';
import { DEVICE } from './realCall';
import type { RealCall, SwitchedPhone, TabSeen } from './realCall';
import type { World } from './world';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: false,
    dtmf: false,
    singleStepTransfer: false,
    consultationTransfer: false,
    secondCall: true,
    signIn: false
};

/** A tab that a phone can be put into. */
interface PhoneTab extends TabSeen, Dweller {
    phone: SwitchPhone | null;
}

/** The phone of one tab at the switch. */
export class SwitchPhone implements PhoneSystem, SwitchedPhone {
    readonly tab: PhoneTab;
    private readonly exchange: Exchange;
    private readonly world: World;
    private readonly context: PhoneSystemContext;
    private linked = false;
    /** As it was when the link was lost. */
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
        this.context.emit({ event: 'Features', at, features: FEATURES });
        this.comeUp();
        this.tab.phone = this;
    }

    stop(): Promise<void> {
        this.linked = false;
        this.exchange.detach(this);
        this.tab.phone = null;
        return Promise.resolve();
    }

    /** Its tab is gone without a word. */
    vanish(): void {
        this.linked = false;
        this.exchange.detach(this);
    }

    /** The link goes down, and comes back after a while: what happens meanwhile is not told. */
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

    /** Settles when the event has arrived; when the link was lost on the way, too. */
    tell(event: CallEvent, call: RealCall | null): Promise<void> {
        const { chance, time } = this.world;
        const toldAt = time.now;
        let arrived: () => void;
        const arrival = new Promise<void>((resolve) => {
            arrived = resolve;
        });
        const deliver = (): void =>
            this.tab.reach(() => {
                arrived();
                // what was told before the link was there is in the list of calls that it begins with
                if (!this.linked || toldAt < this.upSince || this.tab.phone !== this) return;
                this.context.emit(event);
                if (event.event === 'ConnectionCleared') this.exchange.witnessedEnd(event.connection, this.tab);
                if (call) this.exchange.witnessed(call, event.event === 'Established', this.tab);
            });
        // a link keeps the order; what comes twice may come late
        this.lastDue = Math.max(this.lastDue, time.now + chance.between(1, 40));
        const slow = this.lastDue - time.now;
        time.after(slow, deliver);
        if (this.world.strikes('phone event doubled', 0.03)) time.after(slow + chance.between(0, 200), deliver);
        return arrival;
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        const { world, exchange, tab } = this;
        await new Promise<void>((resolve) => {
            world.time.after(world.chance.between(5, 120), () => tab.reach(resolve));
        });
        if (!this.linked) throw new PhoneSystemError('notConnected');
        switch (command.command) {
            case 'answer':
                return exchange.take(exchange.find(command.connection), this);
            case 'clear': {
                const call = exchange.find(command.connection);
                const refusal = call.direction === 'in' ? (command.cause ?? 'callRejected') : 'callCancelled';
                return exchange.end(call, call.state === 'waiting' ? refusal : 'normal', 'local');
            }
            case 'hold':
                return exchange.hold(exchange.find(command.connection), true);
            case 'retrieve':
                return exchange.retrieve(exchange.find(command.connection), this);
            case 'makeCall': {
                if (!/^\+?[0-9*#]+$/.test(command.to)) throw new PhoneSystemError('invalidNumber');
                const { callId } = await exchange.callOut(command.to, this, command);
                return { connection: { callId, deviceId: DEVICE } };
            }
            case 'connect':
                return undefined; // it comes back by itself
            default:
                throw new PhoneSystemError('unsupported');
        }
    }

    private comeUp(): void {
        const at = this.context.clock.now();
        this.upSince = this.world.time.now;
        const calls = this.exchange.snapshotFor(this);
        this.context.emit({ event: 'LinkState', at, state: 'up' });
        this.context.emit({ event: 'InService', at, deviceId: DEVICE });
        this.context.emit({ event: 'Snapshot', at, calls: calls.map(({ seen }) => seen) });
        for (const { call } of calls) this.exchange.witnessed(call, call.answeredAt !== null, this.tab);
    }
}
