import { NO_FEATURES } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Features,
    NotConnectedReason,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CallTable } from '../callTable';
import type { Microphone, MicrophoneAccess, MicrophoneParts } from '../media/microphone';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import { Activities } from './activities';
import type { Directory, LegMedia, VoiceDevice, Worker } from './contactCenter';
import type { TwilioSettings } from './descriptor';
import type { Row } from './interaction';
import { Legs } from './legs';
import { OutgoingCalls } from './outgoingCalls';
import { changeAttributes } from './requests';
import { TwilioCalls } from './twilioCalls';
import { TwilioSession } from './twilioSession';
import { TwilioTransfers } from './twilioTransfers';
import { WrapUps } from './wrapUps';

/** Salesforce's name for Twilio when it is asked for a token. */
const AUDIENCE = 'twilio';

const FEATURES: Features = {
    // no second call: the voice library ends a call when another one is answered
    ...NO_FEATURES,
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    conference: true,
    setAttributes: true,
    completeInteraction: true,
    transfersByName: true
};

/** What Twilio needs from the browser: its two libraries, and the audio. */
export interface TwilioParts {
    readonly createWorker: (token: string) => Worker;
    readonly voice: (parts: VoiceParts) => Voice;
    readonly directory: (token: string, workspaceSid: string) => Directory;
    readonly microphone: (parts: Pick<MicrophoneParts, 'audio' | 'log' | 'onTrouble' | 'onTroubleOver'>) => Microphone;
    readonly newId: () => string;
    /** From 0 to 1. */
    readonly random: () => number;
}

export interface VoiceParts {
    readonly microphone: Microphone;
    readonly emit: PhoneSystemContext['emit'];
}

export interface Voice {
    readonly media: LegMedia;
    readonly createDevice: (token: string) => VoiceDevice;
}

/**
 * Twilio's TaskRouter and Voice, without Flex. The worker's reservations are the calls. A call's audio comes into this page by a call from
 * Twilio, which brings the agent into the conference of the task. What is done with a conference goes through TaskRouter.
 */
