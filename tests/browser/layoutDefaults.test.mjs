// An org without a softphone layout: L2, P3, and P6 apply through the package's layout defaults, and the
// call center setting names which.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { FRED, startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

const SHARED = '+441202528735';
const STRANGER = '+447700900999';
const SERVICE = { softphoneLayout: 'Service' };

describe('an empty softphone layout', () => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'openCti' })));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    const messages = async (method) => (await journey.get('log')).messages.filter((one) => one.method === method);
    const layoutsAsked = async () =>
        (await messages('runApex')).filter(({ args }) => args.apexClass === 'SoftphoneLayouts');
    /** The phone with this layout, after it has also read the package's. */
    const begin = async ({ layout = {}, ...more } = {}) => {
        await journey.begin({ layout, ...more });
        await until(async () => (await layoutsAsked()).length > 0, 'the layout defaults to be asked for');
    };
    const searched = async () => {
        const [lookup] = await until(async () => {
            const all = await messages('apex:CallerLookup.find');
            return all.length > 0 && all;
        }, 'a lookup');
        return lookup.args.request.objects.map(({ name }) => name);
    };

    it('L2: the objects of the record Default are searched, outbound too', async () => {
        await begin();
        await journey.ring();
        await journey.panel.shows('Fred Bloggs');
        assert.deepEqual(await searched(), ['Account', 'Contact', 'Lead']);
        await begin();
        await journey.panel.dial('07814256404');
        assert.deepEqual(await searched(), ['Account', 'Contact', 'Lead']);
    });

    for (const [what, from, url] of [
        ['one match opens its record', FRED, /\/lightning\/r\/Contact\//],
        ['several open the search page', SHARED, /\/search\?q=/],
        ['none opens a new lead', STRANGER, /\/o\/Lead\/new/]
    ]) {
        it(`P3: ${what}`, async () => {
            await begin();
            await journey.ring({ from });
            await journey.panel.answer();
            await journey.page.waitForURL(url);
        });
    }

    it('P6: the new lead has the number, and the name split into fields', async () => {
        await begin();
        await journey.ring({ from: STRANGER, name: 'Nora Stranger' });
        await journey.panel.press('New');
        const form = journey.page.getByRole('dialog', { name: 'New Lead' });
        assert.equal(await form.getByRole('textbox', { name: /First Name/ }).inputValue(), 'Nora');
        assert.equal(await form.getByRole('textbox', { name: /Last Name/ }).inputValue(), 'Stranger');
        assert.match(await form.getByRole('textbox', { name: 'Phone', exact: true }).inputValue(), /7700\s?900\s?999/);
    });

    it('another record named in the setting searches other objects and opens another form', async () => {
        await begin({ settings: SERVICE });
        await journey.ring({ from: STRANGER });
        assert.deepEqual(await searched(), ['Case', 'Contact', 'Account']);
        await journey.panel.answer();
        await journey.page.waitForURL(/\/o\/Case\/new/);
    });

    it('a name without a record falls back to Default', async () => {
        await begin({ settings: { softphoneLayout: 'Nobody' } });
        await journey.ring({ from: STRANGER });
        assert.deepEqual(await searched(), ['Account', 'Contact', 'Lead']);
    });

    it('an org without the class still searches and pops with the built-in defaults', async () => {
        await journey.begin(); // a reset would clear the fault
        await journey.post('faults', {
            target: 'apex:SoftphoneLayouts.read',
            kind: 'refuse',
            message: 'No such class.'
        });
        await journey.put('layout', {});
        await journey.reload();
        await journey.panel.available();
        await journey.ring({ from: STRANGER });
        assert.deepEqual(await searched(), ['Account', 'Contact', 'Lead']);
        await journey.panel.answer();
        await journey.page.waitForURL(/\/o\/Lead\/new/);
    });

    it('the softphone layout takes precedence; our defaults fill in the rest', async () => {
        const layout = { Inbound: { objects: { Lead: [{ apiName: 'Phone', displayName: 'Phone' }] } } };
        await begin({ layout, settings: SERVICE });
        await journey.ring({ from: STRANGER });
        assert.deepEqual(await searched(), ['Lead']);
        await journey.panel.answer();
        await journey.page.waitForURL(/\/o\/Case\/new/);
    });
});
