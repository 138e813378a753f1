import type { UserInfo } from './state';

/**
 * Times and days as texts. Creating a DateTimeFormat costs a hundred times more than using it, so each is created once. Its result
 * depends only on its key and the instant, so the engine stays pure.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${locale} ${options.timeZone} ${options.timeStyle}`;
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
    formats.set(key, known);
    return known;
}

/** The time of day in the user's locale, without the narrow space that newer ICU puts before AM and PM. */
export const timeOfDay = (at: number, { locale, timeZone }: UserInfo): string =>
    format(locale, { timeStyle: 'medium', timeZone })
        .format(at)
        .replace(/[\u202f\u00a0]/g, ' ');

/** The day in the user's time zone, "2026-11-20". */
export const localDay = (at: number, { timeZone }: UserInfo): string =>
    format('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** Whether this is a known time zone. */
export function isTimeZone(timeZone: string): boolean {
    try {
        return format('en', { timeZone }) !== null;
    } catch {
        return false;
    }
}
