import type {
    CallEvent,
    ConnectionId,
    PhoneCommand,
    Service
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { CallTable } from '../callTable';
import { DeviceCall, outgoing } from '../deviceCall';
import { expectDigits } from '../keypadDigits';
import { PhoneSystemError } from '../phoneSystem';
import { transferFailedBecause } from '../taskRouter/cancellations';
import type { Directory } from './contactCenter';
import type { Consultation, Interaction, Row } from './interaction';
import { asked } from './requests';
import { findTarget } from './targets';
import type { Target } from './targets';
import type { WrapUps } from './wrapUps';

/** Both calls of a consultation are in one conference, so the second one can't be transferred on its own. */
const CONSULTATION: readonly Service[] = [
    'clear',
    'setMicrophoneMute',
    'generateDigits',
    'transfer',
    'conference',
    'reconnect'
];
/** What needs the sid of the worker who has answered. For a queue, TaskRouter does not report it. */
const WITH_WORKER: readonly Service[] = ['hold', 'retrieve', 'alternate'];
const WITHOUT_WORKER: readonly Service[] = ['setMicrophoneMute', 'generateDigits', 'transfer', 'conference'];

export interface TwilioTransfersParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly table: CallTable<Row>;
    readonly directory: Directory;
    readonly wrapUps: WrapUps;
    readonly emit: (event: CallEvent) => void;
}

/** Who hears whom in the conference of a task: hold, mute, digits, and colleagues who join it. */
export class TwilioTransfers {
    private readonly parts: TwilioTransfersParts;

    constructor(parts: TwilioTransfersParts) {
        this.parts = parts;
    }

    async hold(row: Row): Promise<void> {
        row.call.expect('hold');
        await this.setHold(row, true);
        row.call.hold();
    }

    async retrieve(row: Row): Promise<void> {
        row.call.expect('retrieve');
        // the agent talks to one of the two
        for (const other of this.parts.table.connected) await this.hold(other);
        await this.setHold(row, false);
        row.call.retrieve();
    }

    /** The agent's microphone is the same in all calls of the conference. */
    mute(row: Row, on: boolean): void {
        row.call.expect('setMicrophoneMute');
        row.interaction.leg?.call.mute(on);
        for (const { call, interaction } of this.parts.table.all)
            if (interaction === row.interaction) call.setMuted(on);
    }

    sendDigits({ call, interaction }: Row, digits: string): void {
        call.expect('generateDigits');
        expectDigits(digits);
        try {
            interaction.leg?.call.sendDigits(digits);
        } catch (thrown) {
            throw new PhoneSystemError('rejected', { detail: thrownInWords(thrown) });
        }
    }

    /** Blind transfer: the task goes to the worker or queue, and the agent leaves. */
    async singleStep({ call, interaction }: Row, to: string): Promise<void> {
        call.expect('singleStepTransfer');
        const target = await findTarget(to, this.parts.directory);
        call.expect('singleStepTransfer');
        await this.sendOn(interaction, target, to);
    }

    /** Holds the customer, and has a colleague join the conference. */
    async consult(
        row: Row,
        { to, correlatorData }: Pick<Extract<PhoneCommand, { command: 'consult' }>, 'to' | 'correlatorData'>
    ): Promise<{ connection: ConnectionId }> {
        const { call, interaction } = row;
        call.expect('consult');
        const { task } = interaction.reservation;
        if (interaction.consultation) throw new PhoneSystemError('invalidState', 'callUp');
        const target = await findTarget(to, this.parts.directory);
        if (call.state === 'connected') await this.hold(row);
        try {
            await asked(task.transfer(target.sid, { mode: 'WARM' }));
        } catch (thrown) {
            if (call.state === 'hold') await this.retrieve(row);
            throw thrown;
        }
        const transfer = task.transfers.outgoing;
        if (!transfer) throw new PhoneSystemError('hostError');
        const connection = { callId: transfer.sid, deviceId: call.connection.deviceId };
        const services = target.workerSid ? [...CONSULTATION, ...WITH_WORKER] : CONSULTATION;
        const facts = outgoing(connection, to.trim(), { consultationOf: call.connection, correlatorData });
        const consulted = new DeviceCall({ ...facts, services }, this.parts.clock.now, (event) => {
            if (event.event === 'ConnectionCleared') this.remove(second);
            this.parts.emit(event);
        });
        const consultation: Consultation = { call: consulted, transfer, target };
        const second: Row = { call: consulted, interaction, consultation };
        interaction.consultation = consultation;
        this.parts.table.add(second);
        consulted.begin();
        transfer.on('completed', () => this.joined(consultation));
        transfer.on('failed', () => consulted.clear(transferFailedBecause(transfer.transferFailedReason)));
        transfer.on('canceled', () => consulted.clear({ cause: 'callCancelled', releasing: 'local' }));
        consulted.deliver();
        return { connection };
    }

