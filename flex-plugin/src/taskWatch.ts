import type { FlexTask } from '../../frame/phone/flex/messages';
import type { Actions, Manager, Payload, Task } from './flexUi';
import { describeTask } from './tasks';
import type { AgentAct } from './tasks';

/** Flex's events about a task. Each has the task as it is afterwards. */
export const TASK_EVENTS = [
    'taskReceived',
    'taskUpdated',
    'taskAccepted',
    'taskRejected',
    'taskRescinded',
    'taskTimeout',
    'taskCanceled',
    'taskWrapup',
    'taskCompleted'
] as const;

/** Some of these events come before the task has its new status, so they say which one it is. */
const STATUS: Partial<Record<(typeof TASK_EVENTS)[number], FlexTask['status']>> = {
    taskRejected: 'rejected',
    taskRescinded: 'rescinded',
    taskTimeout: 'timeout',
    taskCanceled: 'canceled',
    taskWrapup: 'wrapping',
    taskCompleted: 'completed'
};

const OVER: readonly FlexTask['status'][] = ['completed', 'canceled', 'rejected', 'timeout', 'rescinded'];

/** After this time, a task that Flex has without any event no longer is over. */
const GONE_MS = 2_000;

/** How long a copilot's notes may come after the end of a task. */
const NOTES_MS = 60_000;

/** What the agent does that ends the conversation. */
const ACTS: Readonly<Record<string, AgentAct>> = {
    HangupCall: 'ended',
    WrapupTask: 'ended',
    EndTask: 'ended',
    CompleteTransfer: 'transferred'
};

export interface TaskWatchParts {
    readonly manager: Manager;
    readonly actions: Actions;
    readonly after: (ms: number, act: () => void) => void;
    readonly changed: (task: FlexTask) => void;
}

/** Follows the agent's tasks: by Flex's events, and by its state, which also has what happens in a call's conference. */
export class TaskWatch {
    private readonly parts: TaskWatchParts;
    /** What was told about each task last, by reservation. */
    private readonly told = new Map<string, string>();
    private readonly tasks = new Map<string, Task>();
    /** Reservations that are over. What Flex still says about them is late. */
    private readonly over = new Set<string>();
    private readonly acts = new Map<string, AgentAct>();

    constructor(parts: TaskWatchParts) {
        this.parts = parts;
    }

    start(): void {
        const { manager, actions } = this.parts;
        for (const event of TASK_EVENTS)
            manager.events.addListener(event, (task: Task) => this.note(task, STATUS[event]));
        manager.store.subscribe(() => this.compare());
        for (const [action, act] of Object.entries(ACTS))
            actions.addListener(`before${action}`, (payload) => this.noteAct(payload, act));
        actions.addListener('beforeTransferTask', (payload) => {
            const { mode } = (payload.options ?? {}) as { readonly mode?: unknown };
            if (mode === 'COLD') this.noteAct(payload, 'transferred');
        });
    }

    /** All current tasks, oldest first. */
    get current(): readonly FlexTask[] {
        const found = [...this.inFlex.values()].map((task) => describeTask(task, this.acts.get(task.sid)));
        return found
            .filter(({ status }) => !OVER.includes(status))
            .sort((one, other) => one.createdAt - other.createdAt);
    }

    /** Everything was told with `current`. */
    restart(): void {
        this.told.clear();
        for (const task of this.current) this.told.set(task.reservationSid, JSON.stringify(task));
        for (const task of this.inFlex.values()) this.tasks.set(task.sid, task);
    }

    byTaskSid(taskSid: string): Task | undefined {
        return this.all.findLast((task) => task.taskSid === taskSid);
    }

    /** The tasks that Flex has, and those that are just over. */
    get all(): readonly Task[] {
        return [...new Map([...this.tasks, ...this.inFlex]).values()];
    }

    private get inFlex(): ReadonlyMap<string, Task> {
        return this.parts.manager.store.getState().flex.worker.tasks;
    }

    private note(task: Task, status: FlexTask['status'] | undefined): void {
        if (this.over.has(task.sid)) return;
        this.tasks.set(task.sid, task);
        this.tell(describeTask(task, this.acts.get(task.sid), status));
    }

    private tell(task: FlexTask): void {
        const text = JSON.stringify(task);
        const { reservationSid, status } = task;
        if (this.told.get(reservationSid) === text) return;
        if (OVER.includes(status)) {
            this.over.add(reservationSid);
            this.told.delete(reservationSid);
            this.acts.delete(reservationSid);
            this.parts.after(NOTES_MS, () => this.tasks.delete(reservationSid));
        } else this.told.set(reservationSid, text);
        this.parts.changed(task);
    }

    private compare(): void {
        const tasks = this.inFlex;
        for (const task of tasks.values()) this.note(task, undefined);
        for (const sid of this.told.keys()) if (!tasks.has(sid)) this.parts.after(GONE_MS, () => this.giveUp(sid));
    }

    private giveUp(sid: string): void {
        const task = this.tasks.get(sid);
        if (task && this.told.has(sid) && !this.inFlex.has(sid)) this.note(task, 'completed');
    }

    private noteAct({ sid, task }: Payload, act: AgentAct): void {
        const reservation = typeof sid === 'string' ? sid : (task as Task | undefined)?.sid;
        if (reservation !== undefined) this.acts.set(reservation, act);
    }
}
