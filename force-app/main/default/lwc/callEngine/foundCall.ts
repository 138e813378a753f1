import type { Call, CallRecordFields } from './model';
import { remember } from './recordSaving';

/** What was written before stands above; notes that hold the others are not repeated. */
function bothNotes(before: string, now: string): string {
    if (now.includes(before)) return now;
    return before.includes(now) ? before : `${before}\n${now}`;
}

/** A choice that was taken back is later than the choice. Entries of an earlier version do not say when. */
const laterChoice = (known: Call, found: Call): Pick<Call, 'choice' | 'chosenAt'> =>
    (found.chosenAt ?? 0) > (known.chosenAt ?? -1) ? found : known;

/** The other panel saw how it ended, and this one did not. */
function seenEnd(known: Call, found: Call): Partial<Call> {
    if (!known.endUnseen || found.endUnseen || found.endedAt === null || found.endedAt < known.startedAt) return {};
    const { answeredAt, endedAt, cause, transferredTo, outcome } = found;
    return { answeredAt, endedAt, cause, transferredTo, outcome, endUnseen: false };
}

/** What the other panel wrote, or may have written. */
function savesOf({ unanswered, savedFields, record }: Call): readonly CallRecordFields[] {
    const underWay = record.state === 'saving' ? [record.fields] : [];
    return [...unanswered, ...(savedFields ? [savedFields] : []), ...underWay];
}

/**
 * A call that this panel knows, and finds as another one left it: one that goes on here, or was finished here. How it stands, the phone
 * has told this panel since. What the agent did about it in the other one, and what that one saved, is news to a panel that could not read the
 * journal when it began. Which copy was changed more often says nothing, as both went on from an earlier one.
 */
export function withFound(known: Call, found: Call): Call {
    const { choice, chosenAt } = laterChoice(known, found);
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
        notes: bothNotes(found.notes, known.notes),
        disposition: known.disposition ?? found.disposition
    };
}
