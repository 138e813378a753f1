import {
    explanationForLog,
    explanationIn
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    DeviceEvent,
    NotConnectedReason,
    TicketAnswer
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BEAT_MS, VERSIONS } from '../../../cti/protocol/messages';
import type { PanelMessage, ServerMessage } from '../../../cti/protocol/messages';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { BackOff } from '../backOff';
import { PendingResults } from '../pendingResults';
import { PhoneSystemError } from '../phoneSystem';
import { ServerList } from '../serverList';
import type { WebSocketLike } from '../webSocketLike';
import { refused, unreachable, withoutTicket } from './failures';
import type { LinkFailure } from './failures';
import { ServerConnection } from './serverConnection';
import { Tickets } from './tickets';

/** The pause after a failure that lasts until an administrator has repaired something, in milliseconds. */
const LONG_PAUSE_MS = 120_000;
/** How long a server may be silent when there is a reason to doubt the link, in milliseconds. */
const DOUBTED_MS = BEAT_MS + 1_000;

type LinkState = Extract<DeviceEvent, { event: 'LinkState' }>;
type LinkReport = Omit<LinkState, 'event' | 'at'>;
/** What the owner reads. */
export type SessionMessage = Exclude<ServerMessage, { type: 'beat' | 'refused' | 'welcome' }>;

export interface DeskLinkParts {
    /** Their addresses, in the order in which they are tried. */
    readonly servers: readonly string[];
    readonly clock: Clock;
    /** From 0 to 1: many phones must not try again at the same moment. */
    readonly random: () => number;
    readonly log: Log;
    readonly open: (url: string) => WebSocketLike;
    readonly ticket: (server: string) => Promise<TicketAnswer>;
    /** This panel's version. */
    readonly product: string;
    readonly onLink: (link: LinkReport) => void;
    /** A session has begun. Its server tells next what the device can do, and which calls it has. */
    readonly onSession: (deviceId: string) => void;
    readonly onMessage: (message: SessionMessage) => void;
    /** The session is over. Its commands will not be answered. */
    readonly onSessionOver: () => void;
}

/**
 * Keeps a session with one of the servers. They do not know of each other, but all of them see the exchange's calls.
 * ```
 *         begin             socket open              ticket, hello, welcome
 *   off --------> opening ----------------> greeting -----------------------> session
 *    ^             ^   | closed, late          | closed, refused, no ticket     | closed, silent, refused
 *    |       pause |   v                       |                                |
 *    |             waiting <-------------------+--------------------------------+
 *    +---- end, or replaced by another panel (which would be replaced in turn, forever)
 * ```
 */
export class DeskLink {
    private readonly parts: DeskLinkParts;
    private readonly servers: ServerList;
    private readonly backOff: BackOff;
    private readonly tickets: Tickets;
    private readonly results = new PendingResults();
    private state: 'off' | 'opening' | 'greeting' | 'session' | 'waiting' = 'off';
    private connection: ServerConnection | null = null;
    private cancelRetry: () => void = () => undefined;
    private triedBefore = false;
    /** The server has said that its exchange can be reached. */
    private exchangeUp = false;
    /** Since the phone was last connected: how many attempts have failed, and the first reason that is not the network. */
    private failures = 0;
    private told: LinkFailure | null = null;
    /** The server that has refused a ticket, once. */
    private refusedBy: string | null = null;

    constructor(parts: DeskLinkParts) {
        const { clock, random, servers, ticket } = parts;
        this.parts = parts;
        this.servers = new ServerList(servers);
        this.backOff = new BackOff(random);
        this.tickets = new Tickets({ clock, ask: ticket });
    }

    /** There is a session, and its server reaches the exchange. */
    get isUp(): boolean {
        return this.state === 'session' && this.exchangeUp;
    }

    begin(): void {
        if (this.state === 'off') this.attempt();
    }

    /** Tries now instead of after the pause. Resolves when the phone is connected. */
    tryNow(): Promise<void> {
        if (this.isUp) return Promise.resolve();
        const inSession = this.state === 'session';
        // the server connects to its exchange by itself
        if (inSession && !this.servers.hasOthers) return Promise.reject(new PhoneSystemError('notConnected'));
        const result = this.results.next();
        this.startOver();
        if (inSession) this.servers.advance();
        if (inSession || this.state === 'waiting' || this.state === 'off') this.again();
        return result;
    }

    /** The network has changed, or the computer was asleep. */
    checkNow(): void {
        if (this.state === 'waiting') this.attempt();
        else this.connection?.doubt(DOUBTED_MS);
    }

    send(message: PanelMessage): void {
        if (this.state === 'session') this.connection?.send(message);
    }

    /** Closes the link. Reports nothing. */
    end(): void {
        this.state = 'off';
        this.leave();
        this.results.fail(new PhoneSystemError('notConnected'));
    }