    /** The agent leaves the two others alone. If the colleague has not answered yet, the call is sent on instead. */
    async join(held: Row, active: Row): Promise<void> {
        held.call.expectWith(active.call, 'transfer');
        const { interaction, consultation, to } = this.pairOf(held, active);
        if (consultation.call.state !== 'connected' && consultation.call.state !== 'hold') {
            await asked(consultation.transfer.cancel());
            consultation.call.clear(consultation.call.endingBy());
            await this.takeOffHold(held);
            await this.sendOn(interaction, consultation.target, to);
            return;
        }
        const customer = interaction.call.remoteNumber;
        await asked(interaction.reservation.updateParticipant({ endConferenceOnExit: false }));
        for (const row of [held, active]) await this.takeOffHold(row);
        const { leg } = interaction;
        interaction.leg = null;
        for (const { call } of [held, active])
            call.transferTo({ to: call === interaction.call ? to : customer, cause: 'transfer' });
        leg?.call.disconnect();
        this.parts.wrapUps.begin(interaction.reservation);
    }

    async alternate(held: Row, active: Row): Promise<void> {
        held.call.expectWith(active.call, 'alternate');
        await this.retrieve(held);
    }

    /** Ends the consultation, answered or not. */
    async reconnect(held: Row, active: Row): Promise<void> {
        held.call.expectWith(active.call, 'reconnect');
        await this.clearConsultation(active);
        await this.retrieve(held);
    }

    /** The customer and the colleague hear each other and the agent. */
    async conference(held: Row, active: Row): Promise<void> {
        held.call.expectWith(active.call, 'conference');
        this.pairOf(held, active);
        await this.setHold(held, false);
        for (const { call } of [held, active]) call.conference();
    }

    async clearConsultation({ call, interaction, consultation }: Row): Promise<void> {
        call.expect('clear');
        if (!consultation) throw new PhoneSystemError('invalidState', 'callOver');
        const ending = call.endingBy();
        const { transfer, target } = consultation;
        try {
            if (call.state === 'initiated') await asked(transfer.cancel());
            else await asked(interaction.reservation.task.kick(target.workerSid));
        } catch (thrown) {
            // the colleague may have left already, which TaskRouter does not report
            this.parts.log(`the end of a consultation: ${thrownInWords(thrown)}`);
        }
        call.clear(ending);
    }

    private joined({ call, target }: Consultation): void {
        if (!target.workerSid) call.offer(WITHOUT_WORKER);
        call.establish();
    }

    private remove(row: Row): void {
        this.parts.table.remove(row);
        if (row.interaction.consultation === row.consultation) row.interaction.consultation = null;
    }

    private pairOf(held: Row, active: Row): { interaction: Interaction; consultation: Consultation; to: string } {
        const consultation = held.consultation ?? active.consultation;
        if (!consultation || held.interaction !== active.interaction) throw new PhoneSystemError('unsupported');
        return { interaction: held.interaction, consultation, to: consultation.call.remoteNumber ?? '' };
    }

    private async takeOffHold(row: Row): Promise<void> {
        if (row.call.state === 'hold') await this.setHold(row, false);
    }

    private async setHold({ interaction, consultation }: Row, on: boolean): Promise<void> {
        const { task } = interaction.reservation;
        await asked(consultation ? task.hold(consultation.target.workerSid, on) : task.updateParticipant({ hold: on }));
    }

    private async sendOn(interaction: Interaction, target: Target, to: string): Promise<void> {
        const { call, reservation } = interaction;
        await asked(reservation.updateParticipant({ endConferenceOnExit: false }));
        try {
            await asked(reservation.task.transfer(target.sid, { mode: 'COLD' }));
        } catch (thrown) {
            // the agent still is in the call
            await asked(reservation.updateParticipant({ endConferenceOnExit: true }));
            throw thrown;
        }
        const { leg } = interaction;
        interaction.leg = null;
        call.transferTo({ to: to.trim(), cause: 'singleStepTransfer' });
        leg?.call.disconnect();
        this.parts.wrapUps.begin(reservation);
    }
}
