import { readHead } from './sipHead';
import type { SipField } from './sipHead';

/**
 * JsSIP reads no tel URI (RFC 3966) in From and To, and drops the message. It gets the SIP URI that stands for the same
 * number (RFC 3261, section 19.1.6), at a host that cannot exist; on the way out it becomes what it was.
 */
export const TEL_HOST = 'tel.invalid';
const MARK = `@${TEL_HOST};user=phone>`;

const ADDRESSES = ['from', 'to'];

/** Where a display name in quotes ends; 0 where there is none. */
function behindQuotes(value: string): number {
    if (!value.startsWith('"')) return 0;
    let at = 1;
    while (at < value.length && value.charAt(at) !== '"') at += value.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
}

function sipFor(value: string): string {
    const open = value.indexOf('<', behindQuotes(value));
    if (open < 0) {
        // without angle brackets, parameters belong to the header (RFC 3261, section 20)
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
        // the stack escapes what separates parameters
        plain = decodeURIComponent(number);
    } catch {
        // it was no escape
    }
    return `${value.slice(0, open)}<tel:${plain}>${value.slice(mark + MARK.length)}`;
}

function readdressed(message: string, change: (value: string) => string): string {
    const { start, fields, rest } = readHead(message);
    const lineOf = ({ name, value, line }: SipField): string =>
        ADDRESSES.includes(name) ? `${name}: ${change(value)}` : line;
    return [start, ...fields.map(lineOf)].join('\r\n') + rest;
}

/** A message of the switch, as the stack can read it. */
export const telUrisForStack = (message: string): string => {
    const [head = ''] = message.split('\r\n\r\n', 1);
    return /[<:\s]tel:/i.test(head) ? readdressed(message, sipFor) : message;
};

/** A message of the stack, as the switch knows its own addresses. */
export const telUrisForSwitch = (message: string): string =>
    message.includes(MARK) ? readdressed(message, telFor) : message;
