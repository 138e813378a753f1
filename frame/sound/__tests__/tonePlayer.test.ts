import { DEFAULT_AUDIO } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AudioChoices, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { TonePlayer } from '../tonePlayer';
import { FakeContext, FakeElement } from './fakeContext';

const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1' }, remote: { number: '1' } });
const RINGS = { event: 'Delivered', ...on('in'), direction: 'in' } as PhoneEvent;
const ANSWERED = { event: 'Established', ...on('in'), direction: 'in' } as PhoneEvent;
const DIALS = { event: 'Originated', ...on('out'), direction: 'out' } as PhoneEvent;
const RINGS_THERE = { event: 'Delivered', ...on('out'), direction: 'out' } as PhoneEvent;
const SECOND = { event: 'Delivered', ...on('second'), direction: 'in' } as PhoneEvent;
const BUSY = { event: 'Failed', ...on('out'), cause: 'busy' } as PhoneEvent;

function player({ allowed = true, ringsOnly = false } = {}) {
    const clock = new SimulatedClock();
    const contexts: FakeContext[] = [];
    const elements: FakeElement[] = [];
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
        newElement: () => {
            const element = new FakeElement();
            elements.push(element);
            return element.asElement;
        },
        choices: () => test.choices,
        country: () => 'US',
        ringsOnly: () => ringsOnly,
        onRingBlocked: (is) => blocked.push(is)
    });
    return {
        tones,
        clock,
        blocked,
        contexts,
        elements,
        choose: (choices: Partial<AudioChoices>) => {
            test.choices = { ...test.choices, ...choices };
            tones.choicesChanged();
        },
        /** The agent clicks anywhere in the panel. */
        click: () => {
            test.allowed = true;
            for (const context of contexts) context.allowed = true;
            tones.unlock();
        },
        /** Everything that plays, on any device. */
        playing: () => contexts.flatMap((context) => context.playing),
        /** The device of everything that plays; undefined if its audio element is paused. */
        devices: () =>
            contexts
                .flatMap((context) => context.playing)
                .map(({ to: { stream } }) =>
                    stream ? elements.find(({ srcObject, isPlaying }) => srcObject === stream && isPlaying)?.sink : ''
                )
    };
}

