import { plainText, withheldAs } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The remote party according to From, P-Asserted-Identity, or a similar header. `host` is empty for a tel URI. */
export interface Identity {
    readonly user: string;
    readonly host: string;
    readonly name: string;
    /** The privacy parameter of Remote-Party-ID. */
    readonly privacy?: string;
}

/** Names and numbers are cut off at this length. */
const MAX_LENGTH = 200;
/** The rest of a longer header is ignored, because anyone can send one. */
const MAX_HEADER_LENGTH = 2000;

const NUMBER = /^\+?[0-9*#]+$/;

/** RFC 3323, RFC 3325: the caller asks not to be identified, whatever identity the message carries. */
export const wantsPrivacy = (privacy: string | undefined): boolean =>
    /\b(id|user|header|full|uri)\b/i.test((privacy ?? '').slice(0, MAX_LENGTH));

/** RFC 3966: the parameters that belong to a number are its extension and the context of a local number. */
const NUMBER_PARAMETER = /^(ext=\d+|phone-context=\+[\d().-]+)$/i;

/** The user part of a URI: decoded, without visual separators in a number, and without other parameters. */
function userIn(user: string): string {
    const [escaped = '', ...parameters] = user.slice(0, MAX_LENGTH).split(';');
    let plain = escaped;
    try {
        plain = decodeURIComponent(escaped);
    } catch {
        // not a valid escape
    }
    const compact = plain.replace(/[\s().-]/g, '');
    const kept = parameters.filter((one) => NUMBER_PARAMETER.test(one));
    return NUMBER.test(compact) ? [compact, ...kept].join(';') : plainText(plain);
}

export const isNumber = ({ user }: Identity): boolean => NUMBER.test(userIn(user).split(';')[0] ?? '');

/** How an identity shows that it is withheld. Null: it isn't. */
export const hiddenAs = ({ user, host }: Identity): ReturnType<typeof withheldAs> =>
    withheldAs(`${userIn(user)}@${host}`);

/** The party with this identity. The number is null if it is withheld. */
export function partyOf(identity: Identity, privacy?: string): Party {
    if (hiddenAs(identity) !== null || wantsPrivacy(privacy) || wantsPrivacy(identity.privacy)) return { number: null };
    const user = userIn(identity.user);
    // a user with a name instead of a number is identified by name and domain
    const number = isNumber(identity) || identity.host === '' ? user : `${user}@${identity.host}`;
    const name = plainText(identity.name.slice(0, MAX_LENGTH));
    // not a real name: switches repeat the number, or write that there is no name
    const isName = withheldAs(name) === null && name !== user && !/^name$/i.test(identity.privacy ?? '');
    return { number: number.slice(0, MAX_LENGTH), ...(isName ? { name } : {}) };
}

/** Splits at separators that are outside quotes and angle brackets. */
function splitOutside(text: string, separator: ',' | ';'): string[] {
    const parts: string[] = [];
    let [from, quoted, bracketed] = [0, false, false];
    for (let at = 0; at < text.length; at += 1) {
        const here = text.charAt(at);
        if (quoted && here === '\\') at += 1;
        else if (here === '"' && !bracketed) quoted = !quoted;
        else if (quoted) continue;
        else if (here === '<') bracketed = true;
        else if (here === '>') bracketed = false;
        else if (here === separator && !bracketed) {
            parts.push(text.slice(from, at));
            from = at + 1;
        }
    }
    return [...parts, text.slice(from)];
}

/** `sip:+44@host`, `tel:+44`; null if it is neither. */
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

/** The identities in a header such as P-Asserted-Identity, which may contain several (RFC 3325, section 9.1). */
export const readIdentities = (header: string | undefined): Identity[] =>
    splitOutside((header ?? '').slice(0, MAX_HEADER_LENGTH), ',').flatMap((one) => readOne(one) ?? []);
