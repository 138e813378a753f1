import type { Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../../frame/clock';

/** What the example PBX in docs/extending.md reports about a call. */
interface PbxCall {
    readonly id: string;
    readonly direction: 'in' | 'out';
    readonly number: string | null;
    readonly data?: unknown;
    readonly since: number;
    state: 'dialing' | 'ringing' | 'talking' | 'held' | 'over';
    at: number;
    answered?: number;
    cause?: Cause;
    by?: 'local' | 'remote';
}

interface Request {
    readonly request: number;
    readonly do: 'dial' | 'answer' | 'hold' | 'retrieve' | 'clear';
    readonly call?: string;
    readonly number: string;
    readonly data?: unknown;
    readonly cause?: Cause;
}

type Phone = Pick<WebSocket, 'send' | 'close' | 'onmessage' | 'onclose'>;

const RINGS_AFTER_MS = 100;
const ON_ITS_WAY_MS = 5;

class Refusal extends Error {}

/** The example PBX in docs/extending.md, with one extension and one voice path. */
export class AcmePbx {
    /** Replaces the page's WebSocket. */
    readonly WebSocket: typeof WebSocket;
    reachable = true;
    private readonly clock: Clock;
    private readonly calls: PbxCall[] = [];
    private phone: Phone | null = null;

    constructor(clock: Clock) {
        this.clock = clock;
        const accept = (): Phone => this.accept();
        this.WebSocket = function newSocket() {
            return accept();
        } as unknown as typeof WebSocket;
    }

    ring(number: string | null): void {
        this.add('in', number, 'ringing');
    }

    farEnd(id: string, act: 'answer' | 'busy' | 'reject' | 'hangUp'): void {
        const call = this.calls.find((one) => one.id === id)!;
        if (act === 'answer') this.change(call, 'talking');
        else if (act === 'busy') this.end(call, 'busy', 'remote');
        else if (act === 'reject') this.end(call, 'callRejected', 'remote');
        else this.end(call, call.state === 'ringing' ? 'callCancelled' : 'normal', 'remote');
    }

    loseLink(): void {
        this.reachable = false;
        const { phone } = this;
        this.phone = null;
        phone?.onclose?.call(phone as WebSocket, {} as CloseEvent);
    }

    private accept(): Phone {
        const phone: Phone = {
            onmessage: null,
            onclose: null,
            send: (text) => {
                // A request is lost if the link ends while it is sent.
                this.clock.after(ON_ITS_WAY_MS, () => {
                    if (phone === this.phone) this.take(JSON.parse(text as string) as Request);
                });
            },
            close: () => {
                if (phone === this.phone) this.phone = null;
                this.clock.after(ON_ITS_WAY_MS, () => {
                    phone.onclose?.call(phone as WebSocket, {} as CloseEvent);
                });
            }
        };
        this.clock.after(ON_ITS_WAY_MS, () => {
            if (!this.reachable) {
                phone.onclose?.call(phone as WebSocket, {} as CloseEvent);
                return;
            }
            this.phone = phone;
            this.say({ type: 'welcome', extension: '1001', calls: this.up });
        });
        return phone;
    }

    private get up(): PbxCall[] {
        return this.calls.filter(({ state }) => state !== 'over');
    }

    private say(message: object): void {
        this.phone?.onmessage?.call(this.phone as WebSocket, { data: JSON.stringify(message) } as MessageEvent);
    }

    private take({ request, ...asked }: Request): void {
        try {
            this.say({ type: 'answer', request, ...this.perform(asked) });
        } catch (thrown) {
            if (!(thrown instanceof Refusal)) throw thrown;
            this.say({ type: 'answer', request, refused: thrown.message });
        }
    }

    private perform(asked: Omit<Request, 'request'>): { made?: string } {
        if (asked.do === 'dial') {
            if (!/^\+?[0-9*#]+$/.test(asked.number)) throw new Refusal('invalidNumber');
            this.makeRoom();
            const made = this.add('out', asked.number, 'dialing', asked.data);
            this.clock.after(RINGS_AFTER_MS, () => {
                if (made.state === 'dialing') this.change(made, 'ringing');
            });
            return { made: made.id };
        }
        const call = this.up.find(({ id }) => id === asked.call);
        if (!call) throw new Refusal('invalidState');
        const inward = call.direction === 'in';
        const expected = { answer: 'ringing', hold: 'talking', retrieve: 'held', clear: call.state }[asked.do];
        if (call.state !== expected || (asked.do === 'answer' && !inward)) throw new Refusal('invalidState');
        if (asked.do === 'clear') {
            const waits = call.state === 'ringing' || call.state === 'dialing';
            const refusal = inward ? (asked.cause ?? 'callRejected') : 'callCancelled';
            this.end(call, waits ? refusal : 'normal', 'local');
        } else if (asked.do === 'hold') {
            this.change(call, 'held');
        } else {
            this.makeRoom();
            this.change(call, 'talking');
        }
        return {};
    }

    private makeRoom(): void {
        const onItsWay = ({ direction, state }: PbxCall): boolean =>
            direction === 'out' && (state === 'dialing' || state === 'ringing');
        if (this.up.some(onItsWay)) throw new Refusal('invalidState');
        for (const call of this.up) if (call.state === 'talking') this.change(call, 'held');
    }

    private add(direction: 'in' | 'out', number: string | null, state: PbxCall['state'], data?: unknown): PbxCall {
        const at = this.clock.now();
        const call: PbxCall = { id: `acme-${this.calls.length}`, direction, number, data, state, at, since: at };
        this.calls.push(call);
        this.say({ type: 'call', ...call });
        return call;
    }

    private change(call: PbxCall, state: PbxCall['state']): void {
        call.at = this.clock.now();
        if (state === 'talking') call.answered ??= call.at;
        call.state = state;
        this.say({ type: 'call', ...call });
    }

    private end(call: PbxCall, cause: Cause, by: 'local' | 'remote'): void {
        Object.assign(call, { cause, by });
        this.change(call, 'over');
    }
}
