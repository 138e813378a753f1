import { person } from './person';

/** As `@salesforce/i18n/dateTime.*Format` names them. */
type Length = 'short' | 'medium' | 'long';
type Kind = 'Date' | 'Time' | 'DateTime';

const OPTIONS: Record<Length, Intl.DateTimeFormatOptions> = {
    short: { day: '2-digit', month: '2-digit', year: 'numeric' },
    medium: { day: 'numeric', month: 'short', year: 'numeric' },
    long: { day: 'numeric', month: 'long', year: 'numeric' }
};

const LETTERS: Record<Length, Partial<Record<Intl.DateTimeFormatPartTypes, string>>> = {
    short: { day: 'dd', month: 'MM', year: 'yyyy' },
    medium: { day: 'd', month: 'MMM', year: 'yyyy' },
    long: { day: 'd', month: 'MMMM', year: 'yyyy' }
};

function datePattern(length: Length): string {
    return new Intl.DateTimeFormat(person().locale, OPTIONS[length])
        .formatToParts(0)
        .map(({ type, value }) => LETTERS[length][type] ?? value)
        .join('');
}

function timePattern(length: Length): string {
    const twelveHours = new Intl.DateTimeFormat(person().locale, { hour: 'numeric' }).resolvedOptions().hour12;
    const seconds = length === 'short' ? '' : ':ss';
    return twelveHours ? `h:mm${seconds} a` : `HH:mm${seconds}`;
}

/** The user's format for dates and times ("dd/MM/yyyy", "HH:mm"), with CLDR's letters. */
export function pattern(length: Length, kind: Kind): string {
    if (kind === 'Date') return datePattern(length);
    if (kind === 'Time') return timePattern(length);
    return `${datePattern(length)}, ${timePattern(length)}`;
}
