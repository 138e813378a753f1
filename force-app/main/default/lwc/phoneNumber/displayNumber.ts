import { parseNumber } from './parseNumber';
import { readNumber } from './readNumber';

/** The main number as people read it: "+44 7814 256404". What is no public number stays as it came. */
export function displayNumber(text: string, country: string): string {
    const { phone } = parseNumber(text, country);
    return phone ? phone.format('INTERNATIONAL') : readNumber(text).main;
}
