import { isDialable } from 'c/callEngine';
import type { CallerRow } from 'c/callEngine';

/** A number of a person who was found by name. */
export interface FoundNumber {
    readonly id: string;
    readonly objectType: string;
    readonly name: string;
    readonly accountName: string | null;
    readonly field: string;
    readonly number: string;
}

const MOST = 8;
const IS_PHONE = /phone|mobile/i;
const HAS_DIGITS = /\d.*\d.*\d/;
/** A colleague's own number, however short. */
const EXTENSION = 'Extension';

const isDialed = (field: string, value: string | null): boolean =>
    value !== null && (field === EXTENSION ? /\d/.test(value) : IS_PHONE.test(field) && HAS_DIGITS.test(value));

/** The dialable numbers of the people who were found, without fax numbers. */
export function foundNumbers(rows: readonly CallerRow[]): FoundNumber[] {
    return rows
        .flatMap((row) =>
            Object.entries(row.fields)
                .filter(([field, value]) => isDialed(field, value))
                .sort(([one], [other]) => Number(other === EXTENSION) - Number(one === EXTENSION))
                .map(([field, value]) => ({
                    id: `${row.id} ${field}`,
                    objectType: row.objectType,
                    name: row.name,
                    accountName: row.accountName,
                    field,
                    number: value ?? ''
                }))
        )
        .slice(0, MOST);
}

/** A text with letters is a name, unless they introduce an extension (N5). */
export const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && text.trim().length >= 3 && !isDialable(text);
