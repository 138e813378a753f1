import type { AmiMessage } from './amiMessages';
import type { Bridges } from './bridges';
import { numberIn, tokenIn } from './callToken';
import type { CallToken } from './callToken';
import type { Calls } from './calls';
import type { AskWithheld, Connection, Leg } from './calls';
import { dialCause } from './causes';
import type { Endings, Waiting } from './endings';
import { callerOf, known, promptedFor } from './numbers';
import type { AsteriskOptions } from './options';
import { Talking } from './talking';

export interface NormalizerParts {
    readonly calls: Calls;
    readonly bridges: Bridges;
    readonly waiting: Waiting;
    readonly endings: Endings;
    readonly options: Pick<AsteriskOptions, 'technology' | 'contexts'>;
    /** Finds out whether whoever a channel is connected to withholds the number. */
    readonly ask: AskWithheld;
}

type Handler = (event: AmiMessage) => void;

/** Services of a call whose far end is the exchange itself, such as voicemail: there is no other channel to move. */
const OF_EXCHANGE = ['clear', 'generateDigits'] as const;

/** What the phone shows for a party has to be dialed, so it is a number. */
const isDialable = (text: string | undefined): text is string => /^\+?[*#\d]+$/.test(text ?? '');

/**
 * Asterisk's events as CSTA's, for each device. Pure: it has no connection and no timers.
 *
 * Ringing and answering are taken from the Dial events, which name both channels and say who called whom. Newstate of the far end
 * sometimes comes before the DialBegin that says whose far end it is.
 */
export class Normalizer {
    private readonly calls: Calls;
    private readonly options: Pick<AsteriskOptions, 'technology' | 'contexts'>;
    private readonly ask: AskWithheld;
    private readonly talking: Talking;
    private readonly endings: Endings;
    private readonly handlers: Readonly<Record<string, Handler | undefined>>;

    constructor({ calls, bridges, waiting, endings, options, ask }: NormalizerParts) {
        this.calls = calls;
        this.options = options;
        this.ask = ask;
        const { contexts } = options;
        this.endings = endings;
        this.talking = new Talking({ calls, bridges, contexts, endings, waiting, ask });
        this.handlers = {
            Newchannel: (event) => this.newChannel(event),
            Newstate: (event) => this.newState(event),
            DialBegin: (event) => this.dialBegin(event),
            DialState: (event) => this.dialState(event),
            DialEnd: (event) => this.dialEnd(event),
            ...this.talking.handlers,
            ...this.endings.handlers
        };
    }

    heed(event: AmiMessage): void {
        const { Event = '' } = event;
        if (Object.hasOwn(this.handlers, Event)) this.handlers[Event]?.(event);
    }

    /** The device of a channel: "1003" for "PJSIP/1003-0000001a". Null: it is no device's, for example a Local channel. */
    deviceOf(channel: string): string | null {
        const start = `${this.options.technology}/`;
        const end = channel.lastIndexOf('-');
        return channel.startsWith(start) && end > start.length ? channel.slice(start.length, end) : null;
    }

    private newChannel(event: AmiMessage): void {
        const { Channel = '', Uniqueid = '', Linkedid = '', ChannelStateDesc, Exten } = event;
        const device = this.deviceOf(Channel);
        if (device === null || this.calls.leg(Channel)) return;
        const dialed = ChannelStateDesc === 'Ring';
        const leg: Leg = {
            channel: Channel,
            uniqueid: Uniqueid,
            linkedid: Linkedid,
            device,
            // The first channel of a call has both ids alike: nobody called the device, so it is asked to dial.
            direction: dialed || Uniqueid === Linkedid ? 'out' : 'in',
            party: { number: null },
            caller: null,
            isWithheld: false,
            rings: false,
            isAnswered: false,
            connections: []
        };
        this.calls.addLeg(leg);
        const moving = this.calls.of(device).all.find((one) => one.moving && one.leg.linkedid === Linkedid);
        if (moving) this.calls.moveTo(moving, leg);
        // somebody has dialed on the phone itself
        else if (dialed) this.calls.begin(leg, { remote: { number: isDialable(Exten) ? Exten : null } }, null);
    }

    /** The exchange has answered a call that was dialed on the phone, for example with voicemail. It has no Dial events. */
    private newState({ Channel, ChannelStateDesc }: AmiMessage): void {
        const leg = this.calls.leg(Channel);
        const [connection] = leg?.connections ?? [];
        if (ChannelStateDesc !== 'Up' || leg?.direction !== 'out' || connection?.call.state !== 'initiated') return;
        if (tokenIn(leg.uniqueid) || connection.far !== null) return;
        connection.call.establish();
        connection.call.offer(OF_EXCHANGE);
    }

    private dialBegin(event: AmiMessage): void {
        const { Channel, DestChannel = '' } = event;
        const called = this.calls.leg(DestChannel);
        if (called && Channel === undefined) this.prompted(called, event);
        else if (called) {
            called.caller = Channel ?? null;
            called.party = callerOf(event);
            if (called.connections.length === 0) this.learnWhether(called);
            for (const connection of called.connections) this.calls.setFar(connection, Channel ?? null);
        }
        const caller = this.calls.leg(Channel);
        if (caller) this.dials(caller, DestChannel, event);
    }

    /** The phone is asked to dial: a call that the panel made begins. */
    private prompted(leg: Leg, event: AmiMessage): void {
        if (leg.connections.length > 0) return;
        leg.party = promptedFor(event);
        this.calls.begin(leg, { remote: leg.party, ...this.dialed(leg, tokenIn(leg.uniqueid)) }, null);
    }

    private dialed(
        { device }: Leg,
        token: CallToken | null
    ): { correlatorData?: string; consultationOf?: Connection['call']['connection'] } {
        const first = token?.isConsultation ? this.calls.of(device).all.at(-1)?.call.connection : undefined;
        return {
            ...(token?.correlatorData !== undefined && { correlatorData: token.correlatorData }),
            ...(first && { consultationOf: first })
        };
    }

    private dials(leg: Leg, far: string, event: AmiMessage): void {
        const connection = leg.connections.find((one) => one.far === null || one.call.state === 'initiated');
        if (!connection) {
            if (leg.connections.length > 0) this.secondCall(leg, far, event);
            return;
        }
        if (connection.ringing.size === 0) this.calls.setFar(connection, far);
        connection.ringing.add(far);
    }

    /** The phone has a call, and the exchange makes another one for it. Asterisk gives both the same Linkedid. */
    private secondCall(leg: Leg, far: string, event: AmiMessage): void {
        const { Exten = '', DialString = '', DestUniqueid = '' } = event;
        const token = tokenIn(Exten);
        const number = token ? numberIn(Exten) : isDialable(Exten) ? Exten : (DialString.split('@', 1)[0] ?? '');
        for (const one of leg.connections) this.talking.hold(one, 'exchange');
        // A dialplan of the exchange's own that calls somebody during a call is a consultation.
        const facts = this.dialed(leg, token ?? { callId: DestUniqueid, isConsultation: true });
        const callId = token?.callId ?? DestUniqueid;
        const connection = this.calls.begin(leg, { callId, direction: 'out', remote: { number }, ...facts }, far);
        connection.ringing.add(far);
    }

    private dialState({ Channel, DestChannel = '', DialStatus, DestCallerIDName }: AmiMessage): void {
        if (DialStatus !== 'RINGING') return;
        const called = this.calls.leg(DestChannel);
        if (called?.direction === 'in') this.rings(called);
        this.dialing(Channel, DestChannel)?.call.deliver(known(DestCallerIDName));
    }

    /** The events don't say whether the caller withholds the number. Nothing is reported before that is known. */
    private learnWhether(leg: Leg): void {
        leg.isWithheld = null;
        this.ask(leg.channel, (isWithheld) => {
            leg.isWithheld = isWithheld;
            if (leg.rings) this.rings(leg);
        });
    }

    private rings(leg: Leg): Connection | undefined {
        leg.rings = true;
        if (leg.isWithheld !== null && leg.connections.length === 0 && this.calls.leg(leg.channel) === leg) {
            const remote = leg.isWithheld ? { number: null } : leg.party;
            this.calls.begin(leg, { remote }, leg.caller);
            if (leg.isAnswered) leg.connections[0]?.call.establish();
        }
        return leg.connections[0];
    }

    private dialing(channel: string | undefined, far: string): Connection | undefined {
        return this.calls.leg(channel)?.connections.find(({ ringing }) => ringing.has(far));
    }

    private dialEnd(event: AmiMessage): void {
        const { Channel, DestChannel = '', DialStatus, DestCallerIDName } = event;
        const isAnswered = DialStatus === 'ANSWER';
        const called = this.calls.leg(DestChannel);
        if (called?.direction === 'in') this.calledEnds(called, event, isAnswered);
        const ours = this.dialing(Channel, DestChannel);
        if (!ours) return;
        ours.ringing.delete(DestChannel);
        if (isAnswered) {
            ours.ringing.clear();
            this.calls.setFar(ours, DestChannel);
            ours.call.establish(known(DestCallerIDName));
        } else if (ours.ringing.size === 0) {
            this.endings.notAnswered(ours, dialCause(DialStatus));
        }
    }

    /** The channel that rings at the device was answered, or stops ringing. */
    private calledEnds(leg: Leg, { Context, DialStatus }: AmiMessage, isAnswered: boolean): void {
        if (isAnswered) {
            leg.isAnswered = true;
            const connection = this.rings(leg);
            if (!connection) return;
            connection.moving = false;
            this.talking.retrieve(connection, connection.heldBy);
            connection.call.establish();
            return;
        }
        const { answer, hold } = this.options.contexts;
        // The caller has left this channel for a place from which the device is called again, or is connected to its other channel.
        if (Context === answer || Context === hold) {
            for (const connection of leg.connections) connection.moving = true;
        } else leg.endCause = dialCause(DialStatus);
    }
}