    private attempt(): void {
        const { clock, log, open, onLink } = this.parts;
        this.leave();
        this.state = 'opening';
        onLink({ state: 'connecting', reason: this.triedBefore ? 'linkDown' : 'starting' });
        const connection = new ServerConnection({
            url: this.servers.current,
            open,
            clock,
            log,
            onOpen: () => void this.greet(connection),
            onMessage: (message) => this.hear(message),
            onLost: (why) => this.fail(unreachable(why))
        });
        this.connection = connection;
        connection.begin();
    }

    private async greet(connection: ServerConnection): Promise<void> {
        const { current } = this.servers;
        this.state = 'greeting';
        const answer = await this.tickets.get(current);
        // a ticket that comes too late waits for the next connection to this server
        if (connection !== this.connection || this.state !== 'greeting') return;
        this.tickets.use(current);
        if (!('ticket' in answer)) this.fail(withoutTicket(answer));
        else
            connection.send({
                type: 'hello',
                versions: VERSIONS,
                product: this.parts.product,
                ticket: answer.ticket
            });
    }

    private hear(message: Exclude<ServerMessage, { type: 'beat' }>): void {
        if (message.type === 'refused') this.heedRefusal(message);
        else if (message.type === 'welcome') {
            this.state = 'session';
            this.triedBefore = true;
            this.parts.onSession(message.deviceId);
        } else if (this.state !== 'session') this.parts.log(`ignored from the CTI server: ${message.type} too early`);
        else if (message.type === 'event' && message.event.event === 'LinkState') this.heedExchange(message.event);
        else this.parts.onMessage(message);
    }

    /** The link between the server and the exchange. */
    private heedExchange(event: LinkState): void {
        const { state, reason = 'switchDown', retryAt } = event;
        this.exchangeUp = state === 'up';
        if (this.exchangeUp) {
            this.startOver();
            this.parts.log(`connected to ${this.servers.current}`);
            this.parts.onLink({ state });
            this.results.succeed();
            return;
        }
        const why = explanationIn(event);
        // if no other server reaches it either, this one says when the exchange is back
        if (this.failures + 1 < this.servers.count) this.fail({ reason, why, lasting: false });
        else {
            this.parts.onLink({ state, reason, ...why, ...(retryAt !== undefined && { retryAt }) });
            this.results.fail(new PhoneSystemError('notConnected', why));
        }
    }

    private heedRefusal(message: Extract<ServerMessage, { type: 'refused' }>): void {
        const { reason } = message;
        const { current } = this.servers;
        this.parts.log(`${current} has refused this phone: ${reason}`);
        if (reason === 'replaced') this.giveUp('replaced');
        else if (reason === 'sessionExpired') this.again();
        else if (reason === 'ticketRefused' && this.refusedBy !== current) {
            // it may have expired on the way
            this.refusedBy = current;
            this.again();
        } else this.fail(refused(message));
    }

    /** Connects again, without a pause. */
    private again(): void {
        const had = this.state === 'session';
        this.attempt();
        if (had) this.parts.onSessionOver();
    }

    private giveUp(reason: NotConnectedReason): void {
        const had = this.state === 'session';
        this.state = 'off';
        this.leave();
        this.parts.onLink({ state: 'denied', reason });
        if (had) this.parts.onSessionOver();
        this.results.fail(new PhoneSystemError('notConnected'));
    }

    private fail(failure: LinkFailure): void {
        const { clock, random, log, onLink, onSessionOver } = this.parts;
        const had = this.state === 'session';
        this.leave();
        this.state = 'waiting';
        this.triedBefore = true;
        this.failures += 1;
        if (!this.told && failure.reason !== 'linkDown') this.told = failure;
        const { reason, why, lasting } = this.told ?? failure;
        log(`no session with ${this.servers.current}: ${failure.reason} ${explanationForLog(failure.why)}`.trim());
        this.servers.advance();
        const triedAll = this.failures >= this.servers.count;
        const long = lasting && (triedAll || isOfUser(reason));
        const pause = long
            ? LONG_PAUSE_MS * (0.5 + random() / 2)
            : triedAll
              ? this.backOff.next()
              : this.backOff.short();
        this.cancelRetry = clock.after(pause, () => this.attempt());
        onLink({ state: 'down', reason, ...why, retryAt: clock.now() + pause });
        if (had) onSessionOver();
        if (!triedAll && !long) return;
        this.failures = 0;
        this.told = null;
        this.results.fail(new PhoneSystemError('notConnected', why));
    }

    private startOver(): void {
        this.backOff.reset();
        this.failures = 0;
        this.told = null;
        this.refusedBy = null;
    }

    private leave(): void {
        this.cancelRetry();
        this.exchangeUp = false;
        this.connection?.close();
        this.connection = null;
    }
}

/** Salesforce has said so, whichever server it was about. */
const isOfUser = (reason: NotConnectedReason): boolean =>
    reason === 'noLicense' || reason === 'noDevice' || reason === 'notConfigured';
