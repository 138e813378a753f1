import type { UA, UnRegisteredEvent } from 'jssip/lib/UA';
import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    DeviceEvent,
    NotConnectedReason
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { explanationForLog } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../../log';
import { PhoneSystemError } from '../phoneSystem';
import { BackOff } from './backOff';
import { inItsWords, isRefusedLogin } from './causes';
import { InviteFilter } from './inviteFilter';
import type { InviteFilterParts } from './inviteFilter';
import { LinkWatch } from './linkWatch';
import { ReconnectingSocket } from './reconnectingSocket';
import type { WebSocketLike } from './reconnectingSocket';
import type { Login } from './userAgent';

/** How long the farewell to the server may take, in milliseconds: a page that goes away has no more. */
const FAREWELL_MS = 2_500;

type Told = Omit<Extract<DeviceEvent, { event: 'LinkState' }>, 'event' | 'at'>;

export interface RegistrationParts {
    readonly url: string;
    readonly clock: Clock;
    readonly log: Log;
    readonly openSocket: (url: string) => WebSocketLike;
    readonly createAgent: (socket: ReconnectingSocket, login: Login) => UA;
    readonly tell: (link: Told) => void;
    /** The server knows us now: for the first time, or again. */
    readonly onUp: (agent: UA) => void;
    /** The stack hangs up when it is stopped: it lives on while calls are up. */
    readonly callsUp: () => boolean;
    readonly refusal: InviteFilterParts['refusal'];
}

type State = 'off' | 'connecting' | 'waiting' | 'registering' | 'up';

/**
 * Keeps one login registered at the server, whatever happens to the link.
 * ```
 *         begin              socket open              200
 *   off --------> connecting ------------> registering ----> up
 *    ^             ^      | closed, late     | 5xx,           | closed, silent, refused a refresh
 *    |       pause |      v                  | no answer      |
 *    |             +-- waiting <-------------+----------------+
 *    |                                       |
 *    +---- end, or 401, 403, 404, 407 -------+  (never repeated: that would lock the account)
 * ```
 */
export class Registration {
    private readonly parts: RegistrationParts;
    private readonly backOff = new BackOff();
    private readonly watch: LinkWatch;
    private readonly socket: ReconnectingSocket;
    private readonly door: InviteFilter;
    private agent: UA | null = null;
    private state: State = 'off';
    /** Something has gone wrong before, or gone well: this is not the first attempt. */
    private triedBefore = false;
    private cancelRetry: (() => void) | null = null;
    /** Commands that wait for the server's answer. */
    private waiting: { resolve: () => void; reject: (why: PhoneSystemError) => void }[] = [];

    constructor(parts: RegistrationParts) {
        const { clock, log, url, openSocket, refusal } = parts;
        this.parts = parts;
        this.socket = new ReconnectingSocket({
            url,
            clock,
            backOff: this.backOff,
            open: openSocket,
            onAttempt: () => this.sayConnecting(),
            onWaiting: (why, retryAt) => this.sayLost(why, retryAt)
        });
        this.door = new InviteFilter({ refusal, log, reply: (message) => this.socket.send(message) });
        this.watch = new LinkWatch({
            clock,
            ask: () => this.agent?.register(),
            onDead: () => {
                log('the server does not answer any more: the connection is given up');
                this.socket.drop(explanation('serverSilent'));
            }
        });
    }

    get isUp(): boolean {
        return this.state === 'up';
    }

    /** Ended, or refused by the server. */
    get isOff(): boolean {
        return this.state === 'off';
    }

    /**
     * Resolves when the server knows us; rejects with PhoneSystemError when it refuses, or when the first attempt fails: then
     * the next ones follow. Throws what the stack throws about an address or a user that make no sense.
     */
    begin(login: Login): Promise<void> {
        const agent = this.parts.createAgent(this.socket, login);
        this.agent = agent;
        agent.on('connected', () => {
            this.state = 'registering';
            this.watch.heard();
            this.watch.probe();
        });
        agent.on('disconnected', () => this.watch.stop());
        agent.on('registered', () => this.registered(agent));
        agent.on('registrationFailed', (event) => this.failed(event));
        // with a listener the stack leaves the refresh to us, and the answer to it is watched like any other
        agent.on('registrationExpiring', () => this.watch.probe());
        const settled = this.settled();
        agent.start();
        this.listen();
        return settled;
    }

