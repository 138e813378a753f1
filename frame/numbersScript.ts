/**
 * The script that the panel loads into its own realm (softphone/loadNumbers.ts): libphonenumber-js with the part of its metadata that is
 * asked for here (scripts/phoneMetadata).
 */
import type { CountryCode } from 'libphonenumber-js/min/es6';
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';
import type { NumberLibrary, NumberRegistry } from '../force-app/main/default/lwc/phoneNumber/numberLibrary';

const library: NumberLibrary = {
    parse: (text, country) => parsePhoneNumberFromString(text, country as CountryCode) ?? null,
    callingCode: (country) => (isSupportedCountry(country) ? getCountryCallingCode(country) : null)
};

(window as NumberRegistry).crmConnectNumbers = library;
