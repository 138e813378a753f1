// S5: the phone's sounds, measured in what the page sends to its audio outputs.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { hears, placeOf, sounding, tap, textOf } from '../support/tones.mjs';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

/** The two frequencies of the default ringtone. */
const BELLS = [770, 960];
/** Longer than the pause between two rings, in milliseconds. */
const RINGS_AGAIN_MS = 2_600;
const BLOCKED = /The phone can['’]t ring yet\./;

const journeys = (args) => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'openCti', args })));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());
    const begin = async (options) => {
        await journey.begin(options);
        await tap(journey.frame());
        return journey;
    };
    /** Another tab of the same agent; resolves to its frame. */
    const openTab = async () => {
        await journey.openTab();
        await journey.panel.available();
        const frame = journey.frame();
        await tap(frame);
        return frame;
    };
    return { begin, openTab };
};

const heard = (frame, ...hz) => until(async () => hears(await sounding(frame, 400), ...hz), `${hz.join(' or ')} Hz`);
/** Nothing is heard any more. */
const silent = (frame) => until(async () => (await sounding(frame, RINGS_AGAIN_MS)).length === 0, 'silence');

describe('the phone rings', () => {
    const { begin, openTab } = journeys();

    it('while a call rings, in the one tab that has the phone, and stops when it is answered', async () => {
        const journey = await begin();
        const first = journey.frame();
        const second = await openTab();
        await silent(first);
        await journey.ring();
        await journey.panel.offers('Answer');
        await heard(first, ...BELLS);
        const both = await Promise.all([first, second].map((frame) => sounding(frame, RINGS_AGAIN_MS)));
        assert.deepEqual(
            both.map((outputs) => outputs.length),
            [1, 0]
        );
        assert.ok(both[0][0].level > 0.1, `level ${both[0][0].level}`);
        await journey.panel.answer();
        await silent(first);
    });

    it('and stops when the caller gives up', async () => {
        const journey = await begin();
        const callId = await journey.ring();
        await heard(journey.frame(), ...BELLS);
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.offers('Dial');
        await silent(journey.frame());
    });

    it('in the next tab when the one with the phone is closed while it rings', async () => {
        const journey = await begin();
        const first = journey.page;
        const second = await openTab();
        await journey.ring();
        await journey.panel.offers('Answer');
        await silent(second);
        await first.close();
        await heard(second, ...BELLS);
        await journey.panel.answer();
        await silent(second);
    });

    it('with only a beep while the agent talks', async () => {
        const journey = await begin();
        await journey.ring();
        await journey.panel.answer();
        await silent(journey.frame());
        await journey.ring({ from: '+447700900999' });
        await journey.panel.shows('+44 7700 900999');
        let loudest = 0;
        await until(async () => {
            const outputs = await sounding(journey.frame(), 400);
            loudest = Math.max(loudest, ...outputs.map(({ level }) => level));
            return hears(outputs, 440);
        }, 'the beep of 440 Hz');
        assert.ok(loudest < 0.15, `level ${loudest}`);
    });

    it('at the far end: with the ringback tone and the busy tone of the country', async () => {
        const journey = await begin();
        await journey.panel.dial('07700 900999');
        await heard(journey.frame(), 400, 450);
        await journey.farEnd(await journey.outgoingCall(), 'busy');
        await until(async () => {
            const outputs = await sounding(journey.frame(), 500);
            return hears(outputs, 400) && outputs.every(({ hz }) => hz.every((one) => Math.abs(one - 400) < 12));
        }, 'the busy tone of 400 Hz alone');
        await silent(journey.frame());
    });
});

describe('a browser that requires a click before a page can play sound', () => {
    const { begin, openTab } = journeys(['--autoplay-policy=user-gesture-required']);

    const shows = (frame, wanted) => until(async () => wanted.test(await textOf(frame)), `the panel to say ${wanted}`);
    const isOver = (frame) =>
        until(async () => !BLOCKED.test(await textOf(frame)), 'the panel to say no more that it cannot ring');

    /** Reloads the agent's page, without Playwright's text search, which would count as a user gesture. */
    async function beginUntouched() {
        const journey = await begin();
        await journey.reload();
        await until(() => journey.page.frames().some((one) => one.url().includes('/apex/Softphone')), 'the frame');
        await shows(journey.frame(), BLOCKED);
        await tap(journey.frame());
        return journey;
    }

    async function click(journey, name) {
        const box = await journey.page.locator('iframe[src*="/apex/Softphone"]').boundingBox();
        const { x, y } = await placeOf(journey.frame(), name);
        await journey.page.mouse.click(box.x + x, box.y + y);
    }

    it('is reported; one press makes the phone ring at once', async () => {
        const journey = await beginUntouched();
        await journey.ring();
        await shows(journey.frame(), /Answer/);
        await silent(journey.frame());
        await click(journey, 'Turn on ringing');
        await heard(journey.frame(), ...BELLS);
        await isOver(journey.frame());
    });

    it('with the keyboard as well', async () => {
        const journey = await beginUntouched();
        await journey.panel.button('Turn on ringing').focus();
        await journey.page.keyboard.press('Enter');
        await isOver(journey.frame());
        await journey.ring();
        await heard(journey.frame(), ...BELLS);
    });

    it('any other click in the panel does the same', async () => {
        const journey = await beginUntouched();
        await click(journey, 'Name or number');
        await isOver(journey.frame());
        await journey.ring();
        await heard(journey.frame(), ...BELLS);
    });

    it('is reported in every tab; a press in a following tab moves the phone there, where it rings', async () => {
        const journey = await beginUntouched();
        const first = journey.frame();
        const second = await openTab();
        await shows(second, BLOCKED);
        await journey.panel.press('Turn on ringing');
        await isOver(second);
        await journey.ring();
        await heard(second, ...BELLS);
        await silent(first);
    });
});

