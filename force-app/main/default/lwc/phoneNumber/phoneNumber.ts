/** Phone numbers: parsed with libphonenumber-js if it has been loaded, compared by what they dial (N3), formatted for the exchange (N4). */
export { isNumberOnly, readNumber } from './readNumber';
export type { WrittenNumber } from './readNumber';
export { parseNumber } from './parseNumber';
export type { ParsedNumber } from './parseNumber';
export { comparer, sameNumber } from './compareNumbers';
export { searchTerms } from './searchTerms';
export type { SearchTerms } from './searchTerms';
export { displayNumber } from './displayNumber';
export { dialString, isDialable } from './dialString';
export type { DialingOptions } from './dialString';
export { hasNumberLibrary, setNumberLibrary } from './numberLibrary';
export type { NumberLibrary, NumberRegistry } from './numberLibrary';
