import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { URI } from 'jssip/lib/URI';
import { PhoneSystemError } from '../phoneSystem';
import { TEL_HOST } from './telUris';

/** Longer than any number with its country code (15 digits), with room for prefixes. */
const LONGEST = 60;
/** What a number consists of, or a name that a switch may give to an extension. */
const DIALLABLE = /^(\+?[0-9*#]+|[a-z0-9][a-z0-9._-]*)$/i;

/** What is dialled, without what only makes it readable. Throws invalidNumber. */
export function dialled(to: string): string {
    const plain = to.trim().replace(/^tel:/i, '');
    const number = /[a-z]/i.test(plain) ? plain : plain.replace(/[\s().\-/]/g, '');
    if (!DIALLABLE.test(number) || number.length > LONGEST) {
        throw new PhoneSystemError('invalidNumber', explanation('notNumber', to.slice(0, LONGEST)));
    }
    return number;
}

/**
 * Where a party of a call is reached, and no more: the parameters and headers of its address are the far end's own, and could
 * make another request of the REFER that they are sent in.
 */
export function plainAddress({ user, host, port }: Pick<URI, 'user' | 'host' | 'port'>, domain: string): string {
    const name = encodeURIComponent(user ?? '').replace(/%2B/gi, '+');
    if (host === TEL_HOST) return `sip:${name}@${domain}`;
    return `sip:${name === '' ? '' : `${name}@`}${host}${port ? `:${port}` : ''}`;
}

/** The SIP address of a number at a domain. */
export const sipTarget = (number: string, domain: string): string =>
    // a plus and a star may stand in a SIP URI as they are, a hash may not (RFC 3261, section 25.1)
    `sip:${number.replaceAll('#', '%23')}@${domain}`;
