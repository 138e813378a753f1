import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Reader } from '../../settings/readers';
import type { Log } from '../../log';
import { thrownInWords } from '../../log';

/** The voice codecs of browsers, by their names in SDP (RFC 7874, section 3), in lowercase. */
const CODECS = ['opus', 'g722', 'pcmu', 'pcma'] as const;
export type Codec = (typeof CODECS)[number];

/** Not voice codecs: key presses and comfort noise are offered with any codec. */
const BESIDES = ['telephone-event', 'cn'];

export const readCodecs: Reader<readonly Codec[]> = (text) => {
    const names = text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
    const known = names.map((name) => CODECS.find((codec) => codec === name));
    return known.includes(undefined) ? undefined : [...new Set(known as Codec[])];
};

const nameOf = ({ mimeType }: RTCRtpCodec): string => mimeType.slice(mimeType.indexOf('/') + 1).toLowerCase();

/**
 * Offers and accepts only the codecs that the admin has set, in that order. If none is set, or if the browser has none of them, the
 * browser's own choice is used.
 */
export function preferCodecs(session: RTCSession, wanted: readonly Codec[], log: Log): void {
    if (wanted.length === 0) return;
    // just before the browser writes its description, for calls in both directions
    session.on('connecting', () => {
        const all = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
        const chosen = wanted.flatMap((name) => all.filter((codec) => nameOf(codec) === name));
        if (chosen.length === 0) {
            log(`this browser has none of the codecs ${wanted.join(', ')}`);
            return;
        }
        const besides = all.filter((codec) => BESIDES.includes(nameOf(codec)));
        try {
            for (const line of session.connection.getTransceivers()) line.setCodecPreferences([...chosen, ...besides]);
        } catch (thrown) {
            log(`could not set the order of codecs: ${thrownInWords(thrown)}`);
        }
    });
}
