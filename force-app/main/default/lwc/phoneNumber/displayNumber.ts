import { parseNumber } from './parseNumber';
import { readNumber } from './readNumber';

/** The main number formatted for display: "+44 7814 256404". Anything but a public number is unchanged. */
export function displayNumber(text: string, country: string): string {
    const { phone } = parseNumber(text, country);
    return phone ? phone.format('INTERNATIONAL') : readNumber(text).main;
}
