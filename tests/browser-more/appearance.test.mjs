// The panel in dark mode, from right to left, and at 200 % zoom: readable, complete, and not cut off in any state of a call.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { readLabels } from '../../workbench/server/labels/labels.mjs';
import { nothingSerious } from '../browser/support/axe.mjs';
import { startJourney } from '../browser/support/journey.mjs';
import { overflowsOf } from '../browser/support/shownTexts.mjs';

const SHARED = '+441202528735';
const STRANGER = '+447700900999';
/** Half of the panel's default size, in CSS pixels. */
const AT_200_PERCENT = { reqSoftphoneWidth: '200', reqSoftphoneHeight: '260' };

describe('appearance', () => {
    let journey;
    let labels;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    afterEach(async () => {
        await journey.page.emulateMedia({ colorScheme: null, reducedMotion: null });
        journey.assertNoFaults();
    });

    const label = (name) => labels[`Phone_${name}`];
    const press = (name) => journey.panel.press(label(name));
    const offers = (name) => journey.panel.offers(label(name));
    const phone = () => journey.panel.frame.locator('.phone');
    const styleOf = (locator, name) => locator.evaluate((element, of) => getComputedStyle(element)[of], name);

    async function begin({ language = 'en-US', colorScheme = null, settings } = {}) {
        labels = readLabels(language);
        await journey.begin({ user: { language }, settings, state: label('Available') });
        await journey.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    }

    /** Shows the panel in all states of a day. */
    async function throughACall(look) {
        await journey.ring({ from: STRANGER });
        await offers('Answer');
        await press('Decline');
        await offers('Dial');
        await look('idle, with recent calls');
        await press('Sound_title');
        await look('sound and devices');
        await press('Sound_title');
        await journey.panel.frame.getByRole('combobox').first().fill('fred');
        await journey.panel.shows('Fred Bloggs');
        await look('a name is searched');
        await press('Clear');
        const callId = await journey.ring();
        await offers('Pop');
        await look('ringing');
        await press('Answer');
        await offers('Transfer');
        await journey.farEnd(callId, 'soundsBad');
        await journey.panel.frame.getByRole('img', { name: label('Quality_1') }).waitFor();
        await look('on a call');
        await press('Keypad');
        await look('keypad');
        await press('Keypad');
        await press('Transfer');
        await look('transfer');
        await press('Transfer');
        await journey.ring({ from: SHARED });
        await offers('HoldAndAnswer');
        await look('second call');
        await press('Decline');
        await journey.post('faults', {
            target: 'apex:CallRecordSaver.save',
            kind: 'refuse',
            fields: ['CallDisposition'],
            message: 'Give a reason for the call.'
        });
        await press('HangUp');
        await journey.panel.shows(/Give a reason for the call/);
        await look('wrap-up, the record waits');
        await press('Save');
        await journey.panel.button(label('Fix')).first().waitFor();
        await look('records that wait');
    }

    const isReadable = (where) => nothingSerious(journey.frame(), where);
    async function isWhole(where) {
        assert.deepEqual(await overflowsOf(journey.frame()), [], `${where}: does not fit`);
    }

    it('is dark if the browser prefers that, with enough contrast in every state', async () => {
        await begin({ colorScheme: 'light' });
        assert.equal(await styleOf(phone(), 'backgroundColor'), 'rgb(255, 255, 255)');
        await begin({ colorScheme: 'dark' });
        assert.equal(await styleOf(phone(), 'backgroundColor'), 'rgb(27, 27, 27)');
        await throughACall(isReadable);
    });

    it('is mirrored as a whole in Arabic, and readable', async () => {
        await begin({ language: 'ar' });
        assert.equal(await styleOf(phone(), 'direction'), 'rtl');
        await throughACall(async (where) => {
            await isReadable(where);
            if (where !== 'on a call') return;
            const left = async (name) => (await journey.panel.button(label(name)).boundingBox()).x;
            assert.ok((await left('HangUp')) > (await left('Transfer')), 'Hang up is at the right');
            assert.ok((await left('Mute')) > (await left('Keypad')), 'the first control is at the right');
        });
    });

    it('in Arabic, numbers and the keypad run from left to right', async () => {
        await begin({ language: 'ar' });
        const left = async (key) => (await journey.panel.button(key).boundingBox()).x;
        assert.ok((await left('1')) < (await left('3')), '1 is left of 3');
        const field = journey.panel.frame.getByRole('combobox').first();
        await field.fill('+44 20');
        assert.equal(await styleOf(field, 'direction'), 'ltr');
        await field.fill('fred');
        assert.equal(await styleOf(field, 'direction'), 'rtl');
        await press('Clear');
        await journey.ring({ from: STRANGER });
        await offers('Answer');
        const number = journey.panel.frame.getByText('\u2068+44 7700 900999\u2069').first();
        await number.waitFor();
        const places = await number.evaluate((element) => {
            const [text] = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
            const placeOf = (sign) => {
                const range = document.createRange();
                const at = text.data.indexOf(sign);
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect().x;
            };
            return [placeOf('+'), placeOf('7'), placeOf('9')];
        });
        assert.deepEqual(
            places,
            [...places].sort((one, other) => one - other)
        );
    });

    for (const language of ['de', 'ar']) {
        it(`${language}: nothing is hidden or cut off at 200 % zoom`, async () => {
            await begin({ language, settings: AT_200_PERCENT });
            await journey.panel.button('1').waitFor();
            await throughACall(isWhole);
        });
    }
});