export class TwilioPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext<TwilioSettings>;
    private readonly table = new CallTable<Row>();
    private readonly microphone: Microphone;
    private readonly legs: Legs;
    private readonly wrapUps: WrapUps;
    private readonly session: TwilioSession;
    private readonly calls: TwilioCalls;
    private readonly transfers: TwilioTransfers;
    private running = false;
    private known = false;
    private blocked = false;
    private readonly activities: Activities;

    constructor(parts: TwilioParts, context: PhoneSystemContext<TwilioSettings>) {
        const { clock, log, settings, credentials, audio } = context;
        const { table } = this;
        this.context = context;
        const emit: PhoneSystemContext['emit'] = (event) => {
            if (this.running) context.emit(event);
        };
        this.microphone = parts.microphone({
            audio,
            log,
            onTrouble: (reason) => emit({ event: 'Trouble', at: clock.now(), reason }),
            onTroubleOver: (reason) => emit({ event: 'TroubleOver', at: clock.now(), reason })
        });
        const { media, createDevice } = parts.voice({ microphone: this.microphone, emit });
        const legs = new Legs({ clock, log, media });
        const worker = (): Worker => this.session.worker;
        this.legs = legs;
        this.activities = new Activities(clock, emit);
        this.wrapUps = new WrapUps({ clock, log, deviceId: () => this.calls.deviceId });
        const outgoing = new OutgoingCalls({ clock, log, settings, newId: parts.newId, worker });
        this.calls = new TwilioCalls({
            clock,
            log,
            table,
            legs,
            media,
            wrapUps: this.wrapUps,
            outgoing,
            worker,
            emit,
            mediaStarted: (callId) => audio.mediaStarted(callId),
            session: parts.newId(),
            onElsewhere: () => this.session.giveUp()
        });
        this.transfers = new TwilioTransfers({
            clock,
            log,
            table,
            wrapUps: this.wrapUps,
            emit,
            directory: {
                workers: (name) => this.directory(parts).workers(name),
                queues: (name) => this.directory(parts).queues(name)
            }
        });
        this.session = new TwilioSession({
            clock,
            log,
            random: parts.random,
            ticket: () => credentials.ticket(AUDIENCE),
            createWorker: parts.createWorker,
            createDevice,
            onLink: (link) => {
                if (!this.blocked) emit({ event: 'LinkState', at: clock.now(), ...link });
            },
            onUp: (up) => this.up(up),
            onReserved: (reservation) => this.calls.reserved(reservation),
            onNotReserved: () => outgoing.failed(),
            onActivity: (changed) => this.activities.report(changed),
            onIncoming: (call) => legs.incoming(call)
        });
    }

    start(): void {
        const { clock, emit } = this.context;
        this.running = true;
        emit({ event: 'Features', at: clock.now(), features: FEATURES });
        this.session.begin();
        this.microphone.watch((access) => this.onMicrophoneAccess(access));
    }

    stop(): Promise<void> {
        this.running = false;
        this.legs.end();
        this.session.end();
        return Promise.resolve();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running && this.known ? this.table.snapshot : null;
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        if (!this.running) throw new PhoneSystemError('notConnected');
        const { calls, table, transfers } = this;
        switch (command.command) {
            case 'makeCall':
                return calls.makeCall(command);
            case 'answer':
                return calls.answer(this.linked(command));
            case 'clear':
                return this.clear(table.find(command.connection), command.cause);
            case 'hold':
                return transfers.hold(this.linked(command));
            case 'retrieve':
                return transfers.retrieve(this.linked(command));
            case 'setMicrophoneMute':
                return transfers.mute(table.find(command.connection), command.on);
            case 'generateDigits':
                return transfers.sendDigits(table.find(command.connection), command.digits);
            case 'singleStepTransfer':
                return transfers.singleStep(this.linked(command), command.to);
            case 'consult':
                return transfers.consult(this.linked(command), command);
            case 'transfer':
                return transfers.join(...this.pair(command));
            case 'alternate':
                return transfers.alternate(...this.pair(command));
            case 'conference':
                return transfers.conference(...this.pair(command));
            case 'reconnect':
                return transfers.reconnect(...this.pair(command));
            case 'setAgentActivity':
                return this.activities.choose(this.session.worker, command.activityId);
            case 'setAttributes':
                return this.setAttributes(command);
            case 'completeInteraction':
                return this.complete(command);
            case 'connect':
                return this.session.tryNow();
            case 'monitor':
            case 'forgetEndedCalls':
            case 'signOut':
            case 'escape':
                throw new PhoneSystemError('unsupported');
        }
    }

    /** The call of a command that needs TaskRouter. */
    private linked({ connection }: Pick<Extract<PhoneSystemCommand, { command: 'hold' }>, 'connection'>): Row {
        if (!this.session.isUp) throw new PhoneSystemError('notConnected');
        return this.table.find(connection);
    }

    private pair(command: Pick<Extract<PhoneSystemCommand, { command: 'transfer' }>, 'held' | 'active'>): [Row, Row] {
        return [this.linked({ connection: command.held }), this.linked({ connection: command.active })];
    }

    private clear(row: Row, cause?: 'callRejected' | 'busy'): Promise<void> {
        return row.consultation ? this.transfers.clearConsultation(row) : this.calls.clear(row, cause);
    }

    private async setAttributes({
        connection,
        attributes
    }: Extract<PhoneSystemCommand, { command: 'setAttributes' }>): Promise<void> {
        const { worker } = this.session;
        const found = [...worker.reservations.values()].find(({ task }) => task.sid === connection.callId);
        if (!found) throw new PhoneSystemError('invalidState', 'callOver');
        await changeAttributes(found.task, (known) => ({ ...known, ...attributes }));
    }

    private async complete({
        connection,
        disposition
    }: Extract<PhoneSystemCommand, { command: 'completeInteraction' }>): Promise<void> {
        if (!this.session.isUp) throw new PhoneSystemError('notConnected');
        await this.wrapUps.complete(connection, disposition);
    }

    private directory(parts: TwilioParts): Directory {
        return parts.directory(this.session.currentToken, this.session.worker.workspaceSid);
    }

    private up(worker: Worker): void {
        this.calls.deviceId = worker.sid;
        this.calls.sync(worker.reservations);
        this.known = true;
        this.activities.report(worker);
        this.reportUp();
    }

    private reportUp(): void {
        if (!this.running || this.blocked) return;
        const at = this.context.clock.now();
        const { emit } = this.context;
        emit({ event: 'LinkState', at, state: 'up' });
        emit({ event: 'InService', at, deviceId: this.calls.deviceId });
        emit({ event: 'Snapshot', at, calls: this.table.snapshot, wrapUps: this.wrapUps.all });
    }

    /** S2: a phone without a microphone is not available, whatever the state of the link. */
    private onMicrophoneAccess(access: MicrophoneAccess): void {
        const blocked = access === 'denied';
        if (blocked === this.blocked || !this.running) return;
        this.blocked = blocked;
        const reason: NotConnectedReason = blocked ? 'microphoneBlocked' : 'linkDown';
        if (!blocked && this.session.isUp) this.reportUp();
        else
            this.context.emit({
                event: 'LinkState',
                at: this.context.clock.now(),
                state: blocked ? 'denied' : 'connecting',
                reason
            });
    }
}
