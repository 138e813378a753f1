/** What is used of a number that libphonenumber-js has parsed. */
export interface PhoneNumber {
    /** E.164. */
    readonly number: string;
    readonly ext?: string;
    readonly countryCallingCode: string;
    readonly nationalNumber: string;
    format(style: 'INTERNATIONAL' | 'NATIONAL'): string;
}

/**
 * What the script numbers.js provides (frame/numbers/numbersScript.ts): libphonenumber-js with its metadata. An LWC cannot import an npm package,
 * and a script can be loaded at the same time as the panel.
 */
export interface NumberLibrary {
    /** `country` (ISO 3166, two letters) applies to numbers without a country code. Null: not a public number. */
    parse(text: string, country: string): PhoneNumber | null;
    /** "44" for "GB". Null: there is no such country. */
    callingCode(country: string): string | null;
}

/** On the window of the realm that loads the script: where the script registers itself. */
export interface NumberRegistry {
    crmConnectNumbers?: NumberLibrary;
}

/** Null: the script has not been loaded, so numbers can only be read as they are written. */
let library: NumberLibrary | null = null;

/** Whoever builds the runtime provides the library before starting it, so that all results are based on the same one. */
export const setNumberLibrary = (provided: NumberLibrary | null): void => {
    library = provided;
};

export const hasNumberLibrary = (): boolean => library !== null;

export const parse: NumberLibrary['parse'] = (text, country) => library?.parse(text, country) ?? null;

export const callingCode: NumberLibrary['callingCode'] = (country) => library?.callingCode(country) ?? null;
