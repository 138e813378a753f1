/** Objects that the workbench has. */
export type ObjectName = 'Account' | 'Contact' | 'Lead' | 'Case' | 'Opportunity' | 'Task';

export type FieldValue = string | number | boolean | null | undefined;

/** A record as the org hands it out: `Id` and its fields under their API names. */
export interface OrgRecord {
    readonly Id: string;
    readonly [field: string]: FieldValue;
}

/** First three characters of an id: Salesforce's fixed key prefixes of standard objects. */
const KEY_PREFIXES: Readonly<Record<string, ObjectName>> = {
    '001': 'Account',
    '003': 'Contact',
    '00Q': 'Lead',
    '500': 'Case',
    '006': 'Opportunity',
    '00T': 'Task'
};

/** The object that an id belongs to; undefined when it is no id of an object that the workbench has. */
export function objectOf(id: unknown): ObjectName | undefined {
    if (typeof id !== 'string' || !/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(id)) return undefined;
    return KEY_PREFIXES[id.slice(0, 3)];
}

/** What a record is called, whichever field holds it. */
export function nameOf(record: OrgRecord): string {
    const { Name, Subject, CaseNumber, FirstName, LastName } = record;
    const whole = [FirstName, LastName].filter(Boolean).join(' ');
    return String(Name || CaseNumber || whole || Subject || record.Id);
}
