import type { Call } from './model';

/** What was written before stands above; notes that hold the others are not repeated. */
function bothNotes(before: string, now: string): string {
    if (now.includes(before)) return now;
    return before.includes(now) ? before : `${before}\n${now}`;
}

/** A choice that was taken back is later than the choice. Entries of an earlier version do not say when. */
const laterChoice = (known: Call, found: Call): Pick<Call, 'choice' | 'chosenAt'> =>
    (found.chosenAt ?? 0) > (known.chosenAt ?? -1) ? found : known;

/**
 * A call that goes on in this panel, and is found as another one left it. How it stands the phone has told this one since; what the agent
 * did about it before is news to a panel that could not read the journal when it began.
 */
export function withFound(known: Call, found: Call): Call {
    const { choice, chosenAt } = laterChoice(known, found);
    return {
        ...known,
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
