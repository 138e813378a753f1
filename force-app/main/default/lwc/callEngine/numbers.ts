import { dialString, displayNumber, isDiallable, readNumber, sameNumber } from 'c/phoneNumber';
import type { EngineState } from './state';

type Where = Pick<EngineState, 'settings' | 'user'>;

const WITHHELD = /^(anonymous|withheld|private|restricted|unavailable|unknown|<unknown>)?$/i;

/** N2: phone systems say in many ways that they do not say who calls. */
export const isWithheldNumber = (number: string | null): boolean => WITHHELD.test((number ?? '').trim());

/**
 * N1: at most n digits, and the admin's prefix in front where one is set. A SIP user without any digit is a name inside
 * the exchange. N2: a withheld number is external.
 */
export function isInternalNumber(number: string | null, { settings, user }: Where): boolean {
    if (number === null || isWithheldNumber(number)) return false;
    const digits = readNumber(number).main.replace(/\D/g, '');
    if (digits.length > user.internalDigits) return false;
    return digits.startsWith(settings.internalPrefix.replace(/\D/g, ''));
}

/** N4. Null when the text cannot be dialled. */
export function toDialString(text: string, where: Where): string | null {
    if (!isDiallable(text)) return null;
    const { settings } = where;
    return dialString(text, {
        country: settings.defaultCountry,
        outsidePrefix: settings.outsidePrefix,
        longDistancePrefix: settings.longDistancePrefix,
        internationalPrefix: settings.internationalPrefix,
        emergencyNumbers: settings.emergencyNumbers,
        isInternal: (number) => isInternalNumber(number, where)
    });
}

/** N3. */
export const dialsTheSame = (one: string, other: string, { settings }: Where): boolean =>
    sameNumber(one, other, settings.defaultCountry);

/** As people read it; internal and service numbers as they are. */
export const shownNumber = (number: string, where: Where): string =>
    isInternalNumber(number, where) ? number : displayNumber(number, where.settings.defaultCountry);

/** A typed number without what people write between digits: as it stands in the record. */
export const compactNumber = (text: string): string => text.trim().replace(/[^\d*#+]/g, '');

/** N5: a number that was typed or clicked, as it stands in the record, and its extension. */
export function typedNumber(text: string): { number: string; extension: string | null } {
    const { main, extension } = readNumber(text);
    return { number: compactNumber(main), extension };
}

/** N5: a number that a phone system delivered, without its parameters, and its extension. N2: null when it is withheld. */
export function deliveredNumber(number: string | null): { number: string | null; extension: string | null } {
    if (number === null || isWithheldNumber(number)) return { number: null, extension: null };
    const { main, extension } = readNumber(number);
    return isWithheldNumber(main) ? { number: null, extension: null } : { number: main, extension };
}

/** The number and its extension in one text that can be dialed again (RFC 3966). */
export const withExtension = (number: string, extension: string | null | undefined): string =>
    extension ? `${number};ext=${extension}` : number;
