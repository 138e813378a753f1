import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { URI } from 'jssip/lib/URI';
import { PhoneSystemError } from '../phoneSystem';
import { TEL_HOST } from './telUris';

/** Longer than any number with its country code (15 digits), with room for prefixes. */
const MAX_LENGTH = 60;
/** A number, or a name that a switch may give to an extension. */
const DIALABLE = /^(\+?[0-9*#]+|[a-z0-9][a-z0-9._-]*)$/i;

/** The number to dial, without visual separators. Throws invalidNumber. */
export function dialedNumber(to: string): string {
    const plain = to.trim().replace(/^tel:/i, '');
    const number = /[a-z]/i.test(plain) ? plain : plain.replace(/[\s().\-/]/g, '');
    if (!DIALABLE.test(number) || number.length > MAX_LENGTH) {
        throw new PhoneSystemError('invalidNumber', explanation('notNumber', to.slice(0, MAX_LENGTH)));
    }
    return number;
}

/**
 * The plain address of a party. Parameters and headers are dropped: the far end chooses them, and in a REFER they could change
 * what is requested.
 */
export function plainAddress({ user, host, port }: Pick<URI, 'user' | 'host' | 'port'>, domain: string): string {
    const name = encodeURIComponent(user ?? '').replace(/%2B/gi, '+');
    if (host === TEL_HOST) return `sip:${name}@${domain}`;
    return `sip:${name === '' ? '' : `${name}@`}${host}${port ? `:${port}` : ''}`;
}

/** The SIP address of a number at a domain. */
export const sipTarget = (number: string, domain: string): string =>
    // a SIP URI may contain a plus or a star, but a hash must be escaped (RFC 3261, section 25.1)
    `sip:${number.replaceAll('#', '%23')}@${domain}`;
