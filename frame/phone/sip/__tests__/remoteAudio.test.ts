import { settled } from '../../../__tests__/fakes/simulatedClock';
import { playRemoteAudio } from '../remoteAudio';

const arrives = (connection: EventTarget): void => {
    const stream = { id: 'far end' };
    connection.dispatchEvent(Object.assign(new Event('track'), { track: {}, streams: [stream] }));
};

describe('the far end’s sound', () => {
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
        const told: string[] = [];
        const end = playRemoteAudio(connection as RTCPeerConnection, {
            parent: document.body,
            log: () => undefined,
            onBlocked: () => told.push('blocked'),
            onPlaying: () => told.push('playing')
        });
        return { connection, told, end };
    }

    it('is played from an element of its own, which goes with the call', async () => {
        const { connection, told, end } = playing();
        arrives(connection);
        await settled();
        expect(document.querySelector('audio')?.srcObject).toEqual({ id: 'far end' });
        expect([play.mock.calls.length, told]).toEqual([1, []]);
        end();
        arrives(connection);
        expect(document.querySelector('audio')).toBeNull();
        expect(play).toHaveBeenCalledTimes(1);
    });

    it('a browser that wants a click first is told of, and played after the click', async () => {
        play.mockRejectedValueOnce(Object.assign(new Error('no gesture'), { name: 'NotAllowedError' }));
        const { connection, told } = playing();
        arrives(connection);
        await settled();
        expect(told).toEqual(['blocked']);
        document.dispatchEvent(new Event('pointerdown'));
        document.dispatchEvent(new Event('pointerdown'));
        await settled();
        expect(play).toHaveBeenCalledTimes(2);
        expect(told).toEqual(['blocked', 'playing']);
    });

    it('a stream that took the place of another is no trouble', async () => {
        play.mockRejectedValueOnce(Object.assign(new Error('interrupted'), { name: 'AbortError' }));
        const { connection, told } = playing();
        arrives(connection);
        await settled();
        expect(told).toEqual([]);
    });
});
