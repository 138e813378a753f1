/** What a number dials. People, records, and switches write it in ways that libphonenumber alone does not read. */
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min/es6';
import { Metadata, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';
import { NUMBERING_CHANGES } from './numberingChanges';

/** Before a country code, in the countries of whoever wrote the number: most of the world, North America, Australia, Japan, Asia, Russia. */
const EXIT_CODES = ['00', '011', '0011', '010', '001', '002', '810'];
const SHORTEST_INTERNATIONAL = 8;
/** Without a trunk prefix, so short a text is a short number or lacks its area code, if the country has a trunk prefix. */
const LONGEST_SHORT_NUMBER = 6;
/** 116117, 118500: the same in all of Europe. */
const HARMONIZED = /^11[68]\d{3}$/;
/** No country has national numbers as long as this, but the patterns of Germany, Austria, and Japan allow them. */
const TOO_LONG_FOR_A_COUNTRY = 12;

/** What libphonenumber's class knows of a country's plan and its types do not tell. */
interface Plan {
    callingCode(): string;
    /** 0: there is none. */
    nationalPrefix(): string | 0 | undefined;
    nationalNumberPattern(): string;
}

/** @param code of a country, or its calling code */
function planOf(code: string): Plan {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(code as CountryCode);
    return metadata.numberingPlan as unknown as Plan;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const patterns = new Map<string, RegExp>();

/** The pattern of all numbers of a country, fixed, mobile, or others. */
function patternOf({ country, countryCallingCode }: PhoneNumber): RegExp {
    const code = country ?? countryCallingCode;
    const known = patterns.get(code);
    if (known) return known;
    const pattern = new RegExp(`^(?:${planOf(code).nationalNumberPattern()})$`);
    patterns.set(code, pattern);
    return pattern;
}

/** `isValid` of libphonenumber needs the patterns of each type, which are not in the script. */
const isValid = (phone: PhoneNumber): boolean => phone.isPossible() && patternOf(phone).test(phone.nationalNumber);

/** With the digits that a country has added or dropped since. */
function current(phone: PhoneNumber): PhoneNumber {
    const { countryCallingCode, nationalNumber } = phone;
    const changes = NUMBERING_CHANGES[countryCallingCode] ?? [];
    for (const [old, now] of changes) {
        const changed = nationalNumber.replace(old, now as string);
        if (changed !== nationalNumber) return parsePhoneNumberFromString(`+${countryCallingCode}${changed}`) ?? phone;
    }
    return phone;
}

function read(text: string, country: CountryCode): PhoneNumber | null {
    const phone = parsePhoneNumberFromString(text, country);
    return phone ? current(phone) : null;
}

/** Short numbers and numbers without their area code. */
function isLocal(digits: string, country: CountryCode): boolean {
    if (digits.length > LONGEST_SHORT_NUMBER || !isSupportedCountry(country)) return false;
    const plan = planOf(country);
    if (HARMONIZED.test(digits)) return plan.callingCode() !== '1';
    const trunk = plan.nationalPrefix();
    return typeof trunk === 'string' && !digits.startsWith(trunk);
}

/** Other ways to read a text that is no valid number as it stands, the likeliest first. */
function otherTexts(text: string): string[] {
    const digits = digitsOf(text);
    // "+45 (0)32 10 12 34": a trunk prefix in brackets, in a country that has none
    const unbracketed = text.replace(/\(\s*(?:0|06|8)\s*\)/, '');
    const others = unbracketed === text ? [] : [unbracketed];
    if (text.startsWith('+')) return digits.startsWith('0') ? [...others, digits, ...otherTexts(digits)] : others;
    for (const code of EXIT_CODES)
        if (digits.startsWith(code)) {
            const behind = digitsOf(unbracketed).slice(code.length);
            others.push(`+${behind}`, `+${digits.slice(code.length)}`);
        }
    if (digits.length >= SHORTEST_INTERNATIONAL && !digits.startsWith('0')) others.push(`+${digits}`);
    return others;
}

/**
 * The public number that a text dials. What is no valid number of `country` is tried as an international one without its plus, and with
 * the exit codes of other countries.
 * @param text a single number, without its extension
 * @returns null: a short number, or none at all
 */
export function reading(text: string, country: CountryCode): PhoneNumber | null {
    const digits = digitsOf(text);
    if (!text.startsWith('+') && isLocal(digits, country)) return null;
    const plain = read(text, country);
    const isLikely =
        plain !== null &&
        isValid(plain) &&
        (plain.nationalNumber.length < TOO_LONG_FOR_A_COUNTRY || text.startsWith('+'));
    if (isLikely) return plain;
    const other = otherTexts(text)
        .map((one) => read(one, country))
        .find((one) => one !== null && isValid(one));
    return other ?? (plain?.isPossible() ? plain : null);
}
