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
import { answerDetail, isRefusedLogin } from './causes';
import { unknownAlgorithm } from './challenges';
import { InviteFilter } from './inviteFilter';
import type { InviteFilterParts } from './inviteFilter';
import { ForkedAnswers } from './forkedAnswers';
import { LinkWatch } from './linkWatch';
import { ReconnectingSocket } from './reconnectingSocket';
import type { WebSocketLike } from './reconnectingSocket';
import { useCredentials } from './userAgent';
import type { Login } from './userAgent';

/** How long unregistering may take, in milliseconds. A page that is being closed has no more time. */
const UNREGISTER_MS = 2_500;

type LinkReport = Omit<Extract<DeviceEvent, { event: 'LinkState' }>, 'event' | 'at'>;

export interface RegistrationParts {
    readonly url: string;
    readonly clock: Clock;
    readonly log: Log;
    readonly openSocket: (url: string) => WebSocketLike;
    readonly createAgent: (socket: ReconnectingSocket, login: Login) => UA;
    readonly onLink: (link: LinkReport) => void;
    /** The server has registered us, for the first time or again. */
    readonly onUp: (agent: UA) => void;
    /** Stopping the stack ends all calls, so it keeps running while there are any. */
    readonly hasCalls: () => boolean;
    readonly refusal: InviteFilterParts['refusal'];
}

type State = 'off' | 'connecting' | 'waiting' | 'registering' | 'up';

/**
 * Keeps one login registered with the server, whatever happens to the link.
 * ```
 *         begin              socket open              200
 *   off --------> connecting ------------> registering ----> up
 *    ^             ^      | closed, late     | 5xx,           | closed, silent, refresh refused
 *    |       pause |      v                  | no answer      |
 *    |             +-- waiting <-------------+----------------+
 *    |                                       |
 *    +---- end, or 401, 403, 404, 407 -------+  (never retried: that would lock the account)
 * ```
 */
export class Registration {
    private readonly parts: RegistrationParts;
    private readonly backOff = new BackOff();
    private readonly watch: LinkWatch;
    private readonly socket: ReconnectingSocket;
    private readonly inviteFilter: InviteFilter;
    private readonly forkedAnswers: ForkedAnswers;
    private agent: UA | null = null;
    private user: string | null = null;
    private state: State = 'off';
    /** An earlier attempt has succeeded or failed. */
    private triedBefore = false;
    private cancelRetry: (() => void) | null = null;
    /** Commands that are waiting for the server's answer. */
    private waiting: { resolve: () => void; reject: (why: PhoneSystemError) => void }[] = [];

    constructor(parts: RegistrationParts) {
        const { clock, log, url, openSocket, refusal } = parts;
        this.parts = parts;
        this.socket = new ReconnectingSocket({
            url,
            clock,
            backOff: this.backOff,
            open: openSocket,
            onAttempt: () => this.reportConnecting(),
            onWaiting: (why, retryAt) => this.reportLost(why, retryAt)
        });
        const reply = (message: string): unknown => this.socket.send(message);
        this.inviteFilter = new InviteFilter({ refusal, log, reply });
        this.forkedAnswers = new ForkedAnswers({ log, reply });
        this.watch = new LinkWatch({
            clock,
            sendProbe: () => this.agent?.register(),
            onDead: () => {
                log('the server has stopped answering; closing the connection');
                this.socket.drop(explanation('serverSilent'));
            }
        });
    }

    get isUp(): boolean {
        return this.state === 'up';
    }

    /** Ended or refused by the server. */
    get isOff(): boolean {
        return this.state === 'off';
    }

    /**
     * Resolves when the server has registered us. Rejects with PhoneSystemError if it refuses, or if the first attempt fails;
     * further attempts follow. Throws what the stack throws for an invalid address or user.
     */
    begin(login: Login): Promise<void> {
        const agent = this.parts.createAgent(this.socket, login);
        this.agent = agent;
        this.user = login.user;
        agent.on('connected', () => {
            this.state = 'registering';
            this.watch.received();
            this.watch.probe();
        });
        agent.on('disconnected', () => this.watch.stop());
        agent.on('registered', () => this.registered(agent));
        agent.on('registrationFailed', (event) => this.failed(event));
        // with this listener, the stack leaves the refresh to us, so that its answer is watched like any other
        agent.on('registrationExpiring', () => this.watch.probe());
        const result = this.nextResult();
        agent.start();
        this.listen();
        return result;
    }

