import { preferCodecs } from '../codecs';
import type { Codec } from '../codecs';
import { FakeSession } from './fakes/fakeSession';

const codec = (name: string, clockRate = 8000): object => ({ mimeType: `audio/${name}`, clockRate });
const OPUS = codec('opus', 48_000);
const [RED, G722, PCMU, PCMA, CN] = ['red', 'G722', 'PCMU', 'PCMA', 'CN'].map((name) => codec(name));
const KEYS = [codec('telephone-event', 48_000), codec('telephone-event')];

/** What the browser is told to use when it is about to describe a call. Null: nothing. */
function chosen(wanted: Codec[], refuse = false): { codecs: object[] | null; lines: string[] } {
    let codecs: object[] | null = null;
    const lines: string[] = [];
    const session = new FakeSession('outgoing');
    const line = {
        setCodecPreferences: (preferred: object[]) => {
            if (refuse) throw new Error('no such codec');
            codecs = preferred;
        }
    };
    Object.assign(session.connection, { getTransceivers: () => [line] });
    Object.assign(window, {
        RTCRtpReceiver: { getCapabilities: () => ({ codecs: [OPUS, RED, G722, PCMU, PCMA, CN, ...KEYS] }) }
    });
    preferCodecs(session.asSession, wanted, (said) => lines.push(said));
    session.emit('connecting');
    return { codecs, lines };
}

describe('the codecs of a call', () => {
    it('are those that the admin wants, in that order, and what sends key presses', () => {
        expect(chosen(['pcma', 'opus']).codecs).toEqual([PCMA, OPUS, CN, ...KEYS]);
    });

    it('are the browser’s if the admin wants none', () => {
        expect(chosen([]).codecs).toBeNull();
    });

    it('are the browser’s if it has none that the admin wants, or refuses them', () => {
        expect(chosen(['g729' as Codec])).toEqual({
            codecs: null,
            lines: ['this browser has none of the codecs g729']
        });
        expect(chosen(['pcma'], true).lines).toEqual(['could not set the order of codecs: no such codec']);
    });
});
