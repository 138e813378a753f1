/**
 * Stand-in for the Apex class UtilityPhone: what the phone in the utility bar asks.
 */
import { readCustomMetadata } from '../callCenter/customMetadata.mjs';
import { findLayout } from './softphoneLayouts.mjs';

/** Finds a record by name, ignoring case, or Default. */
function findConfiguration(name, source) {
    const records = Object.entries(readCustomMetadata('Phone_Configuration', source));
    const called = (wanted) => records.find(([one]) => one.toLowerCase() === String(wanted ?? '').toLowerCase());
    return called(name) ?? called('Default') ?? [null, {}];
}

/** The record's lines, and the workbench's own settings after them: the last line of a name counts. */
const withChanges = (settings, changes) =>
    [
        ...(settings ? [settings] : []),
        ...Object.entries(changes).map(([path, value]) => `${path.slice(path.lastIndexOf('/') + 1)} = ${value}`)
    ].join('\n');

/** UtilityPhone.setup */
export function utilitySetup({ configuration }, { source, user, changedSettings }, { frameOrigin }) {
    const [name, values] = findConfiguration(configuration, source);
    return {
        page: `${frameOrigin()}/apex/SoftphoneUtility`,
        configuration: name,
        settings: withChanges(values.Settings__c, changedSettings),
        internalNumberDigits: values.InternalNumberDigits__c ? Number(values.InternalNumberDigits__c) : null,
        timeZone: user.timeZone,
        userId: user.Id
    };
}

/** UtilityPhone.layout */
export const utilityLayout = ({ name }, { source }) => JSON.stringify(findLayout(name, source));
