import type {
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CallService } from '../connectionState';
import { CallTable } from '../callTable';
import { DeviceCall } from '../deviceCall';
import type { CallFacts, Ending } from '../deviceCall';
import { canceledBecause } from '../taskRouter/cancellations';
import { attributesOf, channelOf, isVoice, remoteOf } from './taskFacts';
import { CORRELATOR_ATTRIBUTE } from './messages';
import type { FlexTask } from './messages';

interface Row {
    readonly call: DeviceCall;
    task: FlexTask;
    /** How the agent has declined it in the phone. */
    refusal?: 'callRejected' | 'busy' | undefined;
}

/** What is not a call has no sound, and is answered and ended only. */
const WITHOUT_SOUND = ['answer', 'clear'] as const;

const OVER: readonly FlexTask['status'][] = ['wrapping', 'completed', 'canceled', 'rejected', 'timeout', 'rescinded'];
const RELEASING = { agent: 'local', customer: 'remote', transfer: 'local', other: 'network' } as const;

/** The facts of a task's call. */
function factsOf(task: FlexTask, connection: ConnectionId): CallFacts {
    const correlatorData = task.attributes[CORRELATOR_ATTRIBUTE];
    return {
        connection,
        direction: task.outbound ? 'out' : 'in',
        remote: remoteOf(task),
        channel: channelOf(task),
        attributes: attributesOf(task, [CORRELATOR_ATTRIBUTE]),
        ...(task.call?.callSid !== undefined && { switchCallId: task.call.callSid }),
        ...(correlatorData && { correlatorData }),
        ...(!isVoice(task) && { services: WITHOUT_SOUND })
    };
}

/** How the call of this task has ended. */
function endingOf({ status, endedBy = 'other', reasonCode, outbound }: FlexTask, row: Row): Ending {
    const { call, refusal = 'callRejected' } = row;
    const unanswered = !call.wasAnswered;
    if (status === 'rejected') return { cause: refusal, releasing: 'local' };
    if (status === 'timeout') return { cause: 'noAnswer', releasing: 'network' };
    if (status === 'rescinded') return { cause: 'answeredElsewhere', releasing: 'network' };
    if (unanswered && outbound) {
        if (endedBy === 'agent') return { cause: 'callCancelled', releasing: 'local' };
        if (reasonCode === undefined) return { cause: 'noAnswer', releasing: 'remote' };
        return canceledBecause(Number(reasonCode));
    }
    if (unanswered) return { cause: 'callCancelled', releasing: 'remote' };
    return { cause: 'normal', releasing: RELEASING[endedBy] };
}

/** The state of a task's call, for a snapshot. */
function stateOf(task: FlexTask): SnapshotCall['state'] {
    if (task.status === 'pending') return task.outbound ? 'initiated' : 'alerting';
    if (task.outbound && isVoice(task) && task.call?.customer !== 'joined') return 'initiated';
    return task.call?.onHold ? 'hold' : 'connected';
}

export interface FlexCallsParts {
    readonly now: () => number;
    readonly emit: (event: PhoneEvent) => void;
    /** Called when a new call is known. */
    readonly onNew: (call: SnapshotCall) => void;
}

/** The calls and conversations of the agent's tasks. */
export class FlexCalls {
    private readonly parts: FlexCallsParts;
    private readonly table = new CallTable<Row>();
    private readonly wrapping = new Map<string, FlexTask>();
    private deviceId = '';

    constructor(parts: FlexCallsParts) {
        this.parts = parts;
    }

    get calls(): readonly SnapshotCall[] {
        return this.table.snapshot;
    }

    /** The tasks whose conversation is over, and which the agent has not completed yet. */
    get wrapUps(): readonly string[] {
        return [...this.wrapping.keys()];
    }

    /** The task of a connection. Throws unless its call permits the service now. */
    expect(connection: ConnectionId, service: CallService): Row {
        const row = this.table.find(connection);
        row.call.expect(service);
        return row;
    }

    /** A record is related to the task. */
    isRelated(taskSid: string): boolean {
        const task = this.wrapping.get(taskSid) ?? this.table.all.find((row) => row.task.taskSid === taskSid)?.task;
        return Boolean(task?.attributes.sfdcObjectId);
    }

    /** An agent in Flex has one voice path. */
    get hasVoice(): boolean {
        return this.table.all.some(({ task }) => isVoice(task));
    }

    connectionOf(taskSid: string): ConnectionId {
        return { callId: taskSid, deviceId: this.deviceId };
    }

    /** All current tasks of this worker. */
    replace(deviceId: string, tasks: readonly FlexTask[]): void {
        this.deviceId = deviceId;
        const known = new Map(this.calls.map((call) => [call.connection.callId, call]));
        this.table.clear();
        this.wrapping.clear();
        for (const task of tasks) this.noteWrapUp(task);
        for (const task of tasks.filter(({ status }) => !OVER.includes(status))) {
            const before = known.get(task.taskSid);
            const answeredAt = before?.answeredAt ?? task.acceptedAt;
            const state = stateOf(task);
            const seen: SnapshotCall = {
                ...factsOf(task, this.connectionOf(task.taskSid)),
                state,
                startedAt: before?.startedAt ?? task.createdAt,
                muted: task.call?.muted ?? false,
                ...((state === 'connected' || state === 'hold') && { answeredAt: answeredAt ?? task.createdAt })
            };
            this.table.add({ task, call: DeviceCall.resumed(seen, this.parts.now, this.parts.emit) });
        }
    }

    /** A task is new or has changed. */
    heed(task: FlexTask): void {
        this.noteWrapUp(task);
        const row = this.table.all.find((one) => one.task.taskSid === task.taskSid) ?? this.begin(task);
        if (!row) return;
        row.task = task;
        const { call } = row;
        if (OVER.includes(task.status)) {
            this.table.remove(row);
            if (task.endedBy === 'transfer') call.transferTo({ to: null, cause: 'singleStepTransfer' });
            call.clear(endingOf(task, row));
            return;
        }
        if (task.call?.callSid !== undefined) call.identify(task.call.callSid);
        call.changeAttributes(attributesOf(task, [CORRELATOR_ATTRIBUTE]));
        this.follow(call, task);
    }

    private noteWrapUp(task: FlexTask): void {
        if (task.status === 'wrapping') this.wrapping.set(task.taskSid, task);
        else this.wrapping.delete(task.taskSid);
    }

    private follow(call: DeviceCall, task: FlexTask): void {
        if (task.status !== 'accepted') return;
        if (stateOf(task) === 'initiated') return call.deliver();
        if (call.state !== 'hold') call.establish();
        if (!task.call) return;
        if (task.call.onHold) call.hold();
        else call.retrieve();
        call.setMuted(task.call.muted);
    }

    private begin(task: FlexTask): Row | null {
        if (OVER.includes(task.status)) return null;
        const facts = factsOf(task, this.connectionOf(task.taskSid));
        const row: Row = { task, call: new DeviceCall(facts, this.parts.now, this.parts.emit) };
        this.table.add(row);
        row.call.begin();
        this.parts.onNew(row.call.snapshot()!);
        return row;
    }
}
