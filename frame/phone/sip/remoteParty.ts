import { plainText, withheldAs } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Who is at the other end, as From, P-Asserted-Identity and the like say it. `host` is empty for a tel URI. */
export interface Identity {
    readonly user: string;
    readonly host: string;
    readonly name: string;
    /** Of Remote-Party-ID: what of it may be shown. */
    readonly privacy?: string;
}

/** Longer texts than these are no names and no numbers. */
const LONGEST = 200;
/** Headers come from far away: what stands behind this is not looked at. */
const LONGEST_HEADER = 2000;
/** Numbers that end in the same digits are one number in two notations: +44 7814 256404, 07814 256404. */
const TELLING_DIGITS = 6;

const NUMBER = /^\+?[0-9*#]+$/;

/** RFC 3323, RFC 3325: the caller wants not to be shown, whatever identity the message carries. */
export const wantsPrivacy = (privacy: string | undefined): boolean =>
    /\b(id|user|header|full|uri)\b/i.test((privacy ?? '').slice(0, LONGEST));

export const sameNumber = (one: string | null, other: string | null): boolean => {
    const [a, b] = [one, other].map((number) =>
        (number ?? '').replace(/;.*$/, '').replace(/\D/g, '').slice(-TELLING_DIGITS)
    );
    return a === b;
};

/** RFC 3966: the parameters that belong to a number are its extension, and where a local number is local. */
const OF_NUMBER = /^(ext=\d+|phone-context=\+[\d().-]+)$/i;

/** The user part of a URI: escapes undone, without what only makes a number readable, and without other parameters. */
function userIn(user: string): string {
    const [escaped = '', ...parameters] = user.slice(0, LONGEST).split(';');
    let plain = escaped;
    try {
        plain = decodeURIComponent(escaped);
    } catch {
        // it was no escape
    }
    const compact = plain.replace(/[\s().-]/g, '');
    const kept = parameters.filter((one) => OF_NUMBER.test(one));
    return NUMBER.test(compact) ? [compact, ...kept].join(';') : plainText(plain);
}

export const isNumber = ({ user }: Identity): boolean => NUMBER.test(userIn(user).split(';')[0] ?? '');

/** How an identity says that it is nobody's; null when it is somebody's. */
export const hiddenAs = ({ user, host }: Identity): ReturnType<typeof withheldAs> =>
    withheldAs(`${userIn(user)}@${host}`);

/** The party of an identity; the number is null when it is withheld. */
export function partyOf(identity: Identity, privacy?: string): Party {
    if (hiddenAs(identity) !== null || wantsPrivacy(privacy) || wantsPrivacy(identity.privacy)) return { number: null };
    const user = userIn(identity.user);
    // who has a name instead of a number is told from others of that name by the domain
    const number = isNumber(identity) || identity.host === '' ? user : `${user}@${identity.host}`;
    const name = plainText(identity.name.slice(0, LONGEST));
    // a name that is no name: switches repeat the number, or say that there is none
    const isName = withheldAs(name) === null && name !== user && !/^name$/i.test(identity.privacy ?? '');
    return { number: number.slice(0, LONGEST), ...(isName ? { name } : {}) };
}

/** Splits at a sign outside quotes and angle brackets; at most so many parts. */
function splitOutside(text: string, sign: ',' | ';'): string[] {
    const parts: string[] = [];
    let [from, quoted, bracketed] = [0, false, false];
    for (let at = 0; at < text.length; at += 1) {
        const here = text.charAt(at);
        if (quoted && here === '\\') at += 1;
        else if (here === '"' && !bracketed) quoted = !quoted;
        else if (quoted) continue;
        else if (here === '<') bracketed = true;
        else if (here === '>') bracketed = false;
        else if (here === sign && !bracketed) {
            parts.push(text.slice(from, at));
            from = at + 1;
        }
    }
    return [...parts, text.slice(from)];
}

/** `sip:+44@host`, `tel:+44`; null when it is neither. */
function readUri(uri: string): Pick<Identity, 'user' | 'host'> | null {
    const scheme = /^\s*(sips?|tel):/i.exec(uri);
    if (!scheme) return null;
    const rest = uri.slice(scheme[0].length).trim();
    if (scheme[1]?.toLowerCase() === 'tel') return { user: rest, host: '' };
    const at = rest.lastIndexOf('@');
    const [host = ''] = rest.slice(at + 1).split(/[;?:]/, 1);
    return { user: rest.slice(0, Math.max(at, 0)), host };
}

/** One name-addr: `"Fred" <sip:+44@host>;privacy=full`, `<tel:+44>`, `sip:1002@host`. */
function readOne(text: string): Identity | null {
    const [address = '', ...parameters] = splitOutside(text.trim(), ';');
    const open = address.lastIndexOf('<');
    const close = address.indexOf('>', open);
    const bare = open < 0;
    const uri = readUri(bare ? address : address.slice(open + 1, close < 0 ? undefined : close));
    if (!uri) return null;
    const name = bare ? '' : address.slice(0, open).trim();
    const quoted = name.length > 1 && name.startsWith('"') && name.endsWith('"');
    const privacy = parameters.map((one) => one.trim()).find((one) => /^privacy=/i.test(one));
    return {
        ...uri,
        name: quoted ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name,
        ...(privacy ? { privacy: privacy.slice(privacy.indexOf('=') + 1) } : {})
    };
}

/** The identities of a header such as P-Asserted-Identity, which may hold several (RFC 3325, section 9.1). */
export const readIdentities = (header: string | undefined): Identity[] =>
    splitOutside((header ?? '').slice(0, LONGEST_HEADER), ',').flatMap((one) => readOne(one) ?? []);
