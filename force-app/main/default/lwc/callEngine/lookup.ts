import { isNumberOnly, searchTerms } from 'c/phoneNumber';
import { isWithheld } from './channels';
import type { FindRequest } from './effects';
import type { CallerAnswer, DescribeAnswer, Unanswered } from './events';
import { belongsTo } from './association';
import { awaitedFormRecord, formRecordDescribed } from './formRecord';
import { toMatches } from './matches';
import { compactNumber, isInternalNumber, isNamedAddress, isWithheldNumber } from './numbers';
import { recordRef } from './recordId';
import { saveHandedOver } from './recordSaving';
import { popWhenDue } from './screenPop';
import type { Call, Lookup, Match } from './model';
import type { EngineState } from './state';
import type { Step } from './step';
import { changeCall, effect, findCall, log, nextId } from './step';

const SHORTEST_NUMBER = 6;

/** Attributes to search for; the first one present is used (P2). A plain phone call has only `from`. */
export const SEARCHED = ['name', 'from', 'identity', 'customerAddress'] as const;

export interface SearchTerm {
    readonly term: string;
    readonly phone: boolean;
}

const looksLikeNumber = (text: string): boolean =>
    !isNamedAddress(text) && isNumberOnly(text) && compactNumber(text).length >= SHORTEST_NUMBER;

/** What to search for the remote party (P2). Null: nothing, because the call is internal, withheld, or has no number. */
export function searchTerm(call: Call, state: EngineState): SearchTerm | null {
    if (call.internal || isWithheld(call)) return null;
    for (const name of SEARCHED) {
        const value = call.attributes[name]?.trim();
        if (value) {
            if (name === 'from' && (isWithheldNumber(value) || isInternalNumber(value, state))) return null;
            return { term: value, phone: name !== 'name' && looksLikeNumber(value) };
        }
    }
    return call.number === null ? null : { term: call.number, phone: !isNamedAddress(call.number) };
}

function findRequest({ term, phone }: SearchTerm, call: Call, state: EngineState): FindRequest {
    const callType = call.direction === 'in' ? 'Inbound' : 'Outbound';
    const objects = state.layout.callTypes[callType].objects.map(({ name, fields }) => ({ name, fields }));
    const terms = phone ? searchTerms(term, state.settings.defaultCountry) : { variants: [], phrases: [] };
    return { term, phone, ...terms, objects };
}

/** L1: external calls are looked up as soon as the number is known. P1: a record that came with the call needs no search. */
export function lookUp(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || call.internal) return step;
    const [requestId, numbered] = nextId(step, 'lookup');
    const searching = changeCall(numbered, key, { lookup: { state: 'searching', requestId } });
    const given = recordRef(call.attributes.sfdcObjectId);
    if (given) {
        return effect(searching, { effect: 'describeRecord', callKey: key, requestId, recordId: given.id });
    }
    const term = searchTerm(call, step.state);
    if (!term) return step;
    return effect(searching, {
        effect: 'findCaller',
        callKey: key,
        requestId,
        request: findRequest(term, call, step.state)
    });
}

/**
 * L5: looks up what the journal does not keep of the matches, such as the account and the open Cases. The matches stay meanwhile, because
 * the call may belong to one of them.
 */
export function lookUpDetails(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    const term = call && searchTerm(call, step.state);
    if (!term || call.lookup.state !== 'found' || recordRef(call.attributes.sfdcObjectId)) return step;
    const [detailsId, numbered] = nextId(step, 'lookup');
    const asked = changeCall(numbered, key, { lookup: { ...call.lookup, detailsId } });
    const request = findRequest(term, call, step.state);
    return effect(asked, { effect: 'findCaller', callKey: key, requestId: detailsId, request });
}

/** Only completes the matches that are known: the agent has seen them, and a call must not move to another record by itself. */
function withDetails(step: Step, call: Call, answer: CallerAnswer | Unanswered): Step {
    const found = 'error' in answer ? [] : matchesIn(answer, call, step.state);
    const { matches, truncated } = call.lookup as Extract<Lookup, { state: 'found' }>;
    const isLinked = belongsTo(call);
    const completed = matches.map((known) => {
        const fresh = found.find(({ record }) => record.id === known.record.id);
        if (!fresh) return known;
        const closed = known.openCases.filter(
            (one) => isLinked(one) && !fresh.openCases.some(({ id }) => id === one.id)
        );
        return { ...fresh, openCases: [...fresh.openCases, ...closed] };
    });
    return changeCall(step, call.key, { lookup: { state: 'found', matches: completed, truncated } });
}

function matchesIn(answer: CallerAnswer, call: Call, state: EngineState): Match[] {
    const term = searchTerm(call, state);
    return toMatches(answer, term?.phone ? term.term : null, state);
}

function awaiting(step: Step, key: string, requestId: string): Call | undefined {
    const call = findCall(step.state, key);
    return call?.lookup.state === 'searching' && call.lookup.requestId === requestId ? call : undefined;
}

/** The answer is there: what waited for it happens now (P4, R13). */
const answered = (step: Step, key: string): Step => saveHandedOver(popWhenDue(step, key), key);

/** L3, L4, L6: uses the answer whenever it arrives. An answer that is no longer expected is dropped. */
export function callerFound(step: Step, key: string, requestId: string, answer: CallerAnswer | Unanswered): Step {
    const known = findCall(step.state, key);
    if (known?.lookup.state === 'found' && known.lookup.detailsId === requestId)
        return withDetails(step, known, answer);
    const call = awaiting(step, key, requestId);
    if (!call) return log(step, `a lookup answer that nobody waits for: ${requestId}`, 'info');
    if ('error' in answer)
        return answered(changeCall(step, key, { lookup: { state: 'failed', ...answer.error } }), key);
    const matches = matchesIn(answer, call, step.state);
    const found = changeCall(step, key, { lookup: { state: 'found', matches, truncated: answer.truncated } });
    return answered(found, key);
}

/**
 * The name of the record that came with the call is now known. A record that can't be read (no access, deleted) is still popped and
 * linked, because only Salesforce knows whether it exists.
 */
export function recordDescribed(
    step: Step,
    key: string,
    requestId: string,
    answer: DescribeAnswer | Unanswered,
    at: number
): Step {
    const asked = awaitedFormRecord(step, requestId);
    if (asked) return formRecordDescribed(step, asked, answer, at);
    const call = awaiting(step, key, requestId);
    if (!call) return log(step, `a description that nobody waits for: ${requestId}`, 'info');
    const record = 'error' in answer ? recordRef(call.attributes.sfdcObjectId) : recordRef(answer.id, answer);
    if (!record) {
        return answered(changeCall(step, key, { lookup: { state: 'found', matches: [], truncated: false } }), key);
    }
    const match = { record, detail: null, matchedOn: null, openCases: [] };
    const found = changeCall(step, key, {
        lookup: { state: 'found', matches: [match], truncated: false },
        origin: call.origin ? record : null
    });
    return answered(found, key);
}
