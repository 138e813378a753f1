/**
 * The script that the panel loads into its own realm (softphone/loadNumbers.ts): libphonenumber-js with the part of its metadata that is
 * asked for here (scripts/phoneMetadata).
 */
import type { CountryCode } from 'libphonenumber-js/min/es6';
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min/es6';
import type { NumberRegistry } from '../../force-app/main/default/lwc/phoneNumber/numberLibrary';
import { reading } from './reading';

(window as NumberRegistry).crmConnectNumbers = {
    parse: (text, country) => reading(text, country as CountryCode),
    callingCode: (country) => (isSupportedCountry(country) ? getCountryCallingCode(country) : null)
};
