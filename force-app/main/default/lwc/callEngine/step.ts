import type { Command } from 'c/softphoneContract';
import type { Effect } from './effects';
import type { Call } from './model';
import type { EngineState, PendingCommand } from './state';

/** A transition in progress: the state and the effects so far. Rules are functions from step to step. */
export interface Step {
    readonly state: EngineState;
    readonly effects: readonly Effect[];
}

export const begin = (state: EngineState): Step => ({ state, effects: [] });

export const put = (step: Step, change: Partial<EngineState>): Step => ({
    ...step,
    state: { ...step.state, ...change }
});

export const effect = (step: Step, ...effects: Effect[]): Step => ({ ...step, effects: [...step.effects, ...effects] });

/** Logs for engineers what was ignored and why. */
export const log = (step: Step, text: string, level: 'info' | 'warn' = 'warn'): Step =>
    effect(step, { effect: 'log', level, text });

export function nextId(step: Step, kind: string): [string, Step] {
    const serial = step.state.serial + 1;
    return [`${kind}-${serial}`, put(step, { serial })];
}

export const findCall = (state: EngineState, key: string | null): Call | undefined =>
    key === null ? undefined : state.calls.find((call) => call.key === key);

export function changeCall(step: Step, key: string, change: Partial<Call>): Step {
    const changed = (call: Call): Call => ({ ...call, ...change, rev: call.rev + 1 });
    return put(step, { calls: step.state.calls.map((call) => (call.key === key ? changed(call) : call)) });
}

/** Sends a command and remembers its purpose. Returns the id that the answer will have. */
export function sendWithId(step: Step, command: Command, about: Partial<PendingCommand> = {}): [string, Step] {
    const [id, numbered] = nextId(step, 'command');
    const pending = { command: command.command, callKey: null, ...about };
    const remembered = put(numbered, { pendingCommands: { ...numbered.state.pendingCommands, [id]: pending } });
    return [id, effect(remembered, { effect: 'command', id, command })];
}

/** Sends a command whose answer needs no handling. */
export const send = (step: Step, command: Command, about: Partial<PendingCommand> = {}): Step =>
    sendWithId(step, command, about)[1];
