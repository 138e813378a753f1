import { parsePhoneNumberFromString } from './libphonenumber';
import type { CountryCode, PhoneNumber } from './libphonenumber';

export interface ParsedNumber {
    /** "+447814256404"; null for what is no public number (an extension, a service code). */
    readonly e164: string | null;
    /** What identifies the number: E.164 where there is one, else its digits. Empty when there is no digit. */
    readonly key: string;
    readonly phone: PhoneNumber | null;
}

const SHORTEST_PUBLIC_NUMBER = 6;

/** Takes a SIP or tel URI, or any way of writing; drops parameters ("tel:+44...;ext=2") and the host of a SIP URI. */
function withoutUri(text: string): string {
    const bare = text.trim().replace(/^(tel|sips?|callto):/i, '');
    return bare.replace(/[;?].*$/, '').replace(/@.*$/, '');
}

/**
 * Reads a number however it is written. `country` (ISO 3166, two letters) is where numbers without a country code belong.
 * Never throws: what is no public number keeps its digits as key.
 */
export function parseNumber(text: string, country: string): ParsedNumber {
    const bare = withoutUri(text);
    const digits = bare.replace(/[^\d*#]/g, '');
    if (digits.length < SHORTEST_PUBLIC_NUMBER) return { e164: null, key: digits, phone: null };
    const phone = parsePhoneNumberFromString(bare, country as CountryCode);
    if (!phone?.isPossible()) return { e164: null, key: digits, phone: null };
    return { e164: phone.number, key: phone.number, phone };
}
