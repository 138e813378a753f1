import type {
    Cause,
    CallEvent,
    Channel,
    ConnectionId,
    PhoneCommand,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import type { Profile } from './profile';
import { DEVICE } from './realCall';
import type { RealCall, SwitchedPhone, TabSeen } from './realCall';
import type { World } from './world';
import { WrapUps, channelOf } from './wrapUps';

/** After this time, a panel has written the call to the journal, in milliseconds. */
const WRITTEN_WITHIN_MS = 60;

/** The time from dialing until the far end rings, in milliseconds. */
const RINGS_AFTER_MS = 200;

const correlated = ({ correlatorData }: RealCall): { correlatorData?: string } =>
    correlatorData === undefined ? {} : { correlatorData };

/** What is sent with a dialed call. */
type Dialed = Pick<Extract<PhoneCommand, { command: 'makeCall' }>, 'attributes' | 'correlatorData'>;

/**
 * The switch. Its calls outlive tabs and browsers (`outlives`), like those of a desk phone, or end with the tab, like those of a
 * phone in the browser.
 */
export class Exchange {
    readonly calls: RealCall[] = [];
    readonly outlives: boolean;
    readonly wrapUps: WrapUps;
    private readonly world: World;
    private readonly phones = new Set<SwitchedPhone>();
    /** How often two phones of one browser were active at the same time, for more than a moment. */
    twoPhones = 0;

    constructor(world: World) {
        this.world = world;
        this.wrapUps = new WrapUps(world);
        const outlives = world.chance.hits(0.6);
        this.outlives = world.hasDeskPhones || outlives;
    }

    get up(): RealCall[] {
        return this.calls.filter(({ state }) => state !== 'over');
    }

    callIn(user: string, number: string | null = this.anyNumber()): void {
        const call = this.add(user, 'in', null, number);
        this.world.say(`${call.callId} rings from ${call.number}`);
        for (const phone of this.hearing(call)) void phone.tell(this.introduction('Delivered', call), call);
    }

    /** Resolves to the call after the phone has been notified. */
    async callOut(number: string, phone: SwitchedPhone, more: Dialed): Promise<RealCall> {
        this.makeRoom(phone.tab);
        const call = this.add(phone.tab.user, 'out', phone.tab.profile, number, more);
        this.world.time.after(RINGS_AFTER_MS, () => {
            if (call.state !== 'waiting') return;
            for (const other of this.phonesOf(call)) void other.tell(this.introduction('Delivered', call), call);
        });
        await phone.tell(this.introduction('Originated', call), call);
        return call;
    }

    /** The agent answers on one of the phones. */
    take(call: RealCall, { tab }: SwitchedPhone): void {
        if (call.direction === 'out' || call.state !== 'waiting') {
            throw new PhoneSystemError('invalidState', 'notPossible');
        }
        if (this.world.hasContactCenter && this.world.centerStrikes('reservation lost', 0.05)) {
            this.end(call, 'callCancelled', 'remote');
            throw new PhoneSystemError('invalidState', 'callOver');
        }
        this.makeRoom(tab);
        this.answer(call, tab.profile);
    }

    answer(call: RealCall, at: Profile): void {
        if (call.state !== 'waiting') throw new PhoneSystemError('invalidState', 'callOver');
        this.world.say(`${call.callId} is answered`);
        const wasEverywhere = call.at === null;
        Object.assign(call, { state: 'connected', answeredAt: this.world.time.now, at });
        for (const phone of this.hearing(call)) {
            if (phone.tab.profile === at) void phone.tell(this.introduction('Established', call), call);
            else if (wasEverywhere) void phone.tell(this.cleared(call, this.elsewhere(), 'remote'), null);
        }
    }

    /** Some switches report that a call was answered elsewhere, others only that it stopped ringing. */
    private elsewhere(): Cause {
        return this.world.chance.hits(0.7) ? 'answeredElsewhere' : 'callCancelled';
    }

    retrieve(call: RealCall, { tab }: SwitchedPhone): void {
        if (call.state === 'hold') this.makeRoom(tab);
        this.hold(call, false);
    }

    hold(call: RealCall, on: boolean): void {
        if (call.state !== (on ? 'connected' : 'hold')) throw new PhoneSystemError('invalidState', 'notPossible');
        Object.assign(call, { state: on ? 'hold' : 'connected', conferenced: false });
        const event = on
            ? ({ event: 'Held', holding: 'local' } as const)
            : ({ event: 'Retrieved', retrieving: 'local' } as const);
        for (const phone of this.phonesOf(call)) void phone.tell({ ...event, ...this.base(call) }, null);
    }

    /** Joins a call on hold with an active one, and with the others that it is joined with. */
    conference(held: RealCall, active: RealCall): void {
        if (held.state !== 'hold' || active.state !== 'connected') {
            throw new PhoneSystemError('invalidState', 'notPossible');
        }
        this.world.say(`${held.callId} joins ${active.callId}`);
        for (const call of [held, active].filter(({ conferenced }) => !conferenced)) {
            Object.assign(call, { state: 'connected', conferenced: true });
            for (const phone of this.phonesOf(call)) {
                void phone.tell({ event: 'Conferenced', ...this.base(call) }, null);
            }
        }
    }

    end(call: RealCall, cause: Cause, releasing: 'local' | 'remote'): void {
        if (call.state === 'over') return;
        this.world.say(`${call.callId} is over: ${cause}`);
        const notified = [...this.phonesOf(call)];
        const failed = call.direction === 'out' && call.state === 'waiting' && releasing === 'remote';
        Object.assign(call, { state: 'over', endedAt: this.world.time.now });
        this.wrapUps.begin(call);
        for (const phone of notified) {
            if (failed) void phone.tell({ event: 'Failed', ...this.base(call), cause }, null);
            void phone.tell(this.cleared(call, cause, releasing), null);
        }
    }

    attach(phone: SwitchedPhone): void {
        this.phones.add(phone);
        for (const other of this.phones) if (other !== phone) this.watchPair(phone, other);
    }

    detach(phone: SwitchedPhone): void {
        this.phones.delete(phone);
        if (!this.outlives) for (const call of this.talksAt(phone.tab)) this.end(call, 'mediaLost', 'local');
    }

    snapshotFor(phone: SwitchedPhone): { call: RealCall; seen: SnapshotCall }[] {
        return this.up
            .filter((call) => this.phonesOf(call).includes(phone))
            .map((call) => ({
                call,
                seen: {
                    connection: { callId: call.callId, deviceId: DEVICE },
                    direction: call.direction,
                    remote: { number: call.number },
                    attributes: call.attributes,
                    ...this.channel(call),
                    ...correlated(call),
                    state:
                        call.state === 'waiting'
                            ? call.direction === 'in'
                                ? 'alerting'
                                : 'initiated'
                            : (call.state as 'connected' | 'hold'),
                    startedAt: call.startedAt,
                    conferenced: call.conferenced,
                    ...(call.answeredAt === null ? {} : { answeredAt: call.answeredAt })
                }
            }));
    }

    isChat = (call: RealCall): boolean => this.channel(call).channel === 'chat';

    /** Whose call it really is, whatever a panel or a store has. */
    userOf(callId: string): string | undefined {
        return this.calls.find((one) => one.callId === callId)?.user;
    }

    callOf(callId: string): RealCall | undefined {
        return this.up.find((one) => one.callId === callId);
    }

    find({ callId, deviceId }: ConnectionId): RealCall {
        const call = deviceId === DEVICE ? this.callOf(callId) : undefined;
        if (!call) throw new PhoneSystemError('invalidState', 'callOver');
        return call;
    }

    /** A panel that was notified of a call and still leads after a moment has written it to the journal. */
    witnessed(call: RealCall, answered: boolean, tab: TabSeen): void {
        const { freezes, turns } = tab;
        this.world.time.after(WRITTEN_WITHIN_MS, () => {
            if (!tab.alive || tab.freezes !== freezes || tab.turns !== turns || !tab.isLeading) return;
            if (tab.inMemory) {
                call.inMemoryOf.add(tab);
            } else {
                call.known = true;
                if (answered) call.answerKnown = true;
            }
        });
    }

    /** A panel that was notified of a call's end and still leads after a moment has written that to the journal. */
    witnessedEnd({ callId }: ConnectionId, tab: TabSeen): void {
        const call = this.calls.find((one) => one.callId === callId);
        const { freezes, turns } = tab;
        this.world.time.after(WRITTEN_WITHIN_MS, () => {
            const stayed = tab.alive && tab.freezes === freezes && tab.turns === turns && tab.isLeading;
            if (call && stayed && !tab.inMemory) this.world.relations.overFor(tab.profile, call);
        });
    }

    private watchPair(one: SwitchedPhone, other: SwitchedPhone): void {
        if (one.tab.profile !== other.tab.profile || one.tab.user !== other.tab.user) return;
        const awake = [one.tab.freezes, other.tab.freezes].join();
        this.world.time.after(3_000, () => {
            const both = this.phones.has(one) && this.phones.has(other) && one.tab.alive && other.tab.alive;
            if (both && !one.tab.frozen && !other.tab.frozen && awake === [one.tab.freezes, other.tab.freezes].join()) {
                this.twoPhones += 1;
            }
        });
    }

    private phonesOf = (call: RealCall): SwitchedPhone[] =>
        this.hearing(call).filter(({ tab }) => call.at === null || call.at === tab.profile);
    private hearing = (call: RealCall): SwitchedPhone[] =>
        [...this.phones].filter(
            (phone) => phone.tab.user === call.user && (this.outlives || call.offeredTo.has(phone))
        );
    private talksAt = ({ profile, user }: TabSeen): RealCall[] =>
        this.up.filter((call) => call.at === profile && call.user === user);

    /** There is one voice path: another connected call is put on hold, which is not possible for an outgoing call that is not answered. */
    private makeRoom(tab: TabSeen): void {
        const others = this.talksAt(tab);
        if (others.some(({ direction, state }) => direction === 'out' && state === 'waiting')) {
            throw new PhoneSystemError('invalidState', 'otherDialing');
        }
        for (const other of others) if (other.state === 'connected') this.hold(other, true);
    }

    private anyNumber = (): string => `+4477009${String(this.world.chance.between(10_000, 99_999))}`;

    private add(
        user: string,
        direction: 'in' | 'out',
        at: Profile | null,
        number: string | null,
        { attributes = {}, correlatorData }: Dialed = {}
    ): RealCall {
        const { time } = this.world;
        const call: RealCall = {
            callId: `call-${this.calls.length}`,
            user,
            number,
            direction,
            attributes,
            correlatorData,
            startedAt: time.now,
            state: 'waiting',
            conferenced: false,
            answeredAt: null,
            endedAt: null,
            at,
            offeredTo: new Set(this.phones),
            inMemoryOf: new Set(),
            known: false,
            answerKnown: false
        };
        this.calls.push(call);
        return call;
    }

    private channel = (call: RealCall): { channel?: Channel } =>
        this.world.hasContactCenter && call.direction === 'in' ? { channel: channelOf(call) } : {};
    private base = (call: RealCall): { at: number; connection: ConnectionId } => ({
        at: this.world.time.now,
        connection: { callId: call.callId, deviceId: DEVICE }
    });
    private introduction = (event: 'Originated' | 'Delivered' | 'Established', call: RealCall): CallEvent => ({
        event,
        ...this.base(call),
        direction: call.direction,
        remote: { number: call.number },
        attributes: call.attributes,
        ...this.channel(call),
        ...correlated(call)
    });
    private cleared = (call: RealCall, cause: Cause, releasing: 'local' | 'remote'): CallEvent => ({
        event: 'ConnectionCleared',
        ...this.base(call),
        cause,
        releasing
    });
}
