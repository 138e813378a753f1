// The setup check in a real browser: what is wrong in the org is red, with its repair, and green when it is mended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIP = { phone_system: 'sip', sip_domain: 'pbx.example' };

describe('setup check', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());

    const open = async () => {
        await journey.page.getByRole('link', { name: 'Setup Check' }).click();
        await journey.page.getByText(/\d+ right, \d+ to repair/).waitFor();
    };
    const again = async () => {
        await journey.page.getByRole('button', { name: 'Check again' }).click();
        await journey.page.getByText(/\d+ right, \d+ to repair/).waitFor();
    };
    const verdict = (line) => journey.page.locator(`[data-line="${line}"]`).getAttribute('data-verdict');
    const fault = (target, message, more = {}) =>
        journey.post('faults', { target: `apex:${target}`, kind: 'refuse', message, times: 1, ...more });

    it('is right but for the layout, which only the phone is told; leaves no Task; axe finds nothing serious', async () => {
        const tasks = async () => (await journey.get('records/Task')).records.length;
        const earlier = await tasks();
        await open();
        await journey.page.getByText('10 right, 0 to repair, 1 that cannot be told here').waitFor();
        assert.equal(await verdict('layout'), 'unknown');
        assert.equal(await tasks(), earlier);
        await journey.page.evaluate(AXE);
        const { violations } = await journey.page.evaluate(() => window.axe.run(document));
        const bad = violations
            .filter(({ impact }) => /serious|critical/.test(impact))
            .map(({ id, nodes }) => [id, nodes[0].html]);
        assert.deepEqual(bad, []);
    });

    for (const [line, target, more] of [
        ['callCenter', 'SetupCheck.facts', {}],
        ['fields', 'SetupCheck.facts', { fields: ['CallKey__c'] }],
        ['classes', 'CallerLookup.find', {}],
        ['dryRun', 'SetupCheck.dryRun', {}]
    ]) {
        it(`${line}: red with the repair, green when it is mended`, async () => {
            await fault(target, 'Refused.', more);
            await open();
            assert.equal(await verdict(line), 'bad');
            await again();
            assert.equal(await verdict(line), 'ok');
        });
    }

    for (const [line, settings] of [
        ['compatibility', { reqSalesforceCompatibilityMode: 'Classic' }],
        ['adapter', { reqAdapterUrl: '/apex/Other' }],
        ['phoneSystem', { ...SIP, sip_server: 'ws://127.0.0.1:9/ws' }]
    ]) {
        it(`${line}: red when the call center says so`, async () => {
            await open();
            assert.equal(await verdict(line), 'ok');
            await fetch(`${journey.workbench.url}/workbench/settings`, {
                method: 'PATCH',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(settings)
            });
            await again();
            assert.equal(await verdict(line), 'bad');
        });
    }
});
