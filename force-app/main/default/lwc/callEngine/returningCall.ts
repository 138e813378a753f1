import type { CallEvent } from 'c/softphoneContract';
import type { Call } from './model';
import type { EngineState, Recent } from './state';
import type { Step } from './step';
import { changeCall } from './step';

/** Calls that nobody here talked in: an exchange may offer them again. */
const UNANSWERED: readonly (Recent['outcome'] | null)[] = ['Missed', 'Declined', 'Answered elsewhere'];

/**
 * An exchange that hunts gives a call up and offers it again under the same name: it rings, and goes on with its one record
 * (R4). A late repetition of what was before the end is no new ring.
 */
export function comesBack(state: EngineState, key: string, event: CallEvent): boolean {
    if (event.event !== 'Delivered' || event.direction !== 'in') return false;
    const ended = state.calls.find((call) => call.key === key) ?? state.recent.find((line) => line.key === key);
    if (!ended || ended.endedAt === null) return false;
    return event.at > ended.endedAt && UNANSWERED.includes(ended.outcome);
}

/** Known, and over: whatever is told of it now comes too late, unless it comes back. */
export const isOver = ({ recent, calls }: EngineState, key: string): boolean =>
    recent.some((line) => line.key === key) && !calls.some((call) => call.key === key);

/** The call is not forgotten yet: its record is being saved, or waits, or the agent wrote notes. */
export const ringAgain = (step: Step, { key }: Call, at: number): Step =>
    changeCall(step, key, {
        state: 'ringing',
        startedAt: at,
        endedAt: null,
        cause: null,
        outcome: null,
        endUnseen: false,
        popped: false,
        lookup: { state: 'none' }
    });
