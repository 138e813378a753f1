import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Who is at the other end, as From, P-Asserted-Identity and the like say it. */
export interface Identity {
    readonly user: string;
    readonly host: string;
    readonly name: string;
}

/** What switches write in the place of a number that they may not tell. */
const NO_NUMBER = /^(anonymous|restricted|unknown|unavailable|private|withheld)?$/i;
/** Longer texts than these are no names and no numbers. */
const LONGEST = 200;

const isWithheld = ({ user, host }: Identity): boolean => NO_NUMBER.test(user) || /^anonymous\.invalid$/i.test(host);

/** RFC 3323, RFC 3325: the caller wants not to be shown, whatever identity the message carries. */
export const wantsPrivacy = (privacy: string | undefined): boolean => /\b(id|user|header)\b/i.test(privacy ?? '');

/** The user part of a SIP URI as a number: without parameters, with escapes undone. */
function numberIn(user: string): string {
    const plain = user.split(';')[0] ?? '';
    try {
        return decodeURIComponent(plain);
    } catch {
        return plain;
    }
}

/** The party of an identity; the number is null when it is withheld. */
export function partyOf(identity: Identity, privacy?: string): Party {
    const number = numberIn(identity.user.trim()).slice(0, LONGEST);
    const withheld = isWithheld({ ...identity, user: number }) || wantsPrivacy(privacy);
    const name = identity.name.trim().slice(0, LONGEST);
    // a name that is no name: switches repeat the number, or say that there is none
    const isName = name !== '' && name !== number && !(withheld && NO_NUMBER.test(name));
    if (withheld) return { number: null };
    return isName ? { number, name } : { number };
}

/**
 * Reads one name-addr, as in P-Asserted-Identity: `"Fred" <sip:+44@host>`, `<tel:+44>`, `sip:1002@host`. Null when it is
 * none. The first of several counts.
 */
export function readIdentity(header: string | undefined): Identity | null {
    const match =
        /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<?(sips?|tel):([^@>;?\s]+)(?:;[^@>]*?)?(?:@([^>;?\s]+))?/i.exec(
            header ?? ''
        );
    if (!match) return null;
    const [, quoted, plain, , user = '', host = ''] = match;
    return { user, host, name: (quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '').trim() };
}
