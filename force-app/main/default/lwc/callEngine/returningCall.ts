import type { CallEvent } from 'c/softphoneContract';
import type { Call } from './model';
import type { EngineState, Recent } from './state';
import type { Step } from './step';
import { changeCall } from './step';

/** Outcomes of calls that were not answered here. An exchange may offer them again. */
const UNANSWERED: readonly (Recent['outcome'] | null)[] = ['Missed', 'Declined', 'Answered elsewhere'];

/**
 * A hunting exchange withdraws a call and offers it again with the same id. It rings again and continues with the same record (R4). A
 * late repetition of an event from before the end does not make it ring.
 */
export function comesBack(state: EngineState, key: string, event: CallEvent): boolean {
    if (event.event !== 'Delivered' || event.direction !== 'in') return false;
    const ended = state.calls.find((call) => call.key === key) ?? state.recent.find((line) => line.key === key);
    if (!ended || ended.endedAt === null) return false;
    return event.at > ended.endedAt && UNANSWERED.includes(ended.outcome);
}

/** The call is known and over. Any event about it is too late, unless it rings again. */
export const isOver = ({ recent, calls }: EngineState, key: string): boolean =>
    recent.some((line) => line.key === key) && !calls.some((call) => call.key === key);

/** The call is still in the state: its record isn't saved yet, or the agent is writing notes. */
export const ringAgain = (step: Step, { key }: Call, at: number): Step =>
    changeCall(step, key, {
        state: 'ringing',
        startedAt: at,
        endedAt: null,
        cause: null,
        outcome: null,
        endUnseen: false,
        handedOver: false,
        popped: false,
        lookup: { state: 'none' }
    });
