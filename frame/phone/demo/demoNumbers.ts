import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

/** Longer than any number with its country code (15 digits), with room for prefixes and pauses. */
const LONGEST = 40;

/** What the demo switch dials: digits, * and #, perhaps a plus in front; separators are read over. Else invalidNumber. */
export function dialled(to: string): string {
    const number = to
        .trim()
        .replace(/^tel:/i, '')
        .replace(/[\s().\-/]/g, '');
    if (!/^\+?[0-9*#]+$/.test(number) || number.length > LONGEST) {
        throw new PhoneSystemError('invalidNumber', explanation('notNumber', to));
    }
    return number;
}

/** The caller's number as the switch delivers it: null when it is withheld. */
export function callerNumber(from: string): string | null {
    const number = from.trim();
    if (number === '' || /^anonymous$/i.test(number)) return null;
    if (number.length > LONGEST) throw new PhoneSystemError('invalidNumber', explanation('notNumber', from));
    return number;
}
