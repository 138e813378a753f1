/** The one-letter forms (RFC 3261, section 7.3.3) of the headers that are read here. */
const COMPACT: Readonly<Record<string, string>> = {
    f: 'from',
    t: 'to',
    i: 'call-id',
    v: 'via',
    l: 'content-length',
    m: 'contact'
};

export interface SipField {
    /** In lower case, never the one-letter form. */
    readonly name: string;
    readonly value: string;
    /** The whole line as received. */
    readonly line: string;
}

/** The start line and headers of a SIP message as received, before the stack reads them. */
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

/** Unfolds folded lines. Takes linear time, whatever the message contains. */
export function readHead(message: string): SipHead {
    const end = message.indexOf('\r\n\r\n');
    const head = end < 0 ? message : message.slice(0, end);
    const [start = '', ...lines] = head.replace(/\r\n(?=[ \t])/g, ' ').split('\r\n');
    return { start, fields: lines.map(fieldOf), rest: end < 0 ? '' : message.slice(end) };
}