    /**
     * Continues with new credentials of the same user, without interruption: the old ones are about to expire, or were refused
     * during a call. Returns null if a new registration is needed instead.
     */
    renew(login: Login): Promise<void> | null {
        if (!this.agent || this.user !== login.user) return null;
        useCredentials(this.agent, login);
        return this.state === 'off' ? this.tryNow() : Promise.resolve();
    }

    /** Tries now instead of after the pause. Resolves when the server has registered us. */
    tryNow(): Promise<void> {
        if (this.state === 'up') return Promise.resolve();
        const result = this.nextResult();
        this.backOff.reset();
        if (this.agent?.isConnected()) this.registerAgain();
        else this.socket.retryNow();
        return result;
    }

    /** For a caller with a reason to doubt the link: probes the server, or starts the next attempt now. */
    checkLink(): void {
        if (this.agent?.isConnected()) this.watch.probe();
        else this.socket.retryNow();
    }

    /** Unregisters and closes the link. Reports nothing to the panel. */
    async end(): Promise<void> {
        const { agent } = this;
        this.switchOff();
        this.rejectWaiting(new PhoneSystemError('notConnected'));
        if (!agent) return;
        this.agent = null;
        await new Promise<void>((resolve) => {
            const cancel = this.parts.clock.after(UNREGISTER_MS, resolve);
            agent.on('disconnected', () => {
                cancel();
                resolve();
            });
            agent.stop();
            if (!agent.isConnected()) this.socket.disconnect();
        });
    }

    /** Everything that arrives is a sign of life. The stack set its own listener on the socket when it started. */
    private listen(): void {
        const { socket } = this;
        const toStack = socket.ondata;
        socket.ondata = (data) => {
            this.watch.received();
            const admitted = this.inviteFilter.admit(data);
            if (admitted !== null && this.forkedAnswers.admit(admitted)) toStack(admitted);
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
        // despite its type, JsSIP passes null if no response arrived
        const answer = response as UnRegisteredEvent['response'] | null;
        const why = answer ? answerDetail(answer) : explanation('serverSilent');
        if (!answer) this.parts.log(`no answer to REGISTER: ${String(cause)}`);
        if (isRefusedLogin(answer?.status_code)) {
            const algorithm = answer ? unknownAlgorithm(answer) : null;
            this.denied(algorithm === null ? why : { ...explanation('digestUnknown', algorithm), ...why });
            return;
        }
        // the socket has its own pause and reports it
        if (!this.agent?.isConnected()) return;
        const { clock } = this.parts;
        const pause = this.backOff.next();
        this.cancelRetry?.();
        this.cancelRetry = clock.after(pause, () => this.registerAgain());
        this.reportLost(why, clock.now() + pause);
    }

    private denied(why: Explanation): void {
        this.switchOff();
        if (this.parts.hasCalls()) {
            this.agent?.unregister();
        } else {
            this.agent?.stop();
            this.agent = null;
            this.socket.disconnect();
        }
        this.parts.onLink({ state: 'denied', reason: 'credentialsRefused', ...why });
        this.rejectWaiting(new PhoneSystemError('rejected', why));
    }

    private registerAgain(): void {
        this.cancelRetry?.();
        this.cancelRetry = null;
        this.reportConnecting();
        this.state = 'registering';
        this.watch.probe();
    }

    private reportConnecting(): void {
        this.state = 'connecting';
        const reason: NotConnectedReason = this.triedBefore ? 'linkDown' : 'starting';
        this.parts.onLink({ state: 'connecting', reason });
    }

    private reportLost(why: Explanation, retryAt: number): void {
        if (this.state === 'off') return;
        this.state = 'waiting';
        this.triedBefore = true;
        this.parts.log(`no connection to the switch: ${explanationForLog(why)}`);
        this.parts.onLink({ state: 'down', reason: 'linkDown', ...why, retryAt });
        this.rejectWaiting(new PhoneSystemError('notConnected', why));
    }

    private switchOff(): void {
        this.state = 'off';
        this.watch.stop();
        this.cancelRetry?.();
        this.cancelRetry = null;
    }

    private nextResult(): Promise<void> {
        return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }

    private rejectWaiting(why: PhoneSystemError): void {
        for (const { reject } of this.waiting.splice(0)) reject(why);
    }
}
