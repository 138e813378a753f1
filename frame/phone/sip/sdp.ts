/**
 * The part of SDP (RFC 8866) that JsSIP reads and changes: which media there are, and the direction of each. It replaces JsSIP's
 * package `sdp-transform`, which parses every line and is ten times as large.
 */
const DIRECTION = /^a=(sendrecv|recvonly|sendonly|inactive)/;

interface Section {
    /** All lines except the one for the direction. */
    readonly lines: string[];
    direction?: string;
}

export interface Media extends Section {
    /** "audio", "video", and so on. Undefined if its line is malformed. */
    readonly type: string | undefined;
}

/** The session's lines, then those of each of the media. */
export interface Sdp extends Section {
    readonly media: Media[];
}

export function parse(body: string): Sdp {
    const session: Sdp = { lines: [], media: [] };
    let section: Section = session;
    for (const line of body.split(/\r\n|\r|\n/)) {
        if (!/^[a-z]=/.test(line)) continue;
        if (line.startsWith('m=')) {
            const media: Media = { type: /^m=(\w*) \d/.exec(line)?.[1], lines: [] };
            session.media.push(media);
            section = media;
        }
        const direction = DIRECTION.exec(line)?.[1];
        if (direction) section.direction = direction;
        else section.lines.push(line);
    }
    return session;
}

/** Attributes end a section, so the direction can be its last line. */
export const write = (session: Sdp): string =>
    [session, ...session.media]
        .flatMap(({ lines, direction }) => (direction ? [...lines, `a=${direction}`] : lines))
        .map((line) => `${line}\r\n`)
        .join('');
