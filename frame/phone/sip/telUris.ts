import { readHead } from './sipHead';
import type { SipField } from './sipHead';

/**
 * JsSIP drops messages with a tel URI (RFC 3966) in From or To. So the stack gets the equivalent SIP URI (RFC 3261, section
 * 19.1.6) with a host that can't exist. In outgoing messages, it is changed back.
 */
export const TEL_HOST = 'tel.invalid';
const MARK = `@${TEL_HOST};user=phone>`;

const ADDRESSES = ['from', 'to'];
/** A redirection may name a phone number as well. */
const OF_REDIRECTION = [...ADDRESSES, 'contact'];

/** The position after a quoted display name. 0: there is none. */
function afterQuotes(value: string): number {
    if (!value.startsWith('"')) return 0;
    let at = 1;
    while (at < value.length && value.charAt(at) !== '"') at += value.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
}

function sipFor(value: string): string {
    const open = value.indexOf('<', afterQuotes(value));
    if (open < 0) {
        // without angle brackets, the parameters are the header's (RFC 3261, section 20)
        const [uri = '', ...parameters] = value.split(';');
        return /^tel:/i.test(uri) ? [`<sip:${uri.slice(4).trim()}${MARK}`, ...parameters].join(';') : value;
    }
    const close = value.indexOf('>', open);
    if (close < 0 || !/^tel:/i.test(value.slice(open + 1, open + 5))) return value;
    return `${value.slice(0, open)}<sip:${value.slice(open + 5, close)}${MARK}${value.slice(close + 1)}`;
}

function telFor(value: string): string {
    const mark = value.lastIndexOf(MARK);
    const open = value.lastIndexOf('<sip:', mark);
    if (mark < 0 || open < 0) return value;
    const number = value.slice(open + 5, mark);
    let plain = number;
    try {
        // the stack escapes parameter separators
        plain = decodeURIComponent(number);
    } catch {
        // not a valid escape
    }
    return `${value.slice(0, open)}<tel:${plain}>${value.slice(mark + MARK.length)}`;
}

function readdressed(message: string, change: (value: string) => string): string {
    const { start, fields, rest } = readHead(message);
    const addresses = start.startsWith('SIP/2.0 3') ? OF_REDIRECTION : ADDRESSES;
    const lineOf = ({ name, value, line }: SipField): string =>
        addresses.includes(name) ? `${name}: ${change(value)}` : line;
    return [start, ...fields.map(lineOf)].join('\r\n') + rest;
}

/** A message from the switch, in a form that the stack can read. */
export const telUrisForStack = (message: string): string => {
    const [head = ''] = message.split('\r\n\r\n', 1);
    return /[<:\s]tel:/i.test(head) ? readdressed(message, sipFor) : message;
};

/** A message from the stack, with the addresses as the switch knows them. */
export const telUrisForSwitch = (message: string): string =>
    message.includes(MARK) ? readdressed(message, telFor) : message;
