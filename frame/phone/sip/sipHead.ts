/** One-letter names of headers (RFC 3261, section 7.3.3) that are looked at here. */
const COMPACT: Readonly<Record<string, string>> = { f: 'from', t: 'to', i: 'call-id', v: 'via', l: 'content-length' };

export interface SipField {
    /** In lower case, never the one-letter form. */
    readonly name: string;
    readonly value: string;
    /** The whole line, as it came. */
    readonly line: string;
}

/** The start line and the headers of a SIP message as they came, before the stack reads them. */
export interface SipHead {
    readonly start: string;
    readonly fields: readonly SipField[];
    /** From the empty line on. */
    readonly rest: string;
}

function fieldOf(line: string): SipField {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    return { name: COMPACT[name] ?? name, value: line.slice(colon + 1).trim(), line };
}

/** In steps that grow with the length of the message, whatever it holds. Lines that were folded are one again. */
export function readHead(message: string): SipHead {
    const end = message.indexOf('\r\n\r\n');
    const head = end < 0 ? message : message.slice(0, end);
    const [start = '', ...lines] = head.replace(/\r\n(?=[ \t])/g, ' ').split('\r\n');
    return { start, fields: lines.map(fieldOf), rest: end < 0 ? '' : message.slice(end) };
}
