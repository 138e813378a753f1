import { belongsTo } from './association';
import { foundMatches } from './matches';
import type { Call, Match } from './model';

/** A call as it is stored in the journal and in the recent calls. */
export const keptCall = (call: Call): Call =>
    call.lookup.state === 'found' ? { ...call, lookup: { ...call.lookup, matches: neededMatches(call) } } : call;

/** Keeps the name of the call's own record, but only the ids of the other matches and of their Cases, which A7 needs. */
function neededMatches(call: Call): Match[] {
    const matches = foundMatches(call);
    const isChosen = belongsTo(call);
    return matches.map(({ record, matchedOn, openCases }) => {
        const named = matches.length === 1 || [record, ...openCases].some(isChosen);
        const cases = openCases.map((openCase) => (isChosen(openCase) ? openCase : { ...openCase, name: null }));
        return { record: named ? record : { ...record, name: null }, detail: null, matchedOn, openCases: cases };
    });
}
