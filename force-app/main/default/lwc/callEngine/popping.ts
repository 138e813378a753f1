import type { RecordRef } from './model';
import { sameRecord } from './recordId';
import { isLive } from './selectors';
import type { Popping } from './state';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

const replaced = (step: Step, popping: readonly (Popping | null)[]): Step =>
    put(step, { popping: popping.filter((one) => one !== null) });

/** A screen pop of a record was sent. Its page is expected. */
export function expectPage(step: Step, commandId: string, callKey: string, record: RecordRef): Step {
    const claim = { callKey, interaction: findCall(step.state, callKey)?.interaction ?? null };
    return put(step, { popping: [...step.state.popping, { commandId, claim, record, progress: 'sent' }] });
}

/**
 * The answer to another panel's pop goes to that panel, but its page is reported to this one. So the page is expected as if the pop
 * had been confirmed, and forgotten two pages later if it does not come.
 */
export const withoutAnswers = (step: Step): Step =>
    replaced(
        step,
        step.state.popping.map((one) => (one.progress === 'sent' ? { ...one, progress: 'confirmed' } : one))
    );

/** The call that a record was popped for, if any. Its page is being reported now. */
export const poppedFor = ({ state }: Step, record: RecordRef): string | null =>
    state.popping.find((one) => sameRecord(one.record, record))?.claim.callKey ?? null;

/** A page was reported. A pop that was confirmed two pages ago is no longer expected. */
export function pageCame(step: Step, record: RecordRef | null): Step {
    const { popping } = step.state;
    if (popping.length === 0) return step;
    const came = popping.find((one) => sameRecord(one.record, record));
    const NEXT = { sent: 'sent', confirmed: 'passed', passed: null } as const;
    return replaced(
        step,
        popping.map((one) => {
            const progress = NEXT[one.progress];
            return one === came || progress === null ? null : { ...one, progress };
        })
    );
}

/** A3: a popped record is the latest interaction, even if the host reports no page, unless it has reported another one since. */
export function popAnswered(step: Step, commandId: string, ok: boolean): Step {
    const { popping, page } = step.state;
    const popped = popping.find((one) => one.commandId === commandId);
    if (!popped) return step;
    const { claim, record } = popped;
    const isOpen = sameRecord(page, record);
    const settled = replaced(
        step,
        popping.map((one) => (one !== popped ? one : ok && !isOpen ? { ...one, progress: 'confirmed' } : null))
    );
    const call = findCall(step.state, claim.callKey);
    const isLatest = call && isLive(call) && call.interaction === claim.interaction;
    return ok && isLatest ? changeCall(settled, call.key, { interaction: record }) : settled;
}
