import type {
    Activity,
    Flex,
    Listener,
    Manager,
    Participant,
    Payload,
    Task,
    WorkerState
} from '../../flex-plugin/src/flexUi';
import { FakeActions } from './fakeActions';

const WORKER = 'WK00000000000000000000000000000001';
const AVAILABLE: Activity = { sid: 'WA00000000000000000000000000000001', name: 'Available', available: true };
const BREAK: Activity = { sid: 'WA00000000000000000000000000000002', name: 'Break', available: false };
const OFFLINE: Activity = { sid: 'WA00000000000000000000000000000003', name: 'Offline', available: false };

const CUSTOMER: Participant = {
    participantType: 'customer',
    status: 'joined',
    onHold: false,
    muted: false,
    isCurrentWorker: false,
    callSid: 'CA0000000000000000000000000customer'
};

interface Offer {
    readonly channel?: string;
    readonly channelType?: string;
    readonly attributes: Readonly<Record<string, unknown>>;
}

export interface FakeFlexParts {
    readonly now: () => number;
    /** The exact origins of the pages that may embed Flex. */
    readonly panelOrigins: readonly string[];
}

/**
 * Flex UI as its plug-ins see it, with one agent and nothing to see: actions, events, and state. The far ends are controlled by methods.
 * It is no kinder than Flex: an action that the task does not permit fails.
 */
export class FakeFlex {
    readonly actions = new FakeActions();
    readonly shown: string[] = [];
    readonly removed: string[] = [];
    readonly desktop = { defaultProps: {} as Record<string, unknown> };
    readonly strings: Record<string, string> = {};
    /** Called when Flex shows a message. */
    onShown: () => void = () => undefined;
    private readonly now: () => number;
    private readonly panelOrigins: readonly string[];
    private readonly listeners = new Map<string, Listener[]>();
    private readonly subscribers: (() => void)[] = [];
    private worker: WorkerState;
    private ids = 0;

    constructor({ now, panelOrigins }: FakeFlexParts) {
        this.now = now;
        this.panelOrigins = panelOrigins;
        this.worker = {
            tasks: new Map(),
            activity: AVAILABLE,
            activities: new Map([AVAILABLE, BREAK, OFFLINE].map((one) => [one.sid, one])),
            worker: { sid: WORKER }
        };
        this.registerActions();
    }

    get flex(): Flex {
        return {
            Actions: this.actions,
            Notifications: {
                registerNotification: () => undefined,
                showNotification: (id) => {
                    this.shown.push(this.strings[id] ?? id);
                    this.onShown();
                }
            },
            NotificationType: { warning: 'warning' },
            AgentDesktopView: this.desktop,
            MainHeader: { Content: { remove: (key) => this.removed.push(key) } }
        };
    }

    get manager(): Manager {
        return {
            events: { addListener: (event, listener) => this.listen(event, listener) },
            store: {
                getState: () => ({ flex: { worker: this.worker } }),
                subscribe: (listener) => this.subscribers.push(listener)
            },
            strings: this.strings,
            serviceConfiguration: {
                taskrouter_offline_activity_sid: OFFLINE.sid,
                ui_attributes: { crm_connect: { panel_origins: this.panelOrigins } }
            }
        };
    }

    get tasks(): readonly Task[] {
        return [...this.worker.tasks.values()];
    }

    /** TaskRouter offers a task to the agent. */
    offer({ channel = 'voice', channelType, attributes }: Offer): Task {
        this.ids += 1;
        const at = new Date(this.now());
        const task: Task = {
            sid: `WR${String(this.ids).padStart(32, '0')}`,
            taskSid: `WT${String(this.ids).padStart(32, '0')}`,
            status: 'pending',
            taskChannelUniqueName: channel,
            ...(channelType && { channelType }),
            attributes,
            dateCreated: at,
            dateUpdated: at
        };
        this.put(task);
        this.emit('taskReceived', task);
        return task;
    }

    customerAnswers(taskSid: string): void {
        this.change(taskSid, (task) => ({ conference: this.conference(task, [CUSTOMER]) }));
    }

    /** The customer hangs up, or leaves a conversation. */
    customerLeaves(taskSid: string): void {
        const task = this.find(taskSid);
        if (task.status === 'pending') return this.end(taskSid, 'canceled', 'taskCanceled');
        if (task.conference) {
            const left = { ...CUSTOMER, status: 'left' };
            this.change(taskSid, (one) => ({ conference: this.conference(one, [left]) }));
        }
        return this.wrapUp(taskSid);
    }

    /** The customer of an outgoing call does not answer it, by the code that TaskRouter gives. */
    cancel(taskSid: string, canceledReasonCode?: number): void {
        this.change(taskSid, () => ({ sourceObject: { canceledReasonCode } }));
        this.end(taskSid, 'canceled', 'taskCanceled');
    }

    timeOut(taskSid: string): void {
        this.end(taskSid, 'timeout', 'taskTimeout');
    }

    rescind(taskSid: string): void {
        this.end(taskSid, 'rescinded', 'taskRescinded');
    }

    /** A supervisor completes the task. */
    completeElsewhere(taskSid: string): void {
        this.end(taskSid, 'completed', 'taskCompleted');
    }

    submitNotes(notes: object): void {
        this.emit('notesSubmitted', notes);
    }

