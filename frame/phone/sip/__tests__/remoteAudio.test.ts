import { settled } from '../../../__tests__/fakes/simulatedClock';
import { playRemoteAudio } from '../remoteAudio';

/** A track that has no packet yet. */
const arrives = (connection: EventTarget): EventTarget => {
    const stream = { id: 'far end' };
    const track = Object.assign(new EventTarget(), { muted: true });
    connection.dispatchEvent(Object.assign(new Event('track'), { track, streams: [stream] }));
    return track;
};

describe('the far end’s audio', () => {
    let play: jest.SpyInstance;
    beforeEach(() => {
        // jsdom plays nothing
        play = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
        Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { writable: true, configurable: true });
    });
    afterEach(() => {
        play.mockRestore();
        document.body.replaceChildren();
    });

    function playing() {
        const connection = new EventTarget();
        const reported: string[] = [];
        const agent = { speaker: '', changed: (): void => undefined };
        const end = playRemoteAudio(connection as RTCPeerConnection, {
            audio: {
                parent: document.body,
                speaker: () => agent.speaker,
                onChange: (changed) => {
                    agent.changed = changed;
                    return () => {
                        agent.changed = () => undefined;
                    };
                }
            },
            log: () => undefined,
            onAudio: () => reported.push('heard'),
            onBlocked: () => reported.push('blocked'),
            onPlaying: () => reported.push('playing')
        });
        return { connection, reported, end, agent };
    }

    it('is played by its own element, which is removed when the call ends', async () => {
        const { connection, reported, end } = playing();
        arrives(connection);
        await settled();
        expect(document.querySelector('audio')?.srcObject).toEqual({ id: 'far end' });
        expect([play.mock.calls.length, reported]).toEqual([1, []]);
        end();
        arrives(connection);
        expect(document.querySelector('audio')).toBeNull();
        expect(play).toHaveBeenCalledTimes(1);
    });

    it('a browser that wants a click first is reported, and the audio plays after the click', async () => {
        play.mockRejectedValueOnce(Object.assign(new Error('no gesture'), { name: 'NotAllowedError' }));
        const { connection, reported } = playing();
        arrives(connection);
        await settled();
        expect(reported).toEqual(['blocked']);
        document.dispatchEvent(new Event('pointerdown'));
        document.dispatchEvent(new Event('pointerdown'));
        await settled();
        expect(play).toHaveBeenCalledTimes(2);
        expect(reported).toEqual(['blocked', 'playing']);
    });

    it('does not report a problem when a stream replaces another', async () => {
        play.mockRejectedValueOnce(Object.assign(new Error('interrupted'), { name: 'AbortError' }));
        const { connection, reported } = playing();
        arrives(connection);
        await settled();
        expect(reported).toEqual([]);
    });

    it('reports the first packet', async () => {
        const { connection, reported } = playing();
        const track = arrives(connection);
        await settled();
        expect(reported).toEqual([]);
        track.dispatchEvent(new Event('unmute'));
        track.dispatchEvent(new Event('unmute'));
        expect(reported).toEqual(['heard']);
    });

    it('is played on the chosen speaker, and follows the choice during the call', () => {
        const sinks: string[] = [];
        Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', {
            configurable: true,
            value: (id: string) => {
                sinks.push(id);
                return Promise.resolve();
            }
        });
        const { agent, end } = playing();
        agent.speaker = 'headset';
        agent.changed();
        agent.changed();
        agent.speaker = '';
        agent.changed();
        end();
        agent.speaker = 'headset';
        agent.changed();
        expect(sinks).toEqual(['headset', '']);
        Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    });
});