    /** Tries at once instead of after the pause; resolves when the server knows us. */
    tryNow(): Promise<void> {
        if (this.state === 'up') return Promise.resolve();
        const settled = this.settled();
        this.backOff.reset();
        if (this.agent?.isConnected()) this.registerAgain();
        else this.socket.retryNow();
        return settled;
    }

    /** Somebody has a reason to doubt the link: asks the server for a sign of life, or does not wait for the next attempt. */
    doubt(): void {
        if (this.agent?.isConnected()) this.watch.probe();
        else this.socket.retryNow();
    }

    /** Tells the server that we go, and closes the link. No word to the panel. */
    async end(): Promise<void> {
        const { agent } = this;
        this.quiet();
        this.refuse(new PhoneSystemError('notConnected'));
        if (!agent) return;
        this.agent = null;
        await new Promise<void>((resolve) => {
            const cancel = this.parts.clock.after(FAREWELL_MS, resolve);
            agent.on('disconnected', () => {
                cancel();
                resolve();
            });
            agent.stop();
            if (!agent.isConnected()) this.socket.disconnect();
        });
    }

    /** Everything that arrives is a sign of life; the stack has put its own listener on the socket when it started. */
    private listen(): void {
        const { socket } = this;
        const take = socket.ondata;
        socket.ondata = (data) => {
            this.watch.heard();
            const admitted = this.door.admit(data);
            if (admitted !== null) take(admitted);
        };
    }

    private registered(agent: UA): void {
        this.state = 'up';
        this.backOff.reset();
        this.cancelRetry?.();
        this.triedBefore = true;
        for (const { resolve } of this.waiting.splice(0)) resolve();
        this.parts.onUp(agent);
    }

    private failed({ response, cause }: UnRegisteredEvent): void {
        // JsSIP says null where no response came
        const answer = response as UnRegisteredEvent['response'] | null;
        const why = answer ? inItsWords(answer) : explanation('serverSilent');
        if (!answer) this.parts.log(`no answer to REGISTER: ${String(cause)}`);
        if (isRefusedLogin(answer?.status_code)) {
            this.denied(why);
            return;
        }
        // the socket has its own pause, and tells it
        if (!this.agent?.isConnected()) return;
        const { clock } = this.parts;
        const pause = this.backOff.next();
        this.cancelRetry?.();
        this.cancelRetry = clock.after(pause, () => this.registerAgain());
        this.sayLost(why, clock.now() + pause);
    }

    private denied(why: Explanation): void {
        this.quiet();
        if (this.parts.callsUp()) {
            this.agent?.unregister();
        } else {
            this.agent?.stop();
            this.agent = null;
            this.socket.disconnect();
        }
        this.parts.tell({ state: 'denied', reason: 'credentialsRefused', ...why });
        this.refuse(new PhoneSystemError('rejected', why));
    }

    private registerAgain(): void {
        this.cancelRetry?.();
        this.cancelRetry = null;
        this.sayConnecting();
        this.state = 'registering';
        this.watch.probe();
    }

    private sayConnecting(): void {
        this.state = 'connecting';
        const reason: NotConnectedReason = this.triedBefore ? 'linkDown' : 'starting';
        this.parts.tell({ state: 'connecting', reason });
    }

    private sayLost(why: Explanation, retryAt: number): void {
        if (this.state === 'off') return;
        this.state = 'waiting';
        this.triedBefore = true;
        this.parts.log(`no link to the switch: ${explanationForLog(why)}`);
        this.parts.tell({ state: 'down', reason: 'linkDown', ...why, retryAt });
        this.refuse(new PhoneSystemError('notConnected', why));
    }

    private quiet(): void {
        this.state = 'off';
        this.watch.stop();
        this.cancelRetry?.();
        this.cancelRetry = null;
    }

    private settled(): Promise<void> {
        return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }

    private refuse(why: PhoneSystemError): void {
        for (const { reject } of this.waiting.splice(0)) reject(why);
    }
}
