import { because } from '../../../force-app/main/default/lwc/softphoneContract/because';
import { PhoneSystemError } from '../phoneSystem';

/** Longer than any number with its country code (15 digits), with room for prefixes. */
const LONGEST = 60;
/** What a number consists of, or a name that a switch may give to an extension. */
const DIALLABLE = /^(\+?[0-9*#]+|[a-z0-9][a-z0-9._-]*)$/i;

/** What is dialled, without what only makes it readable. Throws invalidNumber. */
export function dialled(to: string): string {
    const plain = to.trim().replace(/^tel:/i, '');
    const number = /[a-z]/i.test(plain) ? plain : plain.replace(/[\s().\-/]/g, '');
    if (!DIALLABLE.test(number) || number.length > LONGEST) {
        throw new PhoneSystemError('invalidNumber', because('notNumber', to.slice(0, LONGEST)));
    }
    return number;
}

/** The SIP address of a number at a domain. */
export const sipTarget = (number: string, domain: string): string =>
    // a plus and a star may stand in a SIP URI as they are, a hash may not (RFC 3261, section 25.1)
    `sip:${number.replaceAll('#', '%23')}@${domain}`;
