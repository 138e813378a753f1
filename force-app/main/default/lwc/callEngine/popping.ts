import type { RecordRef } from './model';
import { sameRecord } from './recordId';
import { isLive } from './selectors';
import type { Popping } from './state';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

const replaced = (step: Step, popping: readonly (Popping | null)[]): Step =>
    put(step, { popping: popping.filter((one) => one !== null) });

/** A pop of a record was sent: its page is to come. */
export function expectPage(step: Step, commandId: string, callKey: string, record: RecordRef): Step {
    const claim = { callKey, interaction: findCall(step.state, callKey)?.interaction ?? null };
    return put(step, { popping: [...step.state.popping, { commandId, claim, record, progress: 'sent' }] });
}

/**
 * A pop that another panel sent is answered to that panel, but its page is told to this one: it is waited for as if the pop had been
 * confirmed, so that one that never came is forgotten two pages later.
 */
export const withoutAnswers = (step: Step): Step =>
    replaced(
        step,
        step.state.popping.map((one) => (one.progress === 'sent' ? { ...one, progress: 'confirmed' } : one))
    );

/** The call that a record was popped for, if it was; its page is told now. */
export const poppedFor = ({ state }: Step, record: RecordRef): string | null =>
    state.popping.find((one) => sameRecord(one.record, record))?.claim.callKey ?? null;

/** A page was told. What was confirmed two pages ago will not come any more. */
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

/** A3: a record that was popped is the latest interaction, even where the host tells no page; unless it has told another since. */
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
