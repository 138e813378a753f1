import { settled } from '../../../__tests__/fakes/simulatedClock';
import { closeStream, createMicrophone } from '../microphone';
import type { MicrophoneParts } from '../microphone';

interface FakeTrack {
    onended: (() => void) | null;
    stopped: boolean;
    stop(): void;
}
const track = (): FakeTrack => ({
    onended: null,
    stopped: false,
    stop() {
        this.stopped = true;
    }
});
const streamOf = (...tracks: FakeTrack[]): MediaStream =>
    ({ getTracks: () => tracks, getAudioTracks: () => tracks }) as unknown as MediaStream;

function microphone(parts: Partial<MicrophoneParts>) {
    const told: string[] = [];
    return {
        told,
        one: createMicrophone({
            devices: undefined,
            permissions: undefined,
            onTrouble: (reason) => told.push(reason),
            ...parts
        })
    };
}
const failing = (name: string) => ({
    devices: { getUserMedia: () => Promise.reject(Object.assign(new Error('the browser’s words'), { name })) }
});

describe('the microphone', () => {
    it.each([
        ['NotAllowedError', 'microphoneBlocked'],
        ['SecurityError', 'microphoneBlocked'],
        ['NotFoundError', 'microphoneMissing'],
        ['OverconstrainedError', 'microphoneMissing'],
        ['NotReadableError', 'microphoneBusy'],
        ['AbortError', 'microphoneBusy'],
        ['SomethingNew', 'microphoneBusy']
    ])('%s is told as %s, and the log has the browser’s words', async (name, reason) => {
        const { one, told } = microphone(failing(name));
        const because = { detail: 'the browser’s words' };
        await expect(one.open()).rejects.toMatchObject({ reason: 'permission', because });
        expect(told).toEqual([reason]);
    });

    it('is not to be had on a page that is not secure', async () => {
        const { one, told } = microphone({});
        await expect(one.open()).rejects.toMatchObject({ reason: 'permission' });
        expect(told).toEqual(['microphoneBlocked']);
    });

    it('one that goes away during a call is told', async () => {
        const sound = track();
        const { one, told } = microphone({ devices: { getUserMedia: () => Promise.resolve(streamOf(sound)) } });
        await one.open();
        sound.onended?.();
        expect(told).toEqual(['microphoneMissing']);
    });

    it('is let go of after the call', () => {
        const sound = track();
        closeStream(streamOf(sound));
        expect(sound.stopped).toBe(true);
    });

    it('says whether it may be used, and when that changes', async () => {
        const status = { state: 'prompt', onchange: null as (() => void) | null };
        const { one } = microphone({ permissions: { query: () => Promise.resolve(status as PermissionStatus) } });
        const told: string[] = [];
        one.watch((access) => told.push(access));
        await settled();
        status.state = 'denied';
        status.onchange?.();
        expect(told).toEqual(['prompt', 'denied']);
    });

    it('a browser that does not know the permission is asked when a call comes', async () => {
        const { one } = microphone({ permissions: { query: () => Promise.reject(new TypeError('microphone')) } });
        const told: string[] = [];
        one.watch((access) => told.push(access));
        await settled();
        expect(told).toEqual([]);
    });
});
