import type {
    CallEvent,
    Features,
    PhoneCommand
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import type { PhoneSystem, PhoneSystemContext } from '../../frame/phone/phoneSystem';
import { DEVICE } from './exchange';
import type { Exchange, RealCall } from './exchange';
import type { Tab } from './tab';
import type { World } from './world';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    secondCall: true,
    signIn: false,
    demo: false
};

/** The phone of one tab at the switch. */
export class SwitchPhone implements PhoneSystem {
    readonly tab: Tab;
    private readonly exchange: Exchange;
    private readonly world: World;
    private readonly context: PhoneSystemContext;
    private linked = false;
    private upSince = 0;
    private lastDue = 0;

    constructor(world: World, exchange: Exchange, tab: Tab, context: PhoneSystemContext) {
        this.world = world;
        this.exchange = exchange;
        this.tab = tab;
        this.context = context;
    }

    start(): void {
        const at = this.context.now();
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
        this.linked = false;
        this.world.faults.note('link dropped');
        this.context.emit({ event: 'LinkState', at: this.context.now(), state: 'down', reason: 'linkDown' });
        this.world.time.after(ms, () =>
            this.tab.reach(() => {
                if (this.tab.phone !== this) return;
                this.linked = true;
                this.comeUp();
            })
        );
    }

    tell(event: CallEvent, call: RealCall | null): void {
        const { chance, time } = this.world;
        const toldAt = time.now;
        const deliver = (): void =>
            this.tab.reach(() => {
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
    }

    async execute(command: PhoneCommand | { command: `demo${string}` }): Promise<unknown> {
        const { world, exchange, tab } = this;
        await new Promise<void>((resolve) => {
            world.time.after(world.chance.between(5, 120), () => tab.reach(resolve));
        });
        if (!this.linked) throw new PhoneSystemError('notConnected');
        const { profile } = tab;
        switch (command.command) {
            case 'answer':
                return exchange.answer(exchange.find(command.connection), profile);
            case 'clear': {
                const call = exchange.find(command.connection);
                return exchange.end(call, call.state === 'waiting' ? 'callRejected' : 'normal', 'local');
            }
            case 'hold':
            case 'retrieve':
                return exchange.hold(
                    exchange.find((command as Extract<PhoneCommand, { command: 'hold' }>).connection),
                    command.command === 'hold'
                );
            case 'makeCall': {
                const call = exchange.callOut(command.to, this);
                return { connection: { callId: call.callId, deviceId: DEVICE } };
            }
            default:
                throw new PhoneSystemError('unsupported');
        }
    }

    private comeUp(): void {
        const at = this.context.now();
        this.upSince = this.world.time.now;
        const calls = this.exchange.snapshotFor(this);
        this.context.emit({ event: 'LinkState', at, state: 'up' });
        this.context.emit({ event: 'InService', at, deviceId: DEVICE });
        this.context.emit({ event: 'Snapshot', at, calls: calls.map(({ seen }) => seen) });
        for (const { call } of calls) this.exchange.witnessed(call, call.answeredAt !== null, this.tab);
    }
}
