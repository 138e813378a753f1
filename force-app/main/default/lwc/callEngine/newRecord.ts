import { knownName } from './callerName';
import { isNamedAddress } from './numbers';
import type { Call } from './model';

/** "Mary Ann Smith" is Mary Ann, Smith. One word is a last name, which Salesforce requires. */
function splitName(name: string): { FirstName?: string; LastName?: string } {
    const words = name.trim().split(/\s+/).filter(Boolean);
    const LastName = words.at(-1);
    if (!LastName) return {};
    const FirstName = words.slice(0, -1).join(' ');
    return FirstName ? { FirstName, LastName } : { LastName };
}

/** P6: what the form of a new record is filled with: the number, and the name split into fields when one is known. */
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
