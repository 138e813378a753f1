import { DEFAULT_AUDIO } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AudioChoices, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { TonePlayer } from '../tonePlayer';
import { FakeContext } from './fakeContext';

const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1' }, remote: { number: '1' } });
const RINGS = { event: 'Delivered', ...on('in'), direction: 'in' } as PhoneEvent;
const ANSWERED = { event: 'Established', ...on('in'), direction: 'in' } as PhoneEvent;
const DIALS = { event: 'Originated', ...on('out'), direction: 'out' } as PhoneEvent;
const RINGS_THERE = { event: 'Delivered', ...on('out'), direction: 'out' } as PhoneEvent;
const SECOND = { event: 'Delivered', ...on('second'), direction: 'in' } as PhoneEvent;
const BUSY = { event: 'Failed', ...on('out'), cause: 'busy' } as PhoneEvent;

function player({ allowed = true } = {}) {
    const clock = new SimulatedClock();
    const contexts: FakeContext[] = [];
    const blocked: boolean[] = [];
    const test = { allowed, choices: DEFAULT_AUDIO };
    const tones = new TonePlayer({
        clock,
        log: () => undefined,
        newContext: () => {
            const context = new FakeContext(test.allowed);
            contexts.push(context);
            return context.asContext;
        },
        choices: () => test.choices,
        country: () => 'US',
        onRingBlocked: (is) => blocked.push(is)
    });
    return {
        tones,
        clock,
        blocked,
        contexts,
        choose: (choices: Partial<AudioChoices>) => {
            test.choices = { ...test.choices, ...choices };
            tones.choicesChanged();
        },
        /** The agent clicks somewhere in the panel. */
        click: () => {
            test.allowed = true;
            for (const context of contexts) context.allowed = true;
            tones.unlock();
        },
        /** Everything that sounds, on any device. */
        playing: () => contexts.flatMap((context) => context.playing)
    };
}

