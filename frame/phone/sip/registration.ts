import type { UA, UnRegisteredEvent } from 'jssip/lib/UA';
import {
    explanation,
    explanationForLog
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    DeviceEvent,
    NotConnectedReason
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { BackOff } from '../backOff';
import { PendingResults } from '../pendingResults';
import { PhoneSystemError } from '../phoneSystem';
import type { WebSocketLike } from '../webSocketLike';
import { isRefusedLogin } from './causes';
import { unknownAlgorithm } from './challenges';
import type { Credentials } from '../credentials';
import type { SipSettings } from './descriptor';
import { Failover } from './failover';
import { InviteFilter } from './inviteFilter';
import type { InviteFilterParts } from './inviteFilter';
import { ForkedAnswers } from './forkedAnswers';
import { LinkWatch } from './linkWatch';
import { loginOf } from './login';
import type { Login } from './login';
import { ReconnectingSocket } from './reconnectingSocket';
import { saidBy } from './switchWords';
import { useCredentials } from './userAgent';

/** How long unregistering may take, in milliseconds. A page that is being closed has no more time. */
const UNREGISTER_MS = 2_500;

type LinkReport = Omit<Extract<DeviceEvent, { event: 'LinkState' }>, 'event' | 'at'>;

export interface RegistrationParts {
    readonly settings: SipSettings;
    readonly clock: Clock;
    /** From 0 to 1: many phones must not try again at the same moment. */
    readonly random: () => number;
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
 * Each attempt may be at another server, see Failover.
 */
export class Registration {
    private readonly parts: RegistrationParts;
    private readonly backOff: BackOff;
    private readonly failover: Failover;
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
    /** What waits for the server's answer. */
    private readonly results = new PendingResults();

    constructor(parts: RegistrationParts) {
        const { clock, log, settings, random, openSocket, hasCalls, refusal } = parts;
        this.parts = parts;
        this.backOff = new BackOff(random);
        this.failover = new Failover({
            settings,
            clock,
            log,
            random,
            openSocket,
            hasCalls,
            moveTo: (url) => this.socket.moveTo(url),
            stay: () => this.registerAgain(),
            unregisterWithin: UNREGISTER_MS
        });
        this.socket = new ReconnectingSocket({
            servers: this.failover.servers,
            outboundProxy: settings.sipOutboundProxy,
            hasCalls,
            clock,
            backOff: this.backOff,
            open: openSocket,
            onAttempt: () => this.reportConnecting(),
            onWaiting: (why, retryAt, triedAll) => this.reportLost(why, retryAt, triedAll)
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
    begin(credentials: Credentials): Promise<void> {
        const agent = this.parts.createAgent(this.socket, loginOf(credentials, this.parts.settings));
        this.agent = agent;
        this.user = credentials.user;
        agent.on('connected', () => {
            this.state = 'registering';
            this.watch.received();
            this.watch.probe();
        });
        agent.on('disconnected', () => {
            this.watch.stop();
            this.failover.lost();
        });
        agent.on('registered', () => this.registered(agent));
        agent.on('registrationFailed', (event) => this.failed(event));
        // with this listener, the stack leaves the refresh to us, so that its answer is watched like any other
        agent.on('registrationExpiring', () => this.watch.probe());
        const result = this.results.next();
        agent.start();
        this.listen();
        return result;
    }

    /**
     * Continues with new credentials of the same user, without interruption: the old ones are about to expire, or were refused
     * during a call. Returns null if a new registration is needed instead.
     */
    renew(credentials: Credentials): Promise<void> | null {
        if (!this.agent || this.user !== credentials.user) return null;
        useCredentials(this.agent, loginOf(credentials, this.parts.settings));
        return this.state === 'off' ? this.tryNow() : Promise.resolve();
    }

    /** Tries now instead of after the pause. Resolves when the server has registered us. */
    tryNow(): Promise<void> {
        if (this.state === 'up') return Promise.resolve();
        const result = this.results.next();
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

    /** The same for a caller with a strong reason: after a sleep, or on another network. */
    checkLinkNow(): void {
        if (this.agent?.isConnected()) this.watch.hurry();
        else this.socket.retryNow();
    }

    /** Unregisters and closes the link. Reports nothing to the panel. */
    async end(): Promise<void> {
        const { agent } = this;
        this.switchOff();
        this.results.fail(new PhoneSystemError('notConnected'));
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
        this.results.succeed();
        this.failover.signedIn(agent);
        this.parts.onUp(agent);
    }

    private failed({ response, cause }: UnRegisteredEvent): void {
        // despite its type, JsSIP passes null if no response arrived
        const answer = response as UnRegisteredEvent['response'] | null;
        const why = answer ? saidBy(answer) : explanation('serverSilent');
        if (!answer) this.parts.log(`no answer to REGISTER: ${String(cause)}`);
        if (isRefusedLogin(answer?.status_code)) {
            const algorithm = answer ? unknownAlgorithm(answer) : null;
            this.denied(algorithm === null ? why : { ...explanation('digestUnknown', algorithm), ...why });
            return;
        }
        if (answer && this.failover.isSentOn(answer)) return;
        // the socket has its own pause and reports it
        if (!this.agent?.isConnected()) return;
        if (this.failover.mayMove) {
            this.socket.drop(why);
            return;
        }
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
        this.results.fail(new PhoneSystemError('rejected', why));
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

    private reportLost(why: Explanation, retryAt: number, triedAll = true): void {
        if (this.state === 'off') return;
        this.state = 'waiting';
        this.triedBefore = true;
        this.parts.log(`no connection to the switch: ${explanationForLog(why)}`);
        this.parts.onLink({ state: 'down', reason: 'linkDown', ...why, retryAt });
        if (triedAll) this.results.fail(new PhoneSystemError('notConnected', why));
    }

    private switchOff(): void {
        this.state = 'off';
        this.watch.stop();
        this.failover.lost();
        this.cancelRetry?.();
        this.cancelRetry = null;
    }
}
