/** The objects in the workbench. */
export type ObjectName = 'Account' | 'Contact' | 'Lead' | 'Case' | 'Opportunity' | 'Task';

export type FieldValue = string | number | boolean | null | undefined;

/** A record as the org returns it: `Id` and its fields under their API names. */
export interface OrgRecord {
    readonly Id: string;
    readonly [field: string]: FieldValue;
}

/** The first three characters of ids: Salesforce's fixed key prefixes of standard objects. */
const KEY_PREFIXES: Readonly<Record<string, ObjectName>> = {
    '001': 'Account',
    '003': 'Contact',
    '00Q': 'Lead',
    '500': 'Case',
    '006': 'Opportunity',
    '00T': 'Task'
};

/** The object that an id belongs to; undefined if the workbench does not have it. */
export function objectOf(id: unknown): ObjectName | undefined {
    if (typeof id !== 'string' || !/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(id)) return undefined;
    return KEY_PREFIXES[id.slice(0, 3)];
}

/** The name of a record, which different objects have in different fields. */
export function nameOf(record: OrgRecord): string {
    const { Name, Subject, CaseNumber, FirstName, LastName } = record;
    const whole = [FirstName, LastName].filter(Boolean).join(' ');
    return String(Name || CaseNumber || whole || Subject || record.Id);
}
