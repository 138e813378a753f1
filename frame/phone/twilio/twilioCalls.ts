import type {
    CallEvent,
    ConnectionId,
    PhoneCommand
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { CallTable } from '../callTable';
import { DeviceCall, outgoing } from '../deviceCall';
import type { CallFacts, Ending } from '../deviceCall';
import { PhoneSystemError } from '../phoneSystem';
import { canceledBecause } from '../taskRouter/cancellations';
import type { LegMedia, Reservation, Worker } from './contactCenter';
import { Interaction, factsOf, resumedFrom } from './interaction';
import type { Row } from './interaction';
import { FLEX_SESSION, RESERVATION } from './legs';
import type { Leg, Legs } from './legs';
import type { OutgoingCalls } from './outgoingCalls';
import { asked } from './requests';
import { attributeOf, callAttributes, isOutgoing } from './taskFacts';
import type { WrapUps } from './wrapUps';

/** How long Twilio may take to say why a call has ended, or to call, in milliseconds. */
const REASON_WITHIN_MS = 3_000;

export interface TwilioCallsParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly table: CallTable<Row>;
    readonly legs: Legs;
    readonly media: LegMedia;
    readonly wrapUps: WrapUps;
    readonly outgoing: OutgoingCalls;
    /** Throws notConnected. */
    readonly worker: () => Worker;
    readonly emit: (event: CallEvent) => void;
    /** The call's audio begins. */
    readonly mediaStarted: (callId: string) => void;
    /** Tells this page's calls from those of the agent's other pages. */
    readonly session: string;
    /** The agent has answered in another browser, or in Flex. */
    readonly onElsewhere: () => void;
}

/** The agent's tasks as calls: what TaskRouter reports of them, and how they are answered, made, and ended. */
export class TwilioCalls {
    /** The worker's sid. */
    deviceId = '';
    private readonly parts: TwilioCallsParts;

    constructor(parts: TwilioCallsParts) {
        this.parts = parts;
    }

    /** The worker has connected: these are all of its reservations. */
    sync(reservations: ReadonlyMap<string, Reservation>): void {
        const { wrapUps } = this.parts;
        for (const interaction of this.interactions) {
            const found = reservations.get(interaction.reservation.sid);
            if (found && found !== interaction.reservation) this.follow(interaction, found);
            if (!found) this.end(interaction, { cause: 'linkLost', releasing: 'network' });
        }
        wrapUps.clear();
        const known = new Set(this.interactions.map(({ reservation }) => reservation.sid));
        for (const reservation of reservations.values()) {
            if (reservation.status === 'wrapping') wrapUps.add(reservation);
            else if (
                !known.has(reservation.sid) &&
                (reservation.status === 'pending' || reservation.status === 'accepted')
            )
                this.resume(reservation);
        }
    }

    /** A task is offered to the agent, or is one that the agent has made. */
    reserved(reservation: Reservation): void {
        if (isOutgoing(reservation.task) && this.parts.outgoing.take(reservation)) return;
        this.track(reservation, factsOf(reservation, this.deviceId)).call.begin();
    }

    async makeCall(command: Extract<PhoneCommand, { command: 'makeCall' }>): Promise<{ connection: ConnectionId }> {
        const { legs, outgoing: made, table, wrapUps } = this.parts;
        const number = made.expectPossible(command.to);
        if (!legs.isFree || table.all.some(({ interaction }) => interaction.isVoice))
            throw new PhoneSystemError('invalidState', 'callUp');
        await legs.open();
        try {
            const others = table.all.length > 0 || wrapUps.all.length > 0;
            const reservation = await made.create(number, command, others);
            const connection = { callId: reservation.task.sid, deviceId: this.deviceId };
            const interaction = this.track(reservation, { ...outgoing(connection, number, command), channel: 'voice' });
            interaction.call.begin();
            void this.dial(interaction);
            return { connection };
        } catch (thrown) {
            legs.abandon();
            throw thrown;
        }
    }

