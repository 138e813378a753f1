// The panel in each language of the package: an agent takes a call by its names, everything fits into the narrowest panel, and
// nothing is left in English.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { readLabels } from '../../workbench/server/labels/labels.mjs';
import { startJourney } from './support/journey.mjs';
import { overflowsOf, textsOf } from './support/shownTexts.mjs';

const NARROWEST = { reqSoftphoneWidth: '320' };
const SHARED = '+441202528735';
const ENGLISH = readLabels('en');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * English labels as patterns of what is shown, without those that the language has in the same words, and without "{0} and {1}",
 * which fits whatever somebody wrote into a record.
 */
function englishPatterns(labels) {
    return Object.entries(ENGLISH)
        .filter(([name, text]) => labels[name] !== text && name !== 'Phone_AlsoCase' && /\p{L}{3}/u.test(text))
        .map(
            ([, text]) =>
                new RegExp(
                    `^${text
                        .split(/\{\d\}/)
                        .map(escaped)
                        .join('.+')}$`,
                    'u'
                )
        );
}

function stillEnglish(texts, labels) {
    const own = new Set(Object.values(labels));
    const patterns = englishPatterns(labels);
    return texts.filter((text) => !own.has(text) && patterns.some((pattern) => pattern.test(text)));
}

describe('languages', () => {
    let journey, labels;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    const label = (name) => labels[`Phone_${name}`];
    const press = (name) => journey.panel.press(label(name));
    const offers = (name) => journey.panel.offers(label(name));

    async function speak(language, { settings, state = 'Available' } = {}) {
        labels = readLabels(language);
        const [words] = label(state).split('{0}');
        await journey.begin({
            settings: { ...NARROWEST, ...settings },
            user: { language },
            state: state === 'Available' ? words : new RegExp(escaped(words))
        });
    }

    async function fitsAndIsTranslated(where) {
        const texts = await textsOf(journey.frame());
        assert.deepEqual(stillEnglish(texts, labels), [], `${where}: still English`);
        assert.deepEqual(await overflowsOf(journey.frame()), [], `${where}: does not fit`);
        return texts;
    }

    for (const language of ['de', 'es', 'fr', 'ja']) {
        it(`${language}: a call is taken, held, transferred and written up by its names in that language (U)`, async () => {
            await speak(language);
            assert.equal(await journey.frame().evaluate(() => document.documentElement.lang), language);
            assert.ok((await fitsAndIsTranslated('idle')).includes(label('Available')));

            const callId = await journey.ring();
            await offers('Pop');
            await offers('Decline');
            await fitsAndIsTranslated('ringing');

            await press('Answer');
            await offers('HangUp');
            await offers('Transfer');
            await fitsAndIsTranslated('on a call');

            await press('Keypad');
            await fitsAndIsTranslated('keypad');
            await press('Keypad');
            await press('Mute');
            await offers('Unmute');
            await press('Hold');
            await offers('Resume');
            await press('Transfer');
            await offers('ConsultFirst');
            await fitsAndIsTranslated('transfer');
            await press('Transfer');

            await journey.ring({ from: SHARED });
            await journey.panel.shows('+44 1202 528735');
            await fitsAndIsTranslated('second call');
            await press('Decline');

            await press('HangUp');
            await offers('Save');
            await fitsAndIsTranslated('wrap-up');
            await press('Save');
            await offers('Dial');
            assert.equal((await journey.taskOf(callId)).Status, 'Completed');
        });

        it(`${language}: "not connected" says why, and what to do`, async () => {
            await speak(language, {
                settings: { phone_system: 'sip', sip_server: '', sip_domain: '' },
                state: 'NotConnected'
            });
            await journey.panel.shows(label('Repair_notConfigured'));
            await fitsAndIsTranslated('not connected');
        });
    }

    // Whoever shows nothing wrong may have looked nowhere.
    it('English and too wide texts would be found', async () => {
        await speak('en-US');
        const texts = await textsOf(journey.frame());
        assert.ok(stillEnglish(texts, readLabels('de')).includes('Available'));
        await journey.panel.button('Dial').evaluate((button) => {
            button.style.width = '20px';
            button.style.overflow = 'hidden';
            button.append('Donaudampfschifffahrt');
        });
        assert.match((await overflowsOf(journey.frame())).join('\n'), /is \d+ wide, and \d+ inside/);
    });
});
