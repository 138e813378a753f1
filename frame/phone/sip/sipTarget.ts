import type { URI } from 'jssip/lib/URI';
import { TEL_HOST } from './telUris';

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