describe('the player of tones (S5)', () => {
    it('rings while it rings, over and over, and stops with the answer', async () => {
        const { tones, clock, playing } = player();
        tones.hear(RINGS);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: true, volume: { value: 0.6 ** 2 } }]);
        await clock.pass(60_000);
        expect(playing()).toHaveLength(1);
        tones.hear(ANSWERED);
        expect(playing()).toEqual([]);
    });

    it('rings on one device, and sounds everything else on another', async () => {
        const { tones, clock, contexts } = player();
        tones.useDevices('loudspeaker', 'headset');
        tones.hear(RINGS);
        await clock.pass(100);
        expect(contexts.map(({ sinks, playing }) => [sinks, playing.length])).toEqual([[['loudspeaker'], 1]]);
        tones.hear(ANSWERED);
        tones.hear(SECOND);
        await clock.pass(100);
        expect(contexts.map(({ sinks, playing }) => [sinks, playing.length])).toEqual([
            [['loudspeaker'], 0],
            [['headset'], 1]
        ]);
    });

    it('moves a tone that sounds to the device that is chosen', async () => {
        const { tones, clock, contexts } = player();
        tones.hear(RINGS);
        await clock.pass(100);
        tones.useDevices('headset', '');
        tones.useDevices('headset', '');
        expect(contexts[0]?.sinks).toEqual(['headset']);
    });

    it('a browser that wants a click first is told of in half a second, and rings at once after the click', async () => {
        const { tones, clock, blocked, playing, click } = player({ allowed: false });
        tones.prepare();
        await clock.pass(600);
        expect(blocked).toEqual([true]);
        tones.hear(RINGS);
        await clock.pass(600);
        expect(playing()).toEqual([]);
        click();
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        expect(blocked.at(-1)).toBe(false);
    });

    it('a browser that lets it ring is told of, too, and rests until there is something to play', async () => {
        const { tones, clock, blocked, contexts } = player();
        tones.prepare();
        await clock.pass(10);
        expect(blocked).toEqual([false]);
        await clock.pass(5_000);
        expect(contexts.map(({ state }) => state)).toEqual(['suspended']);
        tones.unlock();
        await clock.pass(10);
        expect(contexts.map(({ state }) => state)).toEqual(['suspended']);
        tones.hear(RINGS);
        await clock.pass(10);
        expect(contexts[0]?.playing).toHaveLength(1);
        expect(clock.waiting).toBe(0);
    });

    it('nobody is asked for a click when nothing is to ring', async () => {
        const { tones, clock, blocked, choose } = player({ allowed: false });
        choose({ ringTone: 'off' });
        tones.prepare();
        await clock.pass(600);
        expect(blocked).toEqual([false]);
        choose({ ringTone: 'soft' });
        expect(blocked).toEqual([false, true]);
    });

    it('does not ring when the ring tone is off, and begins when one is chosen meanwhile', async () => {
        const { tones, clock, choose, playing } = player();
        choose({ ringTone: 'off' });
        tones.hear(RINGS);
        await clock.pass(100);
        expect(playing()).toEqual([]);
        choose({ ringTone: 'chime' });
        await clock.pass(100);
        expect(playing()).toHaveLength(1);
        choose({ ringTone: 'off' });
        expect(playing()).toEqual([]);
    });

    it('another volume changes the tone that sounds, which goes on', async () => {
        const { tones, clock, choose, playing } = player();
        tones.hear(RINGS);
        await clock.pass(100);
        const before = playing()[0];
        choose({ ringVolume: 0.1 });
        expect(playing()[0]).toBe(before);
        expect(before?.volume.value).toBeCloseTo(0.01);
    });

    it('ringback gives way to the exchange’s own sound', async () => {
        const { tones, clock, playing } = player();
        tones.hear(DIALS);
        tones.hear(RINGS_THERE);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: true }]);
        tones.heard('out');
        expect(playing()).toEqual([]);
    });

    it('a failure sounds once and not again', async () => {
        const { tones, clock, contexts, playing } = player();
        tones.hear(DIALS);
        tones.hear(BUSY);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: false }]);
        contexts[0]?.playing[0]?.onended?.();
        tones.hear({ event: 'ConnectionCleared', ...on('out'), cause: 'busy', releasing: 'network' });
        await clock.pass(100);
        expect(playing()).toEqual([]);
    });

    it('a ring tone is tried out for three seconds, and a call that rings meanwhile goes on ringing', async () => {
        const { tones, clock, playing } = player();
        tones.test('ringer');
        await clock.pass(2_900);
        expect(playing()).toHaveLength(1);
        await clock.pass(200);
        expect(playing()).toEqual([]);
        tones.test('ringer');
        await clock.pass(1_000);
        tones.hear(RINGS);
        await clock.pass(5_000);
        expect(playing()).toHaveLength(1);
        tones.test('ringer');
        await clock.pass(5_000);
        expect(playing()).toHaveLength(1);
    });

    it('keys and tests are heard on the ear, and not over what the calls say', async () => {
        const { tones, clock, playing } = player();
        tones.key('5');
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        tones.test('speaker');
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        tones.key('nonsense');
        tones.hear(DIALS);
        tones.hear(RINGS_THERE);
        await clock.pass(10);
        const ringback = playing();
        tones.key('5');
        tones.test('speaker');
        await clock.pass(10);
        expect(playing()).toEqual(ringback);
    });

    it('on a machine without sound the phone works all the same', () => {
        const tones = new TonePlayer({
            clock: new SimulatedClock(),
            log: () => undefined,
            newContext: () => {
                throw new Error('none');
            },
            choices: () => DEFAULT_AUDIO,
            country: () => 'US',
            onRingBlocked: () => {
                throw new Error('there is nothing to turn on');
            }
        });
        tones.prepare();
        expect(() => tones.hear(RINGS)).not.toThrow();
    });
});
