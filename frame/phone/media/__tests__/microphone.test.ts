import { quietAudio } from '../../../__tests__/fakes/quietBrowser';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import { createMicrophone } from '../microphone';
import type { MicrophoneParts } from '../microphone';

function microphone(parts: Partial<MicrophoneParts>) {
    const reported: string[] = [];
    return {
        reported,
        one: createMicrophone({
            devices: undefined,
            permissions: undefined,
            audio: quietAudio(),
            log: () => undefined,
            onTrouble: (reason) => reported.push(reason),
            onTroubleOver: (reason) => reported.push(`${reason} over`),
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
        const { one, reported } = microphone(failing(name));
        const explanation = { detail: 'the browser’s words' };
        await expect(one.open()).rejects.toMatchObject({ reason: 'permission', explanation });
        expect(reported).toEqual([reason]);
    });

    it('opens another one if the chosen one has been removed', async () => {
        const asked: unknown[] = [];
        const stream = { getAudioTracks: () => [], getTracks: () => [] } as unknown as MediaStream;
        const { one, reported } = microphone({
            audio: {
                microphone: () => ({ constraints: { deviceId: { exact: 'gone' }, echoCancellation: true }, name: '' }),
                onChange: () => () => undefined
            },
            devices: {
                getUserMedia: (constraints) => {
                    asked.push(constraints?.audio);
                    const overconstrained = Object.assign(new Error(''), { name: 'OverconstrainedError' });
                    return asked.length === 1 ? Promise.reject(overconstrained) : Promise.resolve(stream);
                }
            }
        });
        expect((await one.open()).stream).toBe(stream);
        expect(asked).toEqual([{ deviceId: { exact: 'gone' }, echoCancellation: true }, { echoCancellation: true }]);
        expect(reported).toEqual([]);
    });

    it('is not available on an insecure page', async () => {
        const { one, reported } = microphone({});
        await expect(one.open()).rejects.toMatchObject({ reason: 'permission' });
        expect(reported).toEqual(['microphoneBlocked']);
    });

    it('reports whether it may be used, and when that changes', async () => {
        const status = { state: 'prompt', onchange: null as (() => void) | null };
        const { one } = microphone({ permissions: { query: () => Promise.resolve(status as PermissionStatus) } });
        const reported: string[] = [];
        one.watch((access) => reported.push(access));
        await settled();
        status.state = 'denied';
        status.onchange?.();
        expect(reported).toEqual(['prompt', 'denied']);
    });

    it('reports nothing in a browser that cannot query the permission', async () => {
        const { one } = microphone({ permissions: { query: () => Promise.reject(new TypeError('microphone')) } });
        const reported: string[] = [];
        one.watch((access) => reported.push(access));
        await settled();
        expect(reported).toEqual([]);
    });
});
