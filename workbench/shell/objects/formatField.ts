import type { FieldValue } from '../org/record';
import { person } from '../platform/person';
import type { FieldKind } from './objectLayout';

const isEmpty = (value: FieldValue): boolean => value === null || value === undefined || value === '';

function dateTime(value: FieldValue, options: Intl.DateTimeFormatOptions): string {
    const at = new Date(String(value));
    if (Number.isNaN(at.getTime())) return String(value);
    return new Intl.DateTimeFormat(person().locale, options).format(at);
}

/** "42 s", "2 min 5 s", "1 h 3 min". */
function duration(value: FieldValue): string {
    const seconds = Number(value);
    if (!Number.isFinite(seconds)) return String(value);
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function number(value: FieldValue, options: Intl.NumberFormatOptions = {}): string {
    const amount = Number(value);
    return Number.isFinite(amount) ? new Intl.NumberFormat(person().locale, options).format(amount) : String(value);
}

/** A field's value as text in the user's locale and time zone; empty for an empty value. Not for references. */
export function formatField(kind: FieldKind, value: FieldValue): string {
    if (isEmpty(value)) return '';
    switch (kind) {
        case 'date':
            // A date without a time is the same in every time zone.
            return dateTime(value, { dateStyle: 'medium', timeZone: 'UTC' });
        case 'datetime':
            return dateTime(value, { dateStyle: 'short', timeStyle: 'medium', timeZone: person().timeZone });
        case 'currency':
            return number(value, { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
        case 'number':
            return number(value);
        case 'duration':
            return duration(value);
        case 'checkbox':
            return value ? 'Yes' : 'No';
        case 'text':
        case 'textarea':
        case 'phone':
        case 'email':
        case 'url':
        case 'picklist':
        case 'reference':
            return String(value);
    }
}

/** Today in the user's time zone, in the format of a date field ("2026-11-20"). */
export function today(now: Date): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: person().timeZone }).format(now);
}
