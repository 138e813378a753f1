import type { CommandAnswer, DeviceEvent } from 'c/softphoneContract';
import type { Call, Completion } from './model';
import { callKeyOf } from './newCall';
import { dismissNotices, notify } from './notices';
import { retryDelay } from './recordSaving';
import type { EngineState } from './state';
import type { Step } from './step';
import { effect, findCall, log, put, sendWithId } from './step';

const timerOf = (key: string): string => `complete ${key}`;

const isOffered = ({ device }: EngineState): boolean => device.features.completeInteraction;

/** A call that the agent never had is not the agent's to complete. */
const wasOurs = ({ answeredAt, direction }: Call): boolean => answeredAt !== null || direction === 'out';

function change(step: Step, key: string, completion: Completion | null): Step {
    const others = step.state.completions.filter((one) => one.key !== key);
    return put(step, { completions: completion ? [...others, completion] : others });
}

function complete(step: Step, { key, connection, disposition, failed }: Omit<Completion, 'commandId'>): Step {
    const said = disposition === null ? {} : { disposition };
    const [commandId, sent] = sendWithId(step, { command: 'completeInteraction', connection, ...said });
    return change(sent, key, { key, connection, disposition, failed, commandId });
}

const latest = ({ calls, recent }: EngineState, key: string): Call | null =>
    calls.find((call) => call.key === key) ?? recent.find((line) => line.key === key)?.call ?? null;

/** After each event: the calls that were not finished before it, and are now. */
export function completeFinished(before: EngineState, step: Step): Step {
    if (before.calls === step.state.calls || !isOffered(step.state)) return step;
    return before.calls.reduce((now, { key, state }) => {
        const call = latest(now.state, key);
        if (state === 'ended' || call?.state !== 'ended' || !wasOurs(call)) return now;
        if (now.state.completions.some((one) => one.key === key)) return now;
        const { connection, disposition } = call;
        return complete(now, { key, connection, disposition, failed: 0 });
    }, step);
}

/** The contact center's list. What is missing in it was completed, by this phone or by somebody else. */
export function completeListed(step: Step, { wrapUps }: Extract<DeviceEvent, { event: 'Snapshot' }>): Step {
    if (!wrapUps || !isOffered(step.state)) return step;
    const { userId } = step.state.user;
    const listed = wrapUps.map((connection) => ({ key: callKeyOf(connection, userId), connection }));
    const { completions } = step.state;
    const open = put(step, { completions: completions.filter((one) => listed.some(({ key }) => key === one.key)) });
    return listed.reduce((now, { key, connection }) => {
        const begun = completions.find((one) => one.key === key);
        const isUnderWay = begun?.commandId != null && begun.commandId in now.state.pendingCommands;
        const call = findCall(now.state, key);
        if (isUnderWay || (call && call.state !== 'ended')) return now;
        const disposition = begun?.disposition ?? latest(now.state, key)?.disposition ?? null;
        return complete(now, { key, connection, disposition, failed: begun?.failed ?? 0 });
    }, open);
}

/** A command was answered, perhaps that of a completion. */
export function completionAnswered(step: Step, answer: CommandAnswer): Step {
    const begun = step.state.completions.find(({ commandId }) => commandId === answer.id);
    if (!begun) return step;
    const { key } = begun;
    if (answer.ok)
        return dismissNotices(change(step, key, null), (n) => n.code === 'completionWaits' && n.callKey === key);
    const failed = begun.failed + 1;
    const waits = change(step, key, { ...begun, failed, commandId: null });
    // the next Snapshot lists it
    if (answer.error.reason === 'notConnected') return log(waits, 'wrap-up is completed when the phone is connected');
    const told = failed === 1 ? notify(waits, 'warning', 'completionWaits', [], key, answer.error) : waits;
    return effect(told, { effect: 'setTimer', timer: timerOf(key), afterMs: retryDelay(failed) });
}

export function completionDue(step: Step, timer: string): Step {
    const due = step.state.completions.find(({ key, commandId }) => commandId === null && timerOf(key) === timer);
    return due && isOffered(step.state) ? complete(step, due) : step;
}
