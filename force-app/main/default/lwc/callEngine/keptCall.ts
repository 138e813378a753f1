import { association } from './association';
import { foundMatches } from './matches';
import type { Call, Match } from './model';

/** A call as it is kept in the journal, and behind its line among the recent calls. */
export const keptCall = (call: Call): Call =>
    call.lookup.state === 'found' ? { ...call, lookup: { ...call.lookup, matches: neededMatches(call) } } : call;

/** Of the records that were found, the one that the call belongs to, by name; of others no more than which they are. */
function neededMatches(call: Call): Match[] {
    const { record: chosen, also } = association(call);
    const matches = foundMatches(call);
    const isChosen = ({ id }: { id: string }): boolean => id === chosen?.id || id === also?.id;
    return matches.map(({ record, matchedOn, openCases }) => {
        const cases = openCases.filter(isChosen);
        const named = matches.length === 1 || isChosen(record) || cases.length > 0;
        return { record: named ? record : { ...record, name: null }, detail: null, matchedOn, openCases: cases };
    });
}