    /** Settles when the agent is in the conversation. */
    async answer({ call, interaction }: Row): Promise<void> {
        call.expect('answer');
        if (!interaction.isVoice) {
            await asked(interaction.reservation.accept());
            return this.accepted(interaction);
        }
        await this.parts.legs.open();
        try {
            call.expect('answer'); // the caller may have hung up in the meantime
        } catch (thrown) {
            this.parts.legs.abandon();
            throw thrown;
        }
        const answered = interaction.answered.next();
        answered.catch(() => undefined);
        await this.connect(interaction);
        return answered;
    }

    /** Hangs up, cancels dialing, or declines. */
    async clear({ call, interaction }: Row, refusal?: 'callRejected' | 'busy'): Promise<void> {
        call.expect('clear');
        const ending = call.endingBy(refusal);
        const { leg, reservation } = interaction;
        if (!leg) {
            if (this.parts.legs.awaits(reservation.sid)) this.parts.legs.abandon();
            interaction.endsAs = ending;
            await this.decline(interaction);
        }
        this.end(interaction, ending);
    }

    /** The interaction is over for the agent. Its reservation may wait for the end of the wrap-up. */
    end(interaction: Interaction, ending: Ending): void {
        const { call, leg, reservation, answered, consultation } = interaction;
        if (consultation) consultation.call.clear({ ...ending, cause: 'normal' });
        call.clear(interaction.endsAs ?? ending);
        answered.fail(new PhoneSystemError('invalidState', 'callOver'));
        interaction.leg = null;
        leg?.call.disconnect();
        if (call.wasAnswered) this.parts.wrapUps.begin(reservation);
    }

    private get interactions(): readonly Interaction[] {
        return this.parts.table.all.filter(({ consultation }) => !consultation).map(({ interaction }) => interaction);
    }

    private async decline(interaction: Interaction): Promise<void> {
        const { reservation } = interaction;
        try {
            await asked(reservation.status === 'pending' ? reservation.reject() : reservation.wrap());
        } catch (thrown) {
            interaction.endsAs = null;
            // somebody else may have ended it
            if (reservation.status === 'pending' || reservation.status === 'accepted') throw thrown;
        }
    }

    private resume(reservation: Reservation): void {
        const seen = resumedFrom(reservation, this.deviceId, this.parts.clock.now());
        this.add(reservation, (now, emit) => DeviceCall.resumed(seen, now, emit));
    }

    private track(reservation: Reservation, facts: CallFacts): Interaction {
        // the task has come back before its end was reported
        const earlier = this.interactions.find(({ call }) => call.connection.callId === facts.connection.callId);
        if (earlier) this.end(earlier, { cause: 'linkLost', releasing: 'network' });
        return this.add(reservation, (now, emit) => new DeviceCall(facts, now, emit));
    }

    private add(
        reservation: Reservation,
        create: (now: () => number, emit: (event: CallEvent) => void) => DeviceCall
    ): Interaction {
        const { clock, emit, table } = this.parts;
        const call = create(clock.now, (event) => {
            if (event.event === 'ConnectionCleared') table.remove(row);
            emit(event);
        });
        const interaction = new Interaction(reservation, call);
        const row: Row = { call, interaction, consultation: null };
        table.add(row);
        this.follow(interaction, reservation);
        return interaction;
    }

