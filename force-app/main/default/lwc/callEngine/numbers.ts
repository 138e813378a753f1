import { comparer, dialString, displayNumber, isDialable, parseNumber, readNumber, sameNumber } from 'c/phoneNumber';
import { withheldAs } from 'c/softphoneContract';
import type { EngineState } from './state';

type Where = Pick<EngineState, 'device' | 'settings' | 'user'>;

/** The longest internal number if nobody says otherwise, in digits. */
const DEFAULT_INTERNAL_DIGITS = 5;

/** N2: phone systems have many ways to show that a caller is withheld. */
export const isWithheldNumber = (number: string | null): boolean => withheldAs(number) !== null;

/** N6: a party with a name instead of a number, `anna.kowalski@customer.example`. */
export const isNamedAddress = (number: string): boolean =>
    /^[^@\s]+@[^@\s]+$/.test(number) && !/^(?:(?:tel|sips?|callto):)?[+\d*#][\d*#().-]*(?:;[^@]*)?@/i.test(number);

/** Whether an address is in the phone system's own domain. */
const isOwnDomain = (address: string, { ownDomain }: EngineState['settings']): boolean =>
    ownDomain !== '' && address.slice(address.lastIndexOf('@') + 1).toLowerCase() === ownDomain.toLowerCase();

/** N1: the exchange says what its own numbers look like. The org's Apex class has the last word on their length, the settings on what they begin with. */
function isOwnNumber(digits: string, { device, settings, user }: Where): boolean {
    const { digits: longest = DEFAULT_INTERNAL_DIGITS, prefixes = [] } = device.features.internalNumbers ?? {};
    if (digits.length > (user.internalDigits ?? longest)) return false;
    const prefix = settings.internalPrefix.replace(/\D/g, '');
    const allowed = prefix === '' ? prefixes : [prefix];
    return allowed.length === 0 || allowed.some((one) => digits.startsWith(one));
}

/**
 * N1. N6: a name is internal only in the exchange's own domain. N2: a withheld
 * number is external.
 */
export function isInternalNumber(number: string | null, where: Where): boolean {
    if (number === null || isWithheldNumber(number)) return false;
    if (isNamedAddress(number)) return isOwnDomain(number, where.settings);
    return isOwnNumber(readNumber(number).main.replace(/\D/g, ''), where);
}

/** N4. Null when the text cannot be dialed. */
export function toDialString(text: string, where: Where): string | null {
    if (!isDialable(text)) return null;
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

/** N3, for many texts. */
export const dialsAs = (number: string, { settings }: Where): ((text: string) => boolean) =>
    comparer(number, settings.defaultCountry);

/** A number formatted for display. Internal and service numbers are unchanged. */
export const shownNumber = (number: string, where: Where): string =>
    isNamedAddress(number) || isInternalNumber(number, where)
        ? number
        : displayNumber(number, where.settings.defaultCountry);

/** N7: what a number dials, as it is written to the record. Internal and service numbers, and names, are unchanged. */
export const recordedNumber = (number: string, where: Where): string =>
    isNamedAddress(number) || isInternalNumber(number, where)
        ? number
        : (parseNumber(number, where.settings.defaultCountry).e164 ?? number);

/** A typed number without separators. */
export const compactNumber = (text: string): string => text.trim().replace(/[^\d*#+]/g, '');

/** N5: a number that was typed or clicked, without separators, and its extension. */
export function typedNumber(text: string): { number: string; extension: string | null } {
    const { main, extension } = readNumber(text);
    return { number: compactNumber(main), extension };
}

/** N5: a number from the phone system without its parameters, and its extension. N2: null if it is withheld. */
export function deliveredNumber(number: string | null): { number: string | null; extension: string | null } {
    if (number === null || isWithheldNumber(number)) return { number: null, extension: null };
    if (isNamedAddress(number)) return { number, extension: null };
    const { main, extension } = readNumber(number);
    return isWithheldNumber(main) ? { number: null, extension: null } : { number: main, extension };
}

/** The number and its extension in one text that can be dialed again (RFC 3966). */
export const withExtension = (number: string, extension: string | null | undefined): string =>
    extension ? `${number};ext=${extension}` : number;
