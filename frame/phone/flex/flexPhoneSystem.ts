import { NO_FEATURES, explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallAttributes,
    ConnectionId,
    Features,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { dialedNumber } from '../dialedNumber';
import { expectDigits } from '../keypadDigits';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import { ActivityReports } from '../taskRouter/activityReports';
import { CompletionGate } from './completionGate';
import type { FlexSettings } from './descriptor';
import { DialedCalls } from './dialedCalls';
import { FlexCalls } from './flexCalls';
import { FlexLink } from './flexLink';
import type { OpenFlex, SessionMessage } from './flexLink';
import { CORRELATOR_ATTRIBUTE } from './messages';
import type { FlexWorker } from './messages';

type MakeCall = Extract<PhoneSystemCommand, { command: 'makeCall' }>;

/** Transfers and conferences are made in Flex, which is in the same page. */
const FEATURES: Features = {
    ...NO_FEATURES,
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    setAttributes: true,
    completeInteraction: true
};

/** The attributes that have a value. */
const given = (attributes: CallAttributes): Record<string, string> =>
    Object.fromEntries(Object.entries(attributes).filter((one): one is [string, string] => one[1] !== undefined));

/** Twilio Flex in this page. Its plug-in says what happens there, and does there what the agent does in the phone. */
export class FlexPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext<FlexSettings>;
    private readonly link: FlexLink;
    private readonly calls: FlexCalls;
    private readonly dialed = new DialedCalls();
    private readonly gate: CompletionGate;
    private worker: FlexWorker | null = null;
    private running = false;
    private readonly activities: ActivityReports;

    constructor(open: OpenFlex, context: PhoneSystemContext<FlexSettings>) {
        const { clock, log, settings } = context;
        const { flexAddress, ...flags } = settings;
        this.context = context;
        this.calls = new FlexCalls({
            now: clock.now,
            emit: (event) => this.emit(event),
            onNew: (call) => this.dialed.appeared(call)
        });
        this.activities = new ActivityReports(clock, (event) => this.emit(event));
        this.gate = new CompletionGate(flags.screenPop && flags.activityLogging);
        this.link = new FlexLink({
            open,
            address: flexAddress,
            flags,
            clock,
            log,
            onLink: (change) => this.emit({ event: 'LinkState', at: clock.now(), ...change }),
            onMessage: (message) => this.hear(message)
        });
    }

    start(): void {
        this.running = true;
        this.emit({ event: 'Features', at: this.context.clock.now(), features: FEATURES });
        this.link.begin();
    }

    stop(): Promise<void> {
        this.running = false;
        this.link.end();
        this.dialed.forget();
        return Promise.resolve();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running && this.worker ? this.calls.calls : null;
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        if (!this.running) throw new PhoneSystemError('notConnected');
        if (command.command === 'connect') return this.link.tryNow();
        if (!this.link.isUp) throw new PhoneSystemError('notConnected');
        switch (command.command) {
            case 'makeCall':
                return this.dial(command);
            case 'answer':
                this.calls.expect(command.connection, 'answer');
                return this.link.ask({ command: 'acceptTask', taskSid: command.connection.callId });
            case 'clear':
                return this.clear(command.connection, command.cause);
            case 'hold':
                return this.onCall(command.connection, 'hold', 'holdCall');
            case 'retrieve':
                return this.onCall(command.connection, 'retrieve', 'unholdCall');
            case 'setMicrophoneMute': {
                const { connection, on } = command;
                this.calls.expect(connection, 'setMicrophoneMute');
                return this.link.ask({ command: 'setMuted', taskSid: connection.callId, on });
            }
            case 'generateDigits': {
                const { connection } = command;
                this.calls.expect(connection, 'generateDigits');
                expectDigits(command.digits);
                return this.link.ask({ command: 'sendDigits', taskSid: connection.callId, digits: command.digits });
            }
            case 'setAttributes': {
                const { connection, attributes } = command;
                this.expectOwn(connection);
                const ask = { taskSid: connection.callId, attributes: given(attributes) };
                return this.link.ask({ command: 'setAttributes', ...ask });
            }
            case 'completeInteraction':
                return this.complete(command.connection, command.disposition);
            case 'setAgentActivity':
                return this.link.ask({ command: 'setActivity', activitySid: command.activityId });
            default:
                throw new PhoneSystemError('unsupported');
        }
    }

    private onCall(connection: ConnectionId, service: 'hold' | 'retrieve', command: 'holdCall' | 'unholdCall') {
        this.calls.expect(connection, service);
        return this.link.ask({ command, taskSid: connection.callId });
    }

    private async clear(connection: ConnectionId, cause: 'callRejected' | 'busy' = 'callRejected'): Promise<void> {
        const row = this.calls.expect(connection, 'clear');
        const ringsHere = row.call.state === 'alerting';
        if (ringsHere) row.refusal = cause;
        return this.link.ask({ command: ringsHere ? 'rejectTask' : 'endTask', taskSid: connection.callId });
    }

    private async complete(connection: ConnectionId, disposition: string | undefined): Promise<void> {
        this.expectOwn(connection);
        const taskSid = connection.callId;
        this.gate.finished(taskSid);
        if (!this.calls.wrapUps.includes(taskSid)) return;
        const ask = { taskSid, ...(disposition && { disposition }) };
        try {
            await this.link.ask({ command: 'completeTask', ...ask });
        } catch (thrown) {
            // somebody else was faster, for example a supervisor
            if (this.calls.wrapUps.includes(taskSid)) throw thrown;
        }
    }

    private expectOwn({ deviceId }: ConnectionId): void {
        if (deviceId !== this.worker?.workerSid) throw new PhoneSystemError('invalidState', 'callOver');
    }

    private async dial({ to, attributes = {}, correlatorData }: MakeCall): Promise<{ connection: ConnectionId }> {
        const destination = dialedNumber(to);
        if (this.calls.hasVoice) throw new PhoneSystemError('invalidState', 'callUp');
        if (this.worker?.offline) {
            const why = explanation('agentUnavailable', activityOf(this.worker).name);
            throw new PhoneSystemError('rejected', why);
        }
        const sent = { ...given(attributes), ...(correlatorData && { [CORRELATOR_ATTRIBUTE]: correlatorData }) };
        const dialed = this.dialed.next(correlatorData);
        try {
            await this.link.ask({ command: 'startOutboundCall', destination, attributes: sent });
            return { connection: await dialed.connection };
        } finally {
            dialed.cancel();
        }
    }

    private hear(message: SessionMessage): void {
        const { clock } = this.context;
        switch (message.type) {
            case 'state': {
                const { worker, tasks } = message;
                this.worker = worker;
                this.calls.replace(worker.workerSid, tasks);
                this.tellActivity(worker);
                this.emit({ event: 'LinkState', at: clock.now(), state: 'up' });
                this.emit({ event: 'InService', at: clock.now(), deviceId: worker.workerSid });
                const wrapUps = this.calls.wrapUps.map((taskSid) => this.calls.connectionOf(taskSid));
                this.emit({ event: 'Snapshot', at: clock.now(), calls: this.calls.calls, wrapUps });
                return this.arrange();
            }
            case 'worker':
                this.worker = message.worker;
                return this.tellActivity(message.worker);
            case 'task':
                this.calls.heed(message.task);
                if (message.task.status === 'completed') this.gate.forget(message.task.taskSid);
                return this.arrange();
            case 'notes':
                return this.tellNotes(message);
            case 'completing': {
                const { id, taskSid } = message;
                return this.link.answerCompleting(id, this.gate.permits(taskSid, this.calls.isRelated(taskSid)));
            }
        }
    }

    private arrange(): void {
        this.link.arrange(this.calls.calls.length + this.calls.wrapUps.length > 0);
    }

    private tellActivity(worker: FlexWorker): void {
        this.activities.report(described(activityOf(worker)), worker.activities.map(described));
    }

    /** The engine adds the summary to what the agent wrote. It passes the rest on with the call. */
    private tellNotes({ taskSid, summary, disposition, sentiment, topics = [] }: Notes): void {
        const about = { at: this.context.clock.now(), connection: this.calls.connectionOf(taskSid) };
        this.emit({ event: 'NotesSubmitted', ...about, summary, ...(disposition && { disposition }) });
        const attributes = { ...(sentiment && { sentiment }), ...(topics.length > 0 && { topics: topics.join(', ') }) };
        if (Object.keys(attributes).length > 0) this.emit({ event: 'AttributesChanged', ...about, attributes });
    }

    private emit(event: PhoneEvent): void {
        if (this.running) this.context.emit(event);
    }
}

type Notes = Extract<SessionMessage, { type: 'notes' }>;

const described = ({ activitySid, name, available }: FlexWorker['activities'][number]) => ({
    activityId: activitySid,
    name,
    available
});

const activityOf = ({ activities, activitySid }: FlexWorker) =>
    activities.find((one) => one.activitySid === activitySid) ?? { activitySid, name: activitySid, available: false };
