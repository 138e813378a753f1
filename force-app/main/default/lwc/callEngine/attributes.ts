import { plainText } from 'c/softphoneContract';
import type { CallAttributes, CommandAnswer } from 'c/softphoneContract';
import { association } from './association';
import type { Call, RecordRef } from './model';
import { longId } from './recordId';
import type { EngineState, PendingCommand } from './state';
import type { Step } from './step';
import { changeCall, findCall, send } from './step';

/** T3: what a contact center keeps with a call, so that whoever gets the call next has it. */

/** The attribute with the notes of the agent who transferred the call. */
const NOTES = 'crmConnectNotes';
/** A contact center stores few characters with a call. */
const LONGEST_NOTES = 1000;

const COMMAND = 'setAttributes';

/** A record as attributes, for agents with this phone or another one. A person account is its contact (D2). */
export const attributesOf = ({ id, objectType, personContactId }: RecordRef): CallAttributes =>
    personContactId
        ? { sfdcObjectId: personContactId, sfdcObjectType: 'Contact' }
        : { sfdcObjectId: id, sfdcObjectType: objectType };

const NOTHING = { sfdcObjectId: '', sfdcObjectType: '' } as const;

/** A Case leads to its Contact as well (L5). Null: nothing is decided, so what the contact center has stays. */
function linkOf(call: Call): CallAttributes | null {
    const { record, also, reason } = association(call);
    const linked = also ?? record;
    if (linked) return attributesOf(linked);
    if (reason === 'internal' || call.lookup.state === 'searching') return null;
    return call.told || reason === 'none-chosen' ? NOTHING : null;
}

/** What the contact center has, as far as this phone knows. */
function standing({ told, attributes }: Call, name: string): string {
    const value = told?.values[name] ?? attributes[name] ?? '';
    return name === 'sfdcObjectId' ? longId(value) : value;
}

/** The contact center may ask for attributes of a call that the agent has, or has not finished. */
const isHeld = ({ state, answeredAt, direction }: Call): boolean =>
    state !== 'ringing' && state !== 'ended' && (answeredAt !== null || direction === 'out');

function tell(step: Step, call: Call, values: CallAttributes): Step {
    if (Object.entries(values).every(([name, value]) => standing(call, name) === value)) return step;
    const { key: callKey, connection } = call;
    const told = { values: { ...call.told?.values, ...values } };
    return send(changeCall(step, callKey, { told }), { command: COMMAND, connection, attributes: values }, { callKey });
}

/** After each event: the records of calls that have changed. Compared with what was sent, so that nothing is sent twice. */
export function tellLinks(before: EngineState, step: Step): Step {
    const { calls, device } = step.state;
    if (before.calls === calls || !device.features.setAttributes) return step;
    return calls.reduce((now, call) => {
        const link = !before.calls.includes(call) && isHeld(call) ? linkOf(call) : null;
        return link ? tell(now, call, link) : now;
    }, step);
}

/** The call is about to be transferred: its notes travel with it, above those that came with it. */
export function tellNotes(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || !step.state.device.features.setAttributes) return step;
    const notes = [call.notes, call.sentNotes].filter(Boolean).join('\n');
    return tell(step, call, { [NOTES]: notes.slice(0, LONGEST_NOTES) });
}

/** The notes of the agent who had the call before. Line by line, because they have lines. */
export function sentNotes(given: CallAttributes): Pick<Call, 'sentNotes'> {
    const notes = (given[NOTES] ?? '').split('\n').map(plainText).join('\n').trim();
    return notes === '' ? {} : { sentNotes: notes };
}

/** The attributes that somebody else has changed. The contact center repeats to a phone what it was told by that phone. */
export function changedByOthers({ attributes, told }: Call, changed: CallAttributes): CallAttributes {
    const isNew = ([name, value]: [string, string | undefined]): boolean =>
        value !== told?.values[name] && value !== attributes[name];
    return Object.fromEntries(Object.entries(changed).filter(isNew));
}

/** An attribute that could not be stored is sent again with the next change, or when the phone is connected again. */
export function attributesAnswered(step: Step, { command, callKey }: PendingCommand, answer: CommandAnswer): Step {
    const call = command === COMMAND && !answer.ok ? findCall(step.state, callKey) : undefined;
    return call?.told ? changeCall(step, call.key, { told: { ...call.told, failed: true } }) : step;
}

/** For a call that the phone system still has, after a new connection. */
export const untold = ({ told }: Call): Partial<Call> => (told?.failed ? { told: { values: {} } } : {});
