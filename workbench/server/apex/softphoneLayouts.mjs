/**
 * Stand-in for the Apex class SoftphoneLayouts: the record with the given name, or Default, with its texts unchanged.
 */
import { readCustomMetadata } from '../callCenter/customMetadata.mjs';

const CALL_TYPES = ['Inbound', 'Outbound', 'Internal'];

/** Finds a record by name, ignoring case, as Salesforce does. */
export function findLayout(name, source) {
    const records = Object.entries(readCustomMetadata('Softphone_Layout', source));
    const called = (wanted) => records.find(([one]) => one.toLowerCase() === String(wanted ?? '').toLowerCase());
    const [found, values] = called(name) ?? called('Default') ?? [null, null];
    const callType = (type) => ({
        objects: values[`${type}Objects__c`] ?? null,
        singleMatch: values[`${type}SingleMatch__c`] ?? null,
        multipleMatches: values[`${type}MultipleMatches__c`] ?? null,
        noMatch: values[`${type}NoMatch__c`] ?? null
    });
    return {
        name: found,
        callTypes: values ? Object.fromEntries(CALL_TYPES.map((type) => [type, callType(type)])) : {}
    };
}

/** SoftphoneLayouts.read: returns JSON like the class. */
export const readLayoutText = (params, { source }) => JSON.stringify(findLayout(params.get('name'), source));
