import { parseNumber } from './parseNumber';

/** N3: whether two notations dial the same number. Extensions are ignored. Two texts without digits are never the same. */
export function sameNumber(one: string, other: string, country: string): boolean {
    const { key } = parseNumber(one, country);
    return key !== '' && key === parseNumber(other, country).key;
}

/**
 * Digit strings in which the number may be stored: with and without country code and trunk prefix. Searching for them finds
 * candidates; `sameNumber` decides.
 */
export function searchVariants(text: string, country: string): string[] {
    const { phone, key } = parseNumber(text, country);
    if (!phone) return key === '' ? [] : [key];
    const variants = [phone.number.slice(1), phone.format('NATIONAL').replace(/\D/g, ''), phone.nationalNumber];
    return [...new Set(variants)];
}