describe('the tone player (S5)', () => {
    it('only rings where the agent hears calls at a phone of its own', async () => {
        const { tones, clock, playing } = player({ ringsOnly: true });
        tones.handle(RINGS);
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        tones.handle(ANSWERED);
        for (const event of [SECOND, DIALS, RINGS_THERE, BUSY]) {
            tones.handle(event);
            tones.key('5');
            await clock.pass(10);
            expect(playing()).toEqual([]);
        }
    });

    it('computes the ring tone before the phone rings, and again when another one was chosen', async () => {
        const { tones, clock, contexts, choose, playing } = player();
        tones.prepare();
        const computed = jest.spyOn(contexts[0], 'createBuffer');
        expect(computed).not.toHaveBeenCalled();
        await clock.pass(1_000);
        expect(computed).toHaveBeenCalledTimes(1);
        choose({ ringTone: 'soft' });
        expect(computed).toHaveBeenCalledTimes(2);
        tones.handle(RINGS);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: true, buffer: { length: 4_200 * 8 } }]);
        expect(computed).toHaveBeenCalledTimes(2);
    });

    it('repeats the ring tone until the call is answered', async () => {
        const { tones, clock, playing } = player();
        tones.handle(RINGS);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: true, volume: { value: 0.6 ** 2 } }]);
        await clock.pass(60_000);
        expect(playing()).toHaveLength(1);
        tones.handle(ANSWERED);
        expect(playing()).toEqual([]);
    });

    it('rings on one device, and plays everything else on another', async () => {
        const { tones, clock, devices } = player();
        tones.useDevices('loudspeaker', 'headset');
        tones.handle(RINGS);
        await clock.pass(100);
        expect(devices()).toEqual(['loudspeaker']);
        tones.handle(ANSWERED);
        tones.handle(SECOND);
        await clock.pass(100);
        expect(devices()).toEqual(['headset']);
    });

    it('moves a tone that is playing to the device that is chosen', async () => {
        const { tones, clock, devices } = player();
        tones.handle(RINGS);
        await clock.pass(100);
        expect(devices()).toEqual(['']);
        for (const device of ['headset', 'loudspeaker', '', 'loudspeaker']) {
            tones.useDevices(device, '');
            await clock.pass(100);
            expect(devices()).toEqual([device]);
        }
    });

    it('plays on the default device if the browser does not change it, and pauses its audio element after the tone', async () => {
        const { tones, clock, devices, elements } = player();
        tones.useDevices('headset', '');
        jest.spyOn(FakeElement.prototype, 'setSinkId').mockRejectedValueOnce(new Error('not here'));
        tones.handle(RINGS);
        await clock.pass(100);
        expect(devices()).toEqual(['']);
        tones.handle(ANSWERED);
        await clock.pass(10_000);
        expect(elements.map(({ isPlaying }) => isPlaying)).toEqual([false]);
    });

    it('reports within half a second that the browser requires a click, and rings at once after the click', async () => {
        const { tones, clock, blocked, playing, click } = player({ allowed: false });
        tones.prepare();
        await clock.pass(600);
        expect(blocked).toEqual([true]);
        tones.handle(RINGS);
        await clock.pass(600);
        expect(playing()).toEqual([]);
        click();
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        expect(blocked.at(-1)).toBe(false);
    });

    it('also reports that the browser lets it ring, and suspends the output until there is something to play', async () => {
        const { tones, clock, blocked, contexts } = player();
        tones.prepare();
        await clock.pass(10);
        expect(blocked).toEqual([false]);
        await clock.pass(5_000);
        expect(contexts.map(({ state }) => state)).toEqual(['suspended']);
        tones.unlock();
        await clock.pass(10);
        expect(contexts.map(({ state }) => state)).toEqual(['suspended']);
        tones.handle(RINGS);
        await clock.pass(10);
        expect(contexts[0]?.playing).toHaveLength(1);
        expect(clock.waiting).toBe(0);
    });

    it('does not report a blocked browser if the ring tone is off', async () => {
        const { tones, clock, blocked, choose } = player({ allowed: false });
        choose({ ringTone: 'off' });
        tones.prepare();
        await clock.pass(600);
        expect(blocked).toEqual([false]);
        choose({ ringTone: 'soft' });
        expect(blocked).toEqual([false, true]);
    });

    it('does not ring if the ring tone is off, and begins when one is chosen during the call', async () => {
        const { tones, clock, choose, playing } = player();
        choose({ ringTone: 'off' });
        tones.handle(RINGS);
        await clock.pass(100);
        expect(playing()).toEqual([]);
        choose({ ringTone: 'chime' });
        await clock.pass(100);
        expect(playing()).toHaveLength(1);
        choose({ ringTone: 'off' });
        expect(playing()).toEqual([]);
    });

    it('a new volume applies to the tone that is playing, without a restart', async () => {
        const { tones, clock, choose, playing } = player();
        tones.handle(RINGS);
        await clock.pass(100);
        const before = playing()[0];
        choose({ ringVolume: 0.1 });
        expect(playing()[0]).toBe(before);
        expect(before?.volume.value).toBeCloseTo(0.01);
    });

    it('ringback stops when the exchange sends audio', async () => {
        const { tones, clock, playing } = player();
        tones.handle(DIALS);
        tones.handle(RINGS_THERE);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: true }]);
        tones.mediaStarted('out');
        expect(playing()).toEqual([]);
    });

    it('plays a failure tone once', async () => {
        const { tones, clock, contexts, playing } = player();
        tones.handle(DIALS);
        tones.handle(BUSY);
        await clock.pass(100);
        expect(playing()).toMatchObject([{ loop: false }]);
        contexts[0]?.playing[0]?.onended?.();
        tones.handle({ event: 'ConnectionCleared', ...on('out'), cause: 'busy', releasing: 'network' });
        await clock.pass(100);
        expect(playing()).toEqual([]);
    });

    it('tests a ring tone for three seconds; a call that arrives in the meantime keeps ringing', async () => {
        const { tones, clock, playing } = player();
        tones.test('ringer');
        await clock.pass(2_900);
        expect(playing()).toHaveLength(1);
        await clock.pass(200);
        expect(playing()).toEqual([]);
        tones.test('ringer');
        await clock.pass(1_000);
        tones.handle(RINGS);
        await clock.pass(5_000);
        expect(playing()).toHaveLength(1);
        tones.test('ringer');
        await clock.pass(5_000);
        expect(playing()).toHaveLength(1);
    });

    it('plays keys and tests on the speaker, but not during a call tone', async () => {
        const { tones, clock, playing } = player();
        tones.key('5');
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        tones.test('speaker');
        await clock.pass(10);
        expect(playing()).toHaveLength(1);
        tones.key('nonsense');
        tones.handle(DIALS);
        tones.handle(RINGS_THERE);
        await clock.pass(10);
        const ringback = playing();
        tones.key('5');
        tones.test('speaker');
        await clock.pass(10);
        expect(playing()).toEqual(ringback);
    });

    it('the phone works on a computer without audio', () => {
        const tones = new TonePlayer({
            clock: new SimulatedClock(),
            log: () => undefined,
            newContext: () => {
                throw new Error('none');
            },
            newElement: () => {
                throw new Error('none');
            },
            choices: () => DEFAULT_AUDIO,
            country: () => 'US',
            ringsOnly: () => false,
            onRingBlocked: () => {
                throw new Error('there is nothing to turn on');
            }
        });
        tones.prepare();
        expect(() => tones.handle(RINGS)).not.toThrow();
    });
});