    /** Listens to TaskRouter's object, and catches up with it. */
    private follow(interaction: Interaction, reservation: Reservation): void {
        const isNew = interaction.reservation !== reservation;
        interaction.reservation = reservation;
        const when = (act: () => void) => (): void => {
            if (interaction.reservation === reservation) act();
        };
        const { task } = reservation;
        const over = { cause: 'normal', releasing: 'network' } as const;
        const ends = (ending: Ending) => when(() => this.end(interaction, ending));
        const changed = when(() => interaction.call.changeAttributes(callAttributes(task)));
        const accepted = when(() => this.accepted(interaction));
        const wrapping = when(() => this.wrapping(interaction));
        const canceled = when(() => this.end(interaction, canceledBecause(reservation.canceledReasonCode)));
        reservation.on('accepted', accepted);
        reservation.on('rejected', ends({ cause: 'callRejected', releasing: 'local' }));
        reservation.on('timeout', ends({ cause: 'noAnswer', releasing: 'network' }));
        reservation.on('rescinded', ends({ cause: 'answeredElsewhere', releasing: 'network' }));
        reservation.on('canceled', canceled);
        reservation.on('wrapup', wrapping);
        reservation.on('completed', ends(over));
        reservation.on('completed', () => this.parts.wrapUps.remove(reservation));
        task.on('canceled', ends(over));
        task.on('completed', ends(over));
        task.on('updated', changed);
        if (!isNew) return;
        if (reservation.status === 'accepted') this.accepted(interaction);
        if (reservation.status === 'wrapping') this.wrapping(interaction);
        interaction.call.changeAttributes(callAttributes(task));
    }

    private wrapping(interaction: Interaction): void {
        this.end(interaction, { cause: 'normal', releasing: 'remote' });
        this.parts.wrapUps.add(interaction.reservation);
    }

    private accepted(interaction: Interaction): void {
        const { call, isVoice, leg, answered, reservation } = interaction;
        const { clock, legs, onElsewhere } = this.parts;
        // its audio is on the way
        if (isVoice && !leg && legs.awaits(reservation.sid)) return;
        const wasAnswered = call.wasAnswered;
        if (leg?.callSid) call.identify(leg.callSid);
        call.establish();
        answered.succeed();
        if (!isVoice || leg || wasAnswered) return;
        call.offer(['answer', 'clear']);
        clock.after(REASON_WITHIN_MS, () => {
            if (!interaction.leg && call.snapshot() && !legs.hasUnclaimed) onElsewhere();
        });
    }

    private async dial(interaction: Interaction): Promise<void> {
        try {
            await this.connect(interaction);
            interaction.call.deliver();
        } catch (thrown) {
            this.parts.log(`could not dial: ${thrownInWords(thrown)}`);
            const { explanation: why } = thrown as PhoneSystemError;
            if (interaction.call.snapshot() === null) return;
            void interaction.reservation.reject().catch(() => undefined);
            this.end(interaction, { cause: 'unavailable', releasing: 'network', ...(why && { explanation: why }) });
        }
    }

    /** Has Twilio bring the agent into the task's conference. */
    private async connect(interaction: Interaction): Promise<void> {
        const { legs, media, mediaStarted } = this.parts;
        const { call, reservation } = interaction;
        const leg = await legs.bring(reservation.sid, () => this.instruct(reservation));
        if (call.snapshot() === null) {
            leg.call.disconnect();
            return;
        }
        interaction.leg = leg;
        mediaStarted(call.connection.callId);
        media.watch(call);
        leg.onOver((lost) => this.legOver(interaction, leg, lost));
        if (interaction.reservation.status === 'accepted') this.accepted(interaction);
    }

    /** What Flex asks for, too: the conference ends with the customer, and with the agent. */
    private instruct(reservation: Reservation): Promise<unknown> {
        const { session, worker } = this.parts;
        const address = attributeOf(worker(), 'contact_uri');
        const parameters = `${RESERVATION}=${reservation.sid}&${FLEX_SESSION}=${session}`;
        return reservation.conference({
            endConferenceOnExit: true,
            endConferenceOnCustomerExit: true,
            ...(address && { to: `${address}${address.includes('?') ? '&' : '?'}${parameters}` })
        });
    }

    private legOver(interaction: Interaction, leg: Leg, lost: boolean): void {
        if (interaction.leg !== leg) return;
        interaction.leg = null;
        const { call } = interaction;
        if (call.wasAnswered)
            return this.end(
                interaction,
                lost ? { cause: 'mediaLost', releasing: 'network' } : { cause: 'normal', releasing: 'remote' }
            );
        // TaskRouter says why
        this.parts.clock.after(REASON_WITHIN_MS, () =>
            this.end(interaction, { cause: 'unavailable', releasing: 'network' })
        );
        return undefined;
    }
}
