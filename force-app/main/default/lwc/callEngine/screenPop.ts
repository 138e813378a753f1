import { isNumberOnly } from 'c/phoneNumber';
import type { ScreenPopRule, ScreenPopTarget } from 'c/softphoneContract';
import { explanation } from 'c/softphoneContract';
import { knownName } from './association';
import { isWithheld } from './channels';
import { matchesOf } from './matches';
import type { Call, RecordRef } from './model';
import { notify } from './notices';
import { isNamedAddress, typedNumber } from './numbers';
import { expectPage } from './popping';
import { recordRef } from './recordId';
import { isLive } from './selectors';
import type { EngineState } from './state';
import type { Step } from './step';
import { changeCall, findCall, sendWithId } from './step';

const SHORTEST_SEARCH = 3; // Salesforce's own minimum

/** The term for Salesforce's search page: the name or identity that came with the call, or else the number. */
function searchString(call: Call): string | null {
    const { name, from, identity, customerAddress } = call.attributes;
    const text = name ?? from ?? identity ?? customerAddress ?? (call.number === null ? '' : call.number);
    const searched = isNumberOnly(text) ? typedNumber(text).number : text.trim();
    return searched.length >= SHORTEST_SEARCH ? searched : null;
}

/**
 * If the host can't open this target, nothing is sent, and the agent is notified. Returns the command's id. Null: none was sent.
 */
function openWithId(step: Step, key: string, target: ScreenPopTarget): [string | null, Step] {
    if (!step.state.host.screenPop.includes(target.type))
        return [null, notify(step, 'warning', 'popFailed', [], key, explanation('notPossible'))];
    return sendWithId(step, { command: 'screenPop', target }, { callKey: key });
}

const open = (step: Step, key: string, target: ScreenPopTarget): Step => openWithId(step, key, target)[1];

export function popRecord(step: Step, key: string, record: RecordRef): Step {
    const [commandId, sent] = openWithId(step, key, { type: 'record', recordId: record.id, callKey: key });
    return commandId === null ? sent : expectPage(sent, commandId, key, record);
}

export function popSearch(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    const text = call ? searchString(call) : null;
    if (text === null) return notify(step, 'warning', 'nothingToSearch', [], key);
    return open(step, key, { type: 'search', searchString: text });
}

/** P6: opens the form of a new record for the call. A record saved from this form belongs to the call. */
export function popNew(step: Step, key: string, entity: string): Step {
    const call = findCall(step.state, key);
    if (!call) return step;
    const defaultFieldValues = newRecordFields(call, entity);
    return open(step, key, { type: 'newRecord', entity, form: key, defaultFieldValues });
}

/** P3: the entity of the New button; Lead when the layout names none. */
export function entityForNew(state: EngineState): string {
    const rule = state.layout.callTypes.Inbound.noMatch;
    return rule.pop === 'newRecord' ? rule.entity : 'Lead';
}

function applyRule(step: Step, key: string, rule: ScreenPopRule): Step {
    const call = findCall(step.state, key)!;
    switch (rule.pop) {
        case 'none':
            return step;
        case 'record': {
            const record = matchesOf(call)[0]?.record;
            return record ? popRecord(step, key, record) : step;
        }
        case 'search':
            return popSearch(step, key);
        case 'newRecord':
            return popNew(step, key, rule.entity);
        case 'visualforce':
            return open(step, key, { type: 'url', url: `/apex/${encodeURIComponent(rule.page)}` });
        case 'flow':
            return open(step, key, { type: 'flow', flow: rule.flow, flowArgs: flowArgs(call) });
    }
}

const flowArgs = (call: Call): Record<string, string> => ({
    callKey: call.key,
    phoneNumber: call.number ?? '',
    callerName: call.deliveredName ?? ''
});

/** P4: inbound calls only, at the moment in the settings; never after the call, never twice. */
function isDue(call: Call, { settings }: EngineState): boolean {
    if (!settings.screenPop || call.popped || call.direction !== 'in' || call.internal || !isLive(call)) return false;
    switch (settings.screenPopOn) {
        case 'ringing':
            return true;
        case 'answered':
            return call.answeredAt !== null;
        case 'button':
            return false;
    }
}

/** The automatic pop: checked whenever the call changes or an answer arrives, executed once (P1, P3, P4). */
export function popWhenDue(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || !isDue(call, step.state)) return step;
    const given = recordRef(call.attributes.sfdcObjectId);
    if (given) return popRecord(changeCall(step, key, { popped: true }), key, given);
    if (call.lookup.state !== 'found' || isWithheld(call)) return step;
    const { singleMatch, multipleMatches, noMatch } = step.state.layout.callTypes.Inbound;
    const { matches, truncated } = call.lookup;
    const rule = matches.length === 0 ? noMatch : matches.length === 1 && !truncated ? singleMatch : multipleMatches;
    return applyRule(changeCall(step, key, { popped: true }), key, rule);
}

/** "Mary Ann Smith" is Mary Ann, Smith. One word is a last name, which Salesforce requires. */
function splitName(name: string): { FirstName?: string; LastName?: string } {
    const words = name.trim().split(/\s+/).filter(Boolean);
    const LastName = words.at(-1);
    if (!LastName) return {};
    const FirstName = words.slice(0, -1).join(' ');
    return FirstName ? { FirstName, LastName } : { LastName };
}

/** P6: the default values of a new record's form: the number, and the name split into fields if there is one. */
export function newRecordFields(call: Call, entity: string): Record<string, string> {
    const name = knownName(call) ?? '';
    const number = call.number === null || isNamedAddress(call.number) ? '' : call.number;
    const filled = (fields: Record<string, string>): Record<string, string> =>
        Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    switch (entity) {
        case 'Lead':
        case 'Contact':
            return filled({ ...splitName(name), Phone: number });
        case 'Account':
            return filled({ Name: name, Phone: number });
        case 'Case':
            return filled({ SuppliedName: name, SuppliedPhone: number });
        default:
            return {};
    }
}
