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

/** The dialable numbers of the people who were found, without fax numbers. */
export function foundNumbers(rows: readonly CallerRow[]): FoundNumber[] {
    return rows
        .flatMap((row) =>
            Object.entries(row.fields)
                .filter(([field, value]) => IS_PHONE.test(field) && value !== null && HAS_DIGITS.test(value))
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
