import type { Call, CallRecordFields } from './model';
import { remember } from './recordSaving';

/** Earlier notes come first. Notes that already contain the others are not repeated. */
function bothNotes(before: string, now: string): string {
    if (now.includes(before)) return now;
    return before.includes(now) ? before : `${before}\n${now}`;
}

/** Undoing a choice is later than the choice. Entries of an earlier version have no time. */
const laterChoice = (known: Call, found: Call): Pick<Call, 'choice' | 'chosenAt'> =>
    (found.chosenAt ?? 0) > (known.chosenAt ?? -1) ? found : known;

/** Whether the other panel saw the end, and this one did not. */
function seenEnd(known: Call, found: Call): Partial<Call> {
    if (!known.endUnseen || found.endUnseen || found.endedAt === null || found.endedAt < known.startedAt) return {};
    const { answeredAt, endedAt, cause, transferredTo, outcome } = found;
    return { answeredAt, endedAt, cause, transferredTo, outcome, endUnseen: false };
}

/** The values that the other panel wrote, or may have written. */
function savesOf({ unanswered, savedFields, record }: Call): readonly CallRecordFields[] {
    const underWay = record.state === 'saving' ? [record.fields] : [];
    return [...unanswered, ...(savedFields ? [savedFields] : []), ...underWay];
}

/**
 * Merges another panel's copy of a call that this panel knows, whether it is current or finished here. This panel knows the call's state
 * from the phone. From the copy, it takes what the agent did in the other panel and what that one saved, because this panel could not read
 * the journal when it started. The revision numbers can't be compared, because both copies continued from an earlier one.
 */
export function withFound(known: Call, found: Call): Call {
    const { choice, chosenAt } = laterChoice(known, found);
    const quality = known.quality ?? found.quality;
    return {
        ...known,
        ...seenEnd(known, found),
        taskId: known.taskId ?? found.taskId,
        savedFields: known.savedFields ?? found.savedFields,
        unanswered: savesOf(found).reduce(remember, known.unanswered),
        rev: Math.max(known.rev, found.rev) + 1,
        choice,
        chosenAt: chosenAt ?? null,
        interaction: known.interaction ?? found.interaction,
        origin: known.origin ?? found.origin,
        extension: known.extension ?? found.extension ?? null,
        popped: known.popped || found.popped,
        ...(quality && { quality }),
        ...(found.told && !known.told && { told: found.told }),
        notes: bothNotes(found.notes, known.notes),
        disposition: known.disposition ?? found.disposition
    };
}
