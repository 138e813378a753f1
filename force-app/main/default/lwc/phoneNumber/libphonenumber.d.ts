/**
 * libphonenumber-js with the part of its metadata that is asked for here (scripts/phoneMetadata). An LWC cannot import an npm package,
 * so the build bundles it into libphonenumber.js beside this file (scripts/build-vendor.mjs).
 */
export { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';
export type { CountryCode, PhoneNumber } from 'libphonenumber-js/min/es6';
