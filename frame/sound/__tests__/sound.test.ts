import { DEFAULT_AUDIO } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    AudioChoices,
    AudioEvent,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../__tests__/fakes/simulatedClock';
import { quietBrowser } from '../../__tests__/fakes/quietBrowser';
import type { NewTonePlayer } from '../fetchTones';
import { Sound } from '../sound';
import { TonePlayer } from '../tonePlayer';
import { FakeContext } from './fakeContext';

const info = (kind: MediaDeviceKind, deviceId: string, label: string) =>
    ({ kind, deviceId, label, groupId: '' }) as MediaDeviceInfo;
const DEFAULTS = [info('audioinput', 'default', 'Default'), info('audiooutput', 'default', 'Default')];
const LAPTOP = [info('audioinput', 'm1', 'Laptop'), info('audiooutput', 's1', 'Laptop')];
const HEADSET = [info('audioinput', 'm2', 'Headset'), info('audiooutput', 's2', 'Headset')];
const IN_SERVICE: PhoneEvent = { event: 'InService', at: 1, deviceId: '1' };

/** The stored sound settings of the users of one browser, and one tab of it. */
class Tab {
    readonly clock = new SimulatedClock();
    readonly phone: PhoneEvent[] = [];
    readonly panel: AudioEvent[] = [];
    readonly asked: unknown[] = [];
    readonly window = new EventTarget();
    readonly document = new EventTarget();
    readonly devices = new EventTarget();
    readonly contexts: FakeContext[] = [];
    connected: MediaDeviceInfo[] = [...DEFAULTS, ...LAPTOP, ...HEADSET];
    readonly sound: Sound;
    /** The state of this tab's phone and its calls. */
    known: PhoneEvent[] = [];
    private readonly others: Tab[];
    private readonly name: string;

    constructor(
        kept: Map<string, string>,
        { user = 'ada', allowed = true, others = [] as Tab[], loadTones = quietBrowser().loadTones } = {}
    ) {
        this.name = `crm-connect-audio ${user}`;
        this.others = others;
        this.sound = new Sound({
            browser: {
                ...quietBrowser(),
                devices: Object.assign(this.devices, {
                    enumerateDevices: () => Promise.resolve(this.connected),
                    getUserMedia: (constraints: unknown) => {
                        this.asked.push(constraints);
                        return Promise.resolve({ getTracks: () => [] } as unknown as MediaStream);
                    }
                }),
                newContext: () => {
                    const context = new FakeContext(allowed);
                    this.contexts.push(context);
                    return context.asContext as never;
                },
                loadTones,
                canChooseOutput: true,
                storage: () => ({
                    getItem: (name) => kept.get(name) ?? null,
                    setItem: (name, value) => {
                        kept.set(name, value);
                        for (const { window } of this.others)
                            window.dispatchEvent(Object.assign(new Event('storage'), { key: name }));
                    }
                }),
                document: this.document as Document,
                window: this.window as Window
            },
            clock: this.clock,
            log: () => undefined,
            name: this.name,
            country: () => 'US',
            known: () => this.known,
            emit: (event) => this.phone.push(event),
            emitAudio: (event) => this.panel.push(event),
            otherState: () => ({ headsetMute: false, notifications: 'impossible' })
        });
        this.sound.start();
    }

    choose(choices: Partial<AudioChoices>): Promise<void> {
        return this.sound.execute({ command: 'setAudio', choices: { ...this.sound.state.choices, ...choices } });
    }

    async plug(...connected: MediaDeviceInfo[][]): Promise<void> {
        this.connected = [...DEFAULTS, ...connected.flat()];
        this.devices.dispatchEvent(new Event('devicechange'));
        await settled();
    }

    /** What was reported to the agent about devices. */
    get reported(): string[] {
        return this.phone.flatMap((event) =>
            event.event === 'Trouble'
                ? [`gone: ${event.why?.params.join() ?? ''}`]
                : event.event === 'TroubleOver'
                  ? ['back']
                  : []
        );
    }
}
const newTab = async (...args: ConstructorParameters<typeof Tab>): Promise<Tab> => {
    const tab = new Tab(...args);
    await settled();
    tab.sound.handle(IN_SERVICE);
    return tab;
};

