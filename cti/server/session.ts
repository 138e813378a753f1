import type { Explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { VERSIONS } from '../protocol/messages';
import type { PanelMessage, Refusal, ServerMessage } from '../protocol/messages';
import type { DeviceReport } from '../switch/switch';
import { CommandRunner } from './commandRunner';
import type { Viewer } from './device';
import { Heartbeat } from './heartbeat';
import type { PanelChannel } from './panelChannel';
import { readPanelMessage } from './readPanelMessage';
import type { SessionParts } from './sessionParts';
import { TicketRefused } from './ticketCheck';
import type { TicketOwner } from './ticketCheck';
import { TokenBucket } from './tokenBucket';

/** Of a panel's version in the log, in characters. */
const LONGEST_VERSION = 40;

/** The ends of sessions whose panel may not have got what was sent last. */
const LOSSES: readonly string[] = ['silent', 'tooSlow'];

type Hello = Extract<PanelMessage, { type: 'hello' }>;

/**
 * One panel's connection.
 * ```
 *   new --hello--> checking --ticket is valid--> attached --state of the device--> welcomed
 *    |                |                             |                                 |
 *    +----------------+--------- refused, silent, or closed by the panel -------------+--> over
 * ```
 */
export class Session implements Viewer {
    private readonly channel: PanelChannel;
    private readonly parts: SessionParts;
    private readonly heartbeat: Heartbeat;
    private readonly bucket: TokenBucket;
    private phase: 'new' | 'checking' | 'attached' | 'welcomed' | 'over' = 'new';
    private owner: TicketOwner | null = null;
    private commands: CommandRunner | null = null;
    private cancelTimer: () => void;

    constructor(channel: PanelChannel, parts: SessionParts) {
        const { clock, limits } = parts;
        this.channel = channel;
        this.parts = parts;
        this.bucket = new TokenBucket(limits.messageRate, limits.messageBurst, clock.elapsed());
        this.heartbeat = new Heartbeat({
            clock,
            limits,
            beat: () => this.send({ type: 'beat' }),
            silent: () => this.lose('silent')
        });
        this.cancelTimer = clock.after(limits.helloMs, () => this.lose('noHello'));
        channel.listen({ text: (text) => this.hear(text), closed: () => this.close('closed') });
    }

    show(reports: readonly DeviceReport[]): void {
        if (this.phase === 'attached') this.welcome();
        const { clock, metrics } = this.parts;
        for (const { event, call } of reports) {
            if (event.event === 'Snapshot') this.handOver();
            this.send({ type: 'event', event, ...(call === undefined ? {} : { call }) });
            metrics.event(event.event, clock.now() - event.at);
        }
    }

    end(reason: Refusal, explanation: Explanation = {}): void {
        if (this.phase === 'over') return;
        this.write({ type: 'refused', reason, version: VERSIONS.most, ...explanation });
        this.parts.metrics.refused(reason);
        this.close(reason);
        this.channel.close();
    }

    private hear(text: string): void {
        if (this.phase === 'over') return;
        const { clock, limits } = this.parts;
        this.heartbeat.heard();
        if (!this.bucket.take(clock.elapsed())) return this.end('tooMany');
        const message = readPanelMessage(text, limits.longestMessage);
        if (!message) return this.end('malformed');
        return this.receive(message);
    }

    private receive(message: PanelMessage): void {
        if (message.type === 'beat') return undefined;
        if (message.type === 'hello') return this.phase === 'new' ? this.greet(message) : this.end('malformed');
        if (this.phase !== 'welcomed' || !this.commands) return this.end('malformed');
        if (message.type === 'command') return this.commands.run(message);
        if (this.owner) this.parts.endedCalls?.taken(this.owner, message.connections);
        return undefined;
    }

    private greet({ versions, ticket, product }: Hello): void {
        if (versions.most < VERSIONS.least) return this.end('clientTooOld');
        if (versions.least > VERSIONS.most) return this.end('serverTooOld');
        this.phase = 'checking';
        this.parts.log.debug({ product: product.slice(0, LONGEST_VERSION) }, 'a panel says hello');
        this.parts.checkTicket(ticket).then(
            (owner) => this.admit(owner),
            (error: unknown) => this.refuseTicket(error)
        );
        return undefined;
    }

    private refuseTicket(error: unknown): void {
        const fault = error instanceof TicketRefused ? error.fault : 'notTicket';
        this.parts.metrics.ticketRefused(fault);
        this.parts.sparingLog.warn(fault, { fault }, 'a ticket was refused');
        this.end('ticketRefused');
    }

    private admit(owner: TicketOwner): void {
        if (this.phase !== 'checking') return;
        const { parts } = this;
        if (!parts.admit(this)) return this.end('serverFull');
        this.owner = owner;
        this.phase = 'attached';
        this.cancelTimer();
        this.cancelTimer = parts.clock.after(parts.limits.sessionMs, () => this.end('sessionExpired'));
        this.commands = new CommandRunner({
            ...parts,
            deviceId: owner.deviceId,
            answer: (message) => this.send(message),
            flooded: () => this.end('tooMany')
        });
        parts.log.info({ device: parts.pseudonym(owner.deviceId) }, 'a panel is connected');
        parts.endedCalls?.seen(owner);
        parts.devices.attach(owner.deviceId, this);
        return undefined;
    }

    /** Before the Snapshot, which can't say how a call ended that the panel believes to be up. */
    private handOver(): void {
        const calls = (this.owner && this.parts.endedCalls?.waitingFor(this.owner)) ?? [];
        if (calls.length > 0) this.send({ type: 'endedCalls', calls });
    }

    private welcome(): void {
        this.phase = 'welcomed';
        this.send({
            type: 'welcome',
            version: VERSIONS.most,
            product: this.parts.product,
            deviceId: this.owner?.deviceId ?? ''
        });
    }

    private send(message: ServerMessage): void {
        if (this.phase === 'over') return;
        if (this.channel.backlog > this.parts.limits.longestBacklog) return this.lose('tooSlow');
        this.write(message);
    }

    private write(message: ServerMessage): void {
        this.channel.send(JSON.stringify(message));
    }

    /** Ends without a word, because it would not arrive. */
    private lose(why: 'silent' | 'noHello' | 'tooSlow'): void {
        if (this.phase === 'over') return;
        this.parts.metrics.refused(why);
        this.close(why);
        this.channel.drop();
    }

    private close(why: string): void {
        if (this.phase === 'over') return;
        this.phase = 'over';
        this.cancelTimer();
        this.heartbeat.stop();
        const { parts, owner } = this;
        if (owner) {
            if (parts.devices.detach(owner.deviceId, this, LOSSES.includes(why))) parts.endedCalls?.seen(owner);
            parts.log.info({ device: parts.pseudonym(owner.deviceId), why }, 'a panel has left');
        }
        parts.left(this);
    }
}
