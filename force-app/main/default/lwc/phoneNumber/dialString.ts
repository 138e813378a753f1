import { callingCode } from './numberLibrary';
import { parseNumber } from './parseNumber';
import { readNumber } from './readNumber';

/** The call center's dialing options (reqDialingOptions), and what else determines how a number is dialed (N4). */
export interface DialingOptions {
    readonly country: string;
    readonly outsidePrefix: string;
    readonly longDistancePrefix: string;
    readonly internationalPrefix: string;
    readonly emergencyNumbers: readonly string[];
    readonly isInternal: (number: string) => boolean;
}

const DIALABLE = /^[\d\s()+*#./-]+$/;

/** Whether this text can be dialed at all: the main number has digits, and nothing but what people write between digits. */
export function isDialable(text: string): boolean {
    const { main } = readNumber(text);
    return DIALABLE.test(main) && /\d/.test(main) && main.replace(/\D/g, '').length <= 20;
}

/**
 * The digits to send to the phone system, without the extension. Internal and emergency numbers are sent as typed. Without dialing
 * options, public numbers are sent as E.164. With them: the outside prefix, then the national number (with the long-distance prefix, if
 * set, instead of the country's own trunk prefix), or the international prefix and the country code.
 */
export function dialString(text: string, options: DialingOptions): string {
    const { main } = readNumber(text);
    const asTyped = main.replace(/[^\d*#+]/g, '');
    if (options.emergencyNumbers.includes(asTyped) || options.isInternal(main)) return asTyped;
    const { phone, e164, key } = parseNumber(text, options.country);
    const { outsidePrefix, longDistancePrefix, internationalPrefix } = options;
    const unprefixed = outsidePrefix === '' && longDistancePrefix === '' && internationalPrefix === '';
    if (!phone || !e164) return outsidePrefix + (asTyped || key);
    if (unprefixed) return e164;
    if (phone.countryCallingCode === callingCode(options.country)) {
        const national = phone.format('NATIONAL').replace(/\D/g, '');
        return outsidePrefix + (longDistancePrefix === '' ? national : longDistancePrefix + phone.nationalNumber);
    }
    // without an international prefix, the plus sign is used, unless there is an outside prefix before it
    const start = internationalPrefix === '' && outsidePrefix === '' ? '+' : internationalPrefix;
    return outsidePrefix + start + e164.slice(1);
}
