import { association } from './association';
import { matchesOf } from './matches';
import { isWithheld } from './channels';
import type { Call } from './model';

/** The name that came with the call, from the phone system or the contact centre; not from Salesforce. */
export const knownName = (call: Call): string | null =>
    isWithheld(call) ? null : (call.attributes.name ?? call.deliveredName);

/**
 * L4: Salesforce's name where the call's record, or the only match, tells it; until then, and where nothing was found, the
 * name that came with the call.
 */
export function callerName(call: Call): string | null {
    const { record: placed, gone } = association(call);
    const record = placed ?? gone ?? (matchesOf(call).length === 1 ? matchesOf(call)[0].record : null);
    return personOf(call, record) ?? knownName(call);
}

/** A Case or an Opportunity is nobody's name: then the matched person or account is asked. */
function personOf(call: Call, record: { id: string; objectType: string; name: string | null } | null): string | null {
    if (!record) return null;
    const caller = ['Contact', 'Lead', 'Account'].includes(record.objectType);
    if (caller) return record.name;
    const owner = matchesOf(call).find((match) => match.openCases.some((openCase) => openCase.id === record.id));
    return owner?.record.name ?? null;
}
