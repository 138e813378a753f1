import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from './phoneSystem';

/** Longer than any number with its country code (15 digits), with room for prefixes. */
const MAX_LENGTH = 60;
/** A number, or a name that a switch may give to an extension. */
const DIALABLE = /^(\+?[0-9*#]+|[a-z0-9][a-z0-9._-]*)$/i;

/** What was dialed is no number. */
export const notNumber = (to: string): PhoneSystemError =>
    new PhoneSystemError('invalidNumber', explanation('notNumber', to.slice(0, MAX_LENGTH)));

/** The number to dial, without visual separators. Throws invalidNumber. */
export function dialedNumber(to: string): string {
    const plain = to.trim().replace(/^tel:/i, '');
    const number = /[a-z]/i.test(plain) ? plain : plain.replace(/[\s().\-/]/g, '');
    if (!DIALABLE.test(number) || number.length > MAX_LENGTH) throw notNumber(to);
    return number;
}