describe('sound and devices', () => {
    it('lists the connected devices, without aliases', async () => {
        const { sound } = await newTab(new Map());
        expect(sound.state).toMatchObject({
            microphones: [
                { id: 'm1', label: 'Laptop' },
                { id: 'm2', label: 'Headset' }
            ],
            speakers: [
                { id: 's1', label: 'Laptop' },
                { id: 's2', label: 'Headset' }
            ],
            named: true,
            missing: [],
            choices: DEFAULT_AUDIO
        });
    });

    it('remembers the choices in this browser, for each user (S6)', async () => {
        const kept = new Map<string, string>();
        const ada = await newTab(kept);
        await ada.choose({ microphone: { id: 'm2', label: 'Headset' }, ringTone: 'soft' });
        expect((await newTab(kept)).sound.state.choices).toMatchObject({
            microphone: { label: 'Headset' },
            ringTone: 'soft'
        });
        expect((await newTab(kept, { user: 'bob' })).sound.state.choices).toEqual(DEFAULT_AUDIO);
    });

    it('a choice in one tab applies to the others', async () => {
        const kept = new Map<string, string>();
        const leader = await newTab(kept);
        const follower = await newTab(kept, { others: [leader] });
        await follower.choose({ speaker: { id: 's2', label: 'Headset' } });
        expect(leader.sound.speaker()).toBe('s2');
        expect(leader.panel.at(-1)).toMatchObject({ event: 'AudioState', choices: { speaker: { id: 's2' } } });
    });

    it('finds a device by its name when the browser has given it another id', async () => {
        const tab = await newTab(new Map());
        await tab.choose({ microphone: { id: 'an id of last week', label: 'Headset' } });
        expect(tab.sound.microphone().constraints).toMatchObject({ deviceId: { exact: 'm2' } });
        expect(tab.reported).toEqual([]);
    });

    it('a device that is lost is replaced by the system default immediately, reported by name, and used again when it is back', async () => {
        const tab = await newTab(new Map());
        let changes = 0;
        tab.sound.onChange(() => (changes += 1));
        await tab.choose({ microphone: { id: 'm2', label: 'Headset' }, speaker: { id: 's2', label: 'Headset' } });
        expect([tab.sound.speaker(), tab.sound.microphone().constraints.deviceId]).toEqual(['s2', { exact: 'm2' }]);
        const before = changes;
        await tab.plug(LAPTOP);
        expect(changes).toBe(before + 1);
        expect([tab.sound.speaker(), tab.sound.microphone().constraints.deviceId]).toEqual(['', undefined]);
        expect(tab.sound.state.missing).toEqual(['microphone', 'speaker']);
        await tab.plug(LAPTOP, HEADSET);
        expect([tab.sound.speaker(), tab.sound.microphone().constraints.deviceId]).toEqual(['s2', { exact: 'm2' }]);
        expect(tab.reported).toEqual(['gone: Headset', 'back']);
    });

    it('only the tab with the phone reports devices', async () => {
        const tab = new Tab(new Map());
        await settled();
        tab.sound.handle({ event: 'LinkState', at: 1, state: 'down', reason: 'inAnotherTab' });
        await tab.choose({ ringer: { id: 's2', label: 'Headset' } });
        await tab.plug(LAPTOP);
        expect(tab.reported).toEqual([]);
        tab.sound.handle(IN_SERVICE);
        expect(tab.reported).toEqual(['gone: Headset']);
    });

    it('if no microphone was chosen, a new system default is a new microphone', async () => {
        const tab = await newTab(new Map());
        const before = tab.sound.microphone().name;
        tab.connected = [info('audioinput', 'default', 'Default - Headset'), ...LAPTOP, ...HEADSET];
        tab.devices.dispatchEvent(new Event('devicechange'));
        await settled();
        expect(tab.sound.microphone().name).not.toBe(before);
    });

    it('passes on the choices for echo, noise, and gain', async () => {
        const tab = await newTab(new Map());
        expect(tab.sound.microphone().constraints).toEqual({
            echoCancellation: true,
            noiseSuppression: true,
            autoGainControl: true
        });
        await tab.choose({ noiseSuppression: false });
        expect(tab.sound.microphone().constraints).toMatchObject({ noiseSuppression: false, echoCancellation: true });
    });

    it('drops invalid stored values, and keeps the others', async () => {
        const kept = new Map([
            ['crm-connect-audio ada', '{"ringTone":"trumpet","ringVolume":9,"noiseSuppression":false}']
        ]);
        expect((await newTab(kept)).sound.state.choices).toEqual({ ...DEFAULT_AUDIO, noiseSuppression: false });
        kept.set('crm-connect-audio ada', '{');
        expect((await newTab(kept)).sound.state.choices).toEqual(DEFAULT_AUDIO);
    });

    it('a call that arrives before the tones rings when they are loaded, and loading is retried', async () => {
        const loads: { come: (tones: NewTonePlayer) => void; miss: (thrown: Error) => void }[] = [];
        const loadTones = () =>
            new Promise<NewTonePlayer>((come, miss) => {
                loads.push({ come, miss });
            });
        const tab = await newTab(new Map(), { loadTones });
        const alerting = { connection: { callId: 'a', deviceId: '1' }, state: 'alerting' };
        tab.known = [{ event: 'Snapshot', at: 2, calls: [alerting as SnapshotCall] }];
        loads[0]?.miss(new Error('no network'));
        await tab.clock.pass(29_000);
        expect(loads).toHaveLength(1);
        await tab.clock.pass(2_000);
        expect([loads.length, tab.contexts.length]).toEqual([2, 0]);
        loads[1]?.come((parts) => new TonePlayer(parts));
        await tab.clock.pass(10);
        expect(tab.contexts.flatMap(({ playing }) => playing)).toHaveLength(1);
        await tab.clock.pass(60_000);
        expect(loads).toHaveLength(2);
    });

    it('reports that the browser blocks the ring tone, until the agent clicks in the panel', async () => {
        const tab = await newTab(new Map(), { allowed: false });
        await tab.clock.pass(600);
        const blocked = () => tab.phone.flatMap((event) => (event.event === 'SoundBlocked' ? [event.blocked] : []));
        expect(blocked()).toEqual([true]);
        for (const context of tab.contexts) context.allowed = true;
        tab.document.dispatchEvent(new Event('pointerdown'));
        await tab.clock.pass(10);
        expect(blocked()).toEqual([true, false]);
    });
});
