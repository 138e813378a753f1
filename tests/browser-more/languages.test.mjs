// The panel in each language of the package: an agent takes a call by its names, everything fits into the narrowest panel, and
// nothing is left in English.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { readLabels } from '../../workbench/server/labels/labels.mjs';
import { freePort } from '../support/freePort.mjs';
import { startJourney } from '../browser/support/journey.mjs';
import { overflowsOf, textsOf } from '../browser/support/shownTexts.mjs';

const NARROWEST = { reqSoftphoneWidth: '320' };
const SHARED = '+441202528735';
const ENGLISH = readLabels('en');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * English labels as patterns for what is shown, without those that are the same in the language, and without "{0} and {1}", which
 * matches too many texts in records.
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
    before(async () => void (journey = await startJourney({ crmHost: 'openCti' })));
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

    async function isTranslated(where) {
        const texts = await textsOf(journey.frame());
        assert.deepEqual(stillEnglish(texts, labels), [], `${where}: still English`);
        return texts;
    }

    async function fitsAndIsTranslated(where) {
        const texts = await isTranslated(where);
        assert.deepEqual(await overflowsOf(journey.frame()), [], `${where}: does not fit`);
        return texts;
    }

    for (const language of ['ar', 'de', 'es', 'fr', 'ja']) {
        it(`${language}: a call is answered, held, transferred, and saved with the labels of that language (U)`, async () => {
            await speak(language);
            assert.equal(await journey.frame().evaluate(() => document.documentElement.lang), language);
            assert.equal(await journey.panel.frame.locator('.phone').getAttribute('lang'), language);
            assert.equal(
                await journey.panel.frame.locator('.phone').getAttribute('dir'),
                language === 'ar' ? 'rtl' : 'ltr'
            );
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
            await journey.panel.shows(/\+44 1202 528735/);
            await fitsAndIsTranslated('second call');
            await press('Decline');

            await press('HangUp');
            await offers('Save');
            await fitsAndIsTranslated('wrap-up');
            await press('Save');
            await offers('Dial');
            assert.equal((await journey.taskOf(callId)).Status, 'Completed');
        });

        it(`${language}: "not connected" gives the reason and what to do`, async () => {
            await speak(language, {
                settings: { phoneSystem: 'sip', sipServer: '', sipDomain: '' },
                state: 'NotConnected'
            });
            await journey.panel.shows(label('Repair_notConfigured'));
            await fitsAndIsTranslated('not connected');
        });
    }

    describe('de: error messages are in German', () => {
        const filled = (name, ...params) => params.reduce((text, it, at) => text.replace(`{${at}}`, it), label(name));
        const shown = async (text) => {
            await journey.panel.frame.getByText(text, { exact: true }).first().waitFor();
            await isTranslated(text);
        };

        it('and the error message from Salesforce is quoted after it', async () => {
            await speak('de');
            const fault = { target: 'opencti:screenPop', kind: 'refuse', message: 'No access to this record.' };
            await journey.post('faults', fault);
            await journey.ring();
            await press('Pop');
            await shown(`${label('Notice_popFailed')} „No access to this record.“`);
        });

        it('also when Salesforce does not answer', async () => {
            await speak('de');
            await journey.post('faults', { target: 'opencti:screenPop', kind: 'lose' });
            await journey.ring();
            await press('Pop');
            await shown(`${label('Notice_popFailed')} ${filled('Why_noAnswer', 6)}`);
        });

        it('for a connection that fails (S2)', async () => {
            const nobody = await freePort();
            await speak('de', {
                settings: { phoneSystem: 'sip', sipServer: `ws://127.0.0.1:${nobody}/ws`, sipDomain: 'pbx' },
                state: 'NotConnected'
            });
            await journey.panel.frame.getByLabel(label('Extension')).fill('1001');
            await journey.panel.frame.getByLabel(label('Password')).fill('secret');
            await press('SignIn');
            await shown(filled('Why_connectionClosed', 1006));
        });

        it('for a microphone that the browser blocks (S2)', async (test) => {
            await speak('de', {
                settings: { phoneSystem: 'sip', sipServer: 'wss://127.0.0.1:9/ws', sipDomain: 'pbx' },
                state: 'NotConnected'
            });
            const denial = await journey.page.addInitScript(() => {
                navigator.permissions.query = () =>
                    Promise.resolve(Object.assign(new EventTarget(), { state: 'denied' }));
            });
            test.after(() => denial.dispose());
            await journey.reload();
            await shown(label('Repair_microphoneBlocked'));
            await shown(filled('NotConnected', label('Reason_microphoneBlocked')));
        });

        it('by the page, while there is no panel', async (test) => {
            test.after(() => journey.context.close()); // the test controls its clock
            await speak('de');
            const missing = (route) => route.abort();
            const neverReady = (route) => route.fulfill({ body: 'window.$Lightning = { use() {} }' });
            const loads = async (file, how) => {
                await journey.context.route(file, how);
                await journey.reload();
            };
            const says = (text) => journey.panel.frame.getByText(label(text), { exact: true }).waitFor();

            await loads('**/lightning.out.js', missing);
            await says('Page_noLightning');
            assert.equal(await journey.frame().title(), label('Page_title'));

            await journey.page.clock.install();
            await loads('**/lightning.out.js', neverReady);
            // The last step of the page: its own script has run and waits for the panel.
            await journey.panel.frame.locator('script[src$="demoLine.js"]').waitFor({ state: 'attached' });
            await journey.page.clock.fastForward('00:31');
            await says('Page_slow');

            await loads('**/frame.js', missing);
            await says('Page_noScript');
        });
    });

    // Shows that the checks above find something.
    it('English texts and texts that are too wide would be found', async () => {
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
