import type { FieldInfo, ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { RecordData } from 'lightning/uiRecordApi';

/** A number that can be called. */
export interface CallableNumber {
    readonly field: string;
    readonly label: string;
    readonly number: string;
}

/** Nobody can be called at a fax number. Salesforce's own fields of that kind have this type, too. */
const FAX = /fax/i;

const phoneFields = ({ fields }: ObjectInfo): FieldInfo[] =>
    Object.values(fields).filter(({ apiName, dataType }) => dataType === 'Phone' && !FAX.test(apiName));

/** The fields to read of a record: "Contact.MobilePhone". */
export const fieldNames = (object: string, info: ObjectInfo): string[] =>
    [...phoneFields(info).map(({ apiName }) => apiName), ...(info.nameFields ?? [])].map((name) => `${object}.${name}`);

/** The numbers of a record, in the order of their labels. Each number once. */
export function numbersOf(info: ObjectInfo, { fields }: RecordData): CallableNumber[] {
    const seen = new Set<string>();
    return phoneFields(info)
        .toSorted((one, other) => one.label.localeCompare(other.label))
        .flatMap(({ apiName, label }) => {
            const value = fields[apiName]?.value;
            const number = typeof value === 'string' ? value.trim() : '';
            if (number === '' || seen.has(number)) return [];
            seen.add(number);
            return [{ field: apiName, label, number }];
        });
}

/** The record's name, if its object has one field for it. */
export function nameOf({ nameFields = [] }: ObjectInfo, { fields }: RecordData): string | undefined {
    const name = nameFields.includes('Name') ? 'Name' : nameFields[0];
    const value = name === undefined ? undefined : fields[name]?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
