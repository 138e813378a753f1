import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { HeadsetMute } from '../headsetMute';

const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1' }, remote: { number: '1' } });
const event = (kind: string, callId: string, more: object = {}) =>
    ({ event: kind, ...on(callId), ...more }) as PhoneEvent;

function headset() {
    let press: (() => void) | null = null;
    const active: boolean[] = [];
    const asked: string[] = [];
    const mute = new HeadsetMute({
        session: {
            setActionHandler: (_, handler) => {
                press = handler;
            },
            setMicrophoneActive: (is) => active.push(is)
        },
        log: () => undefined,
        mute: ({ callId }, is) => {
            asked.push(`${is ? 'mute' : 'unmute'} ${callId}`);
            return Promise.resolve();
        }
    });
    return { mute, active, asked, press: () => press?.() };
}

describe('the mute button of a headset', () => {
    it('mutes the connected call, and unmutes it after the switch has confirmed that it is muted', () => {
        const { mute, asked, press, active } = headset();
        expect(mute.works).toBe(true);
        press();
        mute.handle(event('Established', 'a', { direction: 'in' }));
        press();
        press();
        mute.handle(event('MicrophoneMute', 'a', { on: true }));
        press();
        mute.handle(event('ConnectionCleared', 'a', { releasing: 'remote' }));
        press();
        expect(asked).toEqual(['mute a', 'mute a', 'unmute a']);
        expect(active).toEqual([true, false, false]);
    });

    it('follows the agent from one call to another', () => {
        const { mute, asked, press } = headset();
        mute.handle(event('Established', 'a', { direction: 'in' }));
        mute.handle(event('Held', 'a', { holding: 'local' }));
        press();
        mute.handle(event('Established', 'b', { direction: 'out' }));
        press();
        mute.handle(event('Held', 'b', { holding: 'remote' }));
        press();
        mute.handle(event('ConnectionCleared', 'b', { releasing: 'remote' }));
        mute.handle(event('Retrieved', 'a', { retrieving: 'local' }));
        press();
        expect(asked).toEqual(['mute b', 'mute b', 'mute a']);
    });

    it('mutes a conference, also after one party has left', () => {
        const { mute, asked, press, active } = headset();
        mute.handle(event('Established', 'a', { direction: 'in' }));
        mute.handle(event('Held', 'a', { holding: 'local' }));
        mute.handle(event('Established', 'b', { direction: 'out' }));
        for (const callId of ['a', 'b']) mute.handle(event('Conferenced', callId));
        press();
        mute.handle(event('ConnectionCleared', 'b', { releasing: 'remote' }));
        press();
        expect(asked).toEqual(['mute b', 'mute a']);
        expect(active.at(-1)).toBe(true);
    });

    it('knows the current calls after the link is restored', () => {
        const { mute, asked, press } = headset();
        const call = { ...on('a'), direction: 'in', state: 'connected', startedAt: 1, muted: true };
        mute.handle({ event: 'Snapshot', at: 1, calls: [call] } as PhoneEvent);
        press();
        expect(asked).toEqual(['unmute a']);
    });

    it('is missing in a browser that does not report it', () => {
        const parts = { log: () => undefined, mute: () => Promise.resolve() };
        const throwing = () => {
            throw new TypeError('togglemicrophone');
        };
        expect(new HeadsetMute({ ...parts, session: undefined }).works).toBe(false);
        const other = new HeadsetMute({ ...parts, session: { setActionHandler: throwing } });
        expect(other.works).toBe(false);
        expect(() => other.handle(event('Established', 'a'))).not.toThrow();
    });
});
