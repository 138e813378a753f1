import '../../labels/__tests__/support/english';
import AudioSheet from 'c/audioSheet';
import { DEFAULT_AUDIO } from 'c/softphoneContract';
import type { AudioCommand, AudioState } from 'c/softphoneContract';
import { clearPage, show } from '../../agentAct/__tests__/support/view';

const LAPTOP = { id: 'a', label: 'Laptop' };
const HEADSET = { id: 'b', label: 'Headset' };
const STATE: AudioState = {
    event: 'AudioState',
    choices: DEFAULT_AUDIO,
    microphones: [LAPTOP, HEADSET],
    speakers: [LAPTOP, HEADSET],
    named: true,
    canChooseOutput: true,
    missing: [],
    headsetMute: true,
    notifications: 'unasked'
};

async function sheet(change: Partial<AudioState> = {}, more: object = {}) {
    const view = await show('c-audio-sheet', AudioSheet, { audio: { ...STATE, ...change }, ...more });
    const asked: AudioCommand[] = [];
    view.element.addEventListener('audiocommand', (event) => asked.push((event as CustomEvent<AudioCommand>).detail));
    const all = <One extends Element>(selector: string): One[] => [
        ...(view.element.shadowRoot?.querySelectorAll<One>(selector) ?? [])
    ];
    const pick = (selector: string, value: string): void => {
        const field = all<HTMLSelectElement>(selector)[0];
        field.value = value;
        field.dispatchEvent(new CustomEvent('change'));
    };
    const words = (): string => view.element.shadowRoot?.querySelector('.sheet')?.textContent ?? '';
    const press = (name: string): void =>
        all<HTMLButtonElement>('button')
            .find(({ textContent }) => textContent?.trim() === name)
            ?.click();
    return { view, asked, all, pick, words, press };
}

describe('c-audio-sheet', () => {
    afterEach(clearPage);

    it('offers the devices that are connected, and the choice of the system first', async () => {
        const { view, all } = await sheet();
        const options = all<HTMLSelectElement>('select').map(({ options: of }) => [...of].map(({ text }) => text));
        const devices = ['System default', 'Laptop', 'Headset'];
        expect(options).toEqual([devices, devices, devices, ['Classic', 'Chime', 'Short beeps', 'Soft', 'Off']]);
        await expect(view.element).toBeAccessible();
    });

    it('offers only what rings here where the agent hears calls at a phone of its own', async () => {
        const { view, all } = await sheet({ ringsOnly: true, named: false });
        expect(all<HTMLSelectElement>('select').map(({ id }) => id.split('-').slice(0, 2).join('-'))).toEqual([
            'device-ringer',
            expect.stringMatching(/^tone/)
        ]);
        expect(view.buttons).toEqual(['Close', 'Try the ring tone', 'Notify me of calls']);
        expect(all('input[type="checkbox"], .hint:not([role])')).toEqual([]);
        await expect(view.element).toBeAccessible();
    });

    it('reports the chosen device by id and name, together with the other choices', async () => {
        const { asked, pick } = await sheet();
        pick('[data-kind="microphone"]', 'b');
        pick('[data-kind="ringer"]', 'a');
        pick('[data-kind="speaker"]', '');
        pick('#tone, [id^="tone"]', 'soft');
        expect(asked.map((command) => command.command === 'setAudio' && command.choices)).toEqual([
            { ...DEFAULT_AUDIO, microphone: HEADSET },
            { ...DEFAULT_AUDIO, ringer: LAPTOP },
            DEFAULT_AUDIO,
            { ...DEFAULT_AUDIO, ringTone: 'soft' }
        ]);
    });

    it('shows a chosen device that is not connected as such, and one with another id by its name', async () => {
        const choices = {
            ...DEFAULT_AUDIO,
            microphone: { id: 'x', label: 'Car' },
            speaker: { id: 'y', label: 'Headset' }
        };
        const { all } = await sheet({ choices });
        const shown = all<HTMLSelectElement>('select').map(({ selectedOptions }) => selectedOptions[0]?.text);
        expect(shown.slice(0, 2)).toEqual(['Car (not connected)', 'Headset']);
    });

    it('offers no output where the browser cannot switch it, and says when devices have no names yet', async () => {
        const { all, words } = await sheet({ canChooseOutput: false, named: false });
        expect(all('select')).toHaveLength(2);
        expect(words()).toContain('Your browser lists devices once it may use the microphone.');
    });

    it('checks the microphone on demand, and says when there is none', async () => {
        const { asked, press, view } = await sheet();
        press('Check microphone');
        press('Check microphone');
        expect(asked).toEqual([
            { command: 'meterMicrophone', on: true },
            { command: 'meterMicrophone', on: false }
        ]);
        press('Check microphone');
        view.element.remove();
        expect(asked.at(-1)).toEqual({ command: 'meterMicrophone', on: false });
        clearPage();
        expect((await sheet({}, { refused: true })).all('[role="alert"]')).toHaveLength(1);
    });

    it('tests the ring tone and the speaker', async () => {
        const { asked, press } = await sheet();
        press('Try the ring tone');
        press('Play a test tone');
        expect(asked).toEqual([
            { command: 'testOutput', output: 'ringer' },
            { command: 'testOutput', output: 'speaker' }
        ]);
    });

    it('passes on volume, and what is done about echo, noise and gain', async () => {
        const { asked, all } = await sheet();
        const [echo] = all<HTMLInputElement>('[type="checkbox"]');
        echo?.click();
        const [volume] = all<HTMLInputElement>('[type="range"]');
        if (volume) volume.value = '25';
        volume?.dispatchEvent(new CustomEvent('change'));
        expect(asked).toMatchObject([{ choices: { echoCancellation: false } }, { choices: { ringVolume: 0.25 } }]);
    });

    it('S5: asks for notifications only on demand, and says how to change a refusal', async () => {
        const { asked, press, view } = await sheet();
        expect(asked).toEqual([]);
        press('Notify me of calls');
        expect(asked).toEqual([{ command: 'allowNotifications' }]);
        await expect(view.element).toBeAccessible();
    });

    it.each([
        ['allowed', 'You get a notification', null],
        ['refused', 'Notifications are blocked.', 'How to allow notifications'],
        ['windowBlocked', 'Allow pop-ups for Salesforce', 'Notify me of calls'],
        ['impossible', "This browser can't show notifications of calls.", null]
    ] as const)('S5: says that notifications are %s, and what can be done', async (notifications, said, button) => {
        const { asked, words, press, view } = await sheet({ notifications, headsetMute: false });
        expect(words()).toContain(said);
        expect(words()).not.toMatch(/mute/);
        press(button ?? 'Notify me of calls');
        press(button ?? 'How to allow notifications');
        expect(asked).toEqual(button ? Array(2).fill({ command: 'allowNotifications' }) : []);
        await expect(view.element).toBeAccessible();
    });

    it('is left by its button and by Escape', async () => {
        const { view, all } = await sheet();
        const closed = jest.fn();
        view.element.addEventListener('close', closed);
        all('section')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
        expect(closed).not.toHaveBeenCalled();
        all('section')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        all<HTMLElement>('lightning-button-icon')[0]?.click();
        expect(closed).toHaveBeenCalledTimes(2);
    });
});