describe('the sheet for sound and devices', () => {
    const { begin } = journeys();
    const MICROPHONES = ['System default', 'Fake Audio Input 1', 'Fake Audio Input 2'];

    async function openSheet() {
        const journey = await begin();
        await journey.panel.press('Sound and devices');
        const field = (name) => journey.panel.frame.getByLabel(name, { exact: true });
        const options = (name) => field(name).locator('option').allInnerTexts();
        return { journey, field, options };
    }
    /** What Chromium does when a device is connected or removed; its fake devices never are. */
    const pullOut = (frame, label) =>
        frame.evaluate((gone) => {
            const { mediaDevices } = navigator;
            const all = MediaDevices.prototype.enumerateDevices;
            mediaDevices.enumerateDevices = async () =>
                (await all.call(mediaDevices)).filter((one) => gone === '' || one.label !== gone);
            mediaDevices.dispatchEvent(new Event('devicechange'));
        }, label);

    it('lists the devices once the microphone was checked, and shows its level', async () => {
        const { journey, field, options } = await openSheet();
        await journey.panel.press('Check microphone');
        await until(async () => (await options('Microphone')).length >= 3, 'the microphones');
        for (const name of MICROPHONES) assert.ok((await options('Microphone')).includes(name), name);
        // Chromium's fake microphone beeps once per second.
        await until(async () => (await field('Microphone level').evaluate((meter) => meter.value)) > 0.3, 'a level');
        await journey.panel.press('Stop checking');
        await field('Microphone level').waitFor({ state: 'detached' });
    });

    it('keeps the selection after a reload; reports a lost device, and uses it again when it is back', async () => {
        const { journey, field, options } = await openSheet();
        await journey.panel.press('Check microphone');
        await until(async () => (await options('Microphone')).length >= 3, 'the microphones');
        await field('Microphone').selectOption('Fake Audio Input 1');
        await field('Ring tone').selectOption('Soft');
        await journey.reload();
        await journey.panel.available();
        await journey.panel.press('Sound and devices');
        const chosen = (name) => field(name).evaluate((select) => select.selectedOptions[0].text);
        await until(async () => (await chosen('Microphone')) === 'Fake Audio Input 1', 'the choice');
        assert.equal(await chosen('Ring tone'), 'Soft');
        await pullOut(journey.frame(), 'Fake Audio Input 1');
        await journey.panel.shows(/Not connected: Fake Audio Input 1\./);
        assert.equal(await chosen('Microphone'), 'Fake Audio Input 1 (not connected)');
        await pullOut(journey.frame(), '');
        await journey.panel.text(/Not connected: Fake Audio Input 1\./).waitFor({ state: 'detached' });
        assert.equal(await chosen('Microphone'), 'Fake Audio Input 1');
    });

    it('rings as selected: another tone, none, and as a test', async () => {
        const { journey, field } = await openSheet();
        await field('Ring tone').selectOption('Short beeps');
        await journey.panel.press('Try the ring tone');
        await heard(journey.frame(), 660, 880);
        await field('Ring tone').selectOption('Off');
        await silent(journey.frame());
        await journey.ring();
        await journey.panel.offers('Answer');
        await silent(journey.frame());
    });

    it('plays on the selected speaker and ringer, also while it rings; on the default if one is lost, until it is back', async () => {
        const { journey, field, options } = await openSheet();
        await journey.panel.press('Check microphone');
        await until(async () => (await options('Speaker')).includes('Fake Audio Output 2'), 'the speakers');
        await journey.panel.press('Stop checking');
        /** Selects a device and resolves to its id. */
        const select = async (name, label) => (await field(name).selectOption(label))[0];
        const playsOn = (device, ...hz) =>
            until(
                async () => {
                    const outputs = await sounding(journey.frame(), 400);
                    return hears(outputs, ...hz) && outputs.every((output) => output.device === device);
                },
                `${hz.join(' or ')} Hz on the device "${device}" alone`
            );

        const first = await select('Speaker', 'Fake Audio Output 1');
        const second = await select('Ring on', 'Fake Audio Output 2');
        assert.notEqual(first, second);
        const heardNow = sounding(journey.frame(), 2000); // the test tone is short
        await journey.panel.press('Play a test tone');
        assert.deepEqual(
            (await heardNow).map(({ device }) => device),
            [first]
        );
        await journey.ring();
        await playsOn(second, ...BELLS);
        await pullOut(journey.frame(), 'Fake Audio Output 2');
        await journey.panel.shows(/Not connected: Fake Audio Output 2\./);
        await playsOn('', ...BELLS);
        await pullOut(journey.frame(), '');
        await journey.panel.text(/Not connected: Fake Audio Output 2\./).waitFor({ state: 'detached' });
        await playsOn(second, ...BELLS);
        await select('Ring on', 'Fake Audio Output 1');
        await playsOn(first, ...BELLS);
    });

    it('works with the keyboard, and returns the focus when the sheet is closed', async () => {
        const journey = await begin();
        await journey.panel.button('Sound and devices').focus();
        await journey.page.keyboard.press('Enter');
        await until(async () => (await journey.panel.focused()) === 'Sound and devices', 'the focus on its heading');
        await journey.page.keyboard.press('Tab');
        await journey.page.keyboard.press('Tab');
        await until(async () => /Microphone/.test(await journey.panel.focused()), 'the focus on the first field');
        await journey.page.keyboard.press('Escape');
        await journey.panel.frame.getByLabel('Ring tone', { exact: true }).waitFor({ state: 'detached' });
        assert.equal(await journey.panel.focused(), 'Sound and devices');
    });
});