    setConnected(connected: boolean): void {
        this.emit('connectionStateChanged', connected ? 'connected' : 'notConnected');
    }

    takenOver(): void {
        this.emit('sessionInvalidated');
    }

    private registerActions(): void {
        const on = (name: string, from: readonly string[], act: (task: Task, payload: Payload) => void): void =>
            this.actions.register(name, (payload) => {
                const task = this.tasks.find(({ sid }) => sid === payload.sid);
                if (!task || !from.includes(task.status)) throw new Error(`${name}: the task does not permit it`);
                act(task, payload);
            });
        on('AcceptTask', ['pending'], (task) => this.accept(task, [CUSTOMER]));
        on('RejectTask', ['pending'], ({ taskSid }) => this.end(taskSid, 'rejected', 'taskRejected'));
        for (const name of ['HangupCall', 'WrapupTask']) on(name, ['accepted'], ({ taskSid }) => this.wrapUp(taskSid));
        on('CompleteTask', ['accepted', 'wrapping'], ({ taskSid }) => this.completeElsewhere(taskSid));
        on('SendDTMFDigits', ['accepted'], () => undefined);
        on('HoldCall', ['accepted'], (task) => this.setCustomer(task, { onHold: true }));
        on('UnholdCall', ['accepted'], (task) => this.setCustomer(task, { onHold: false }));
        on('ToggleMute', ['accepted'], ({ taskSid }) => {
            this.change(taskSid, ({ conference }) => ({
                conference: {
                    participants: conference!.participants.map((one) =>
                        one.isCurrentWorker ? { ...one, muted: !one.muted } : one
                    )
                }
            }));
        });
        on('SetTaskAttributes', ['pending', 'accepted', 'wrapping'], ({ taskSid }, { attributes }) => {
            this.change(taskSid, (task) => ({ attributes: { ...task.attributes, ...(attributes as object) } }));
            this.emit('taskUpdated', this.find(taskSid));
        });
        this.actions.register('SetActivity', ({ activitySid }) => {
            const activity = this.worker.activities.get(String(activitySid));
            if (!activity) throw new Error('there is no such activity');
            this.worker = { ...this.worker, activity };
            this.changed();
            this.emit('workerActivityUpdated', activity);
        });
        this.actions.register('StartOutboundCall', ({ destination, taskAttributes }) => {
            if (this.worker.activity === OFFLINE) throw new Error('the worker is offline');
            const open = this.tasks.filter(({ status }) => status !== 'wrapping');
            if (open.some(({ taskChannelUniqueName: channel }) => channel === 'voice'))
                throw new Error('there is a call already');
            const attributes = { ...(taskAttributes as object), direction: 'outbound', outbound_to: destination };
            const task = this.offer({ attributes: { ...attributes, from: '+15005550006' } });
            this.accept(task, []);
        });
    }

    private accept(task: Task, others: readonly Participant[]): void {
        this.change(task.taskSid, (one) => ({
            status: 'accepted',
            dateUpdated: new Date(this.now()),
            ...(one.taskChannelUniqueName === 'voice' && { conference: this.conference(one, others) })
        }));
        this.emit('taskAccepted', this.find(task.taskSid));
    }

    private conference({ taskSid }: Task, others: readonly Participant[]): Task['conference'] {
        const mine = this.find(taskSid).conference?.participants.find(({ isCurrentWorker }) => isCurrentWorker);
        const callSid = `CA${taskSid.slice(2)}`;
        const joined = { participantType: 'worker', status: 'joined', onHold: false, muted: false };
        return { participants: [mine ?? { ...joined, isCurrentWorker: true, callSid }, ...others] };
    }

    private setCustomer({ taskSid }: Task, changes: Partial<Participant>): void {
        this.change(taskSid, (task) => ({ conference: this.conference(task, [{ ...CUSTOMER, ...changes }]) }));
    }

    /** The agent's part is over. */
    wrapUp(taskSid: string): void {
        this.change(taskSid, () => ({ status: 'wrapping' }));
        this.emit('taskWrapup', this.find(taskSid));
    }

    /** TaskRouter says that the reservation is over, and Flex drops it. */
    private end(taskSid: string, status: string, event: string): void {
        this.change(taskSid, () => ({ status }));
        const task = this.find(taskSid);
        this.worker = { ...this.worker, tasks: new Map([...this.worker.tasks].filter(([sid]) => sid !== task.sid)) };
        this.emit(event, task);
        this.changed();
    }

    private find(taskSid: string): Task {
        const task = this.tasks.find((one) => one.taskSid === taskSid);
        if (!task) throw new Error(`Flex has no task ${taskSid}`);
        return task;
    }

    private change(taskSid: string, how: (task: Task) => Partial<Task>): void {
        const task = this.find(taskSid);
        this.put({ ...task, ...how(task) });
    }

    private put(task: Task): void {
        this.worker = { ...this.worker, tasks: new Map([...this.worker.tasks, [task.sid, task]]) };
        this.changed();
    }

    private changed(): void {
        for (const hear of this.subscribers) hear();
    }

    private listen(event: string, listener: Listener): void {
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    }

    private emit(event: string, ...given: unknown[]): void {
        for (const hear of this.listeners.get(event) ?? []) hear(...given);
    }
}
