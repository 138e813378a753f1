// The setup check in a real browser: what is wrong in the org is red, with its repair, and green when it is mended.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIP = { phoneSystem: 'sip', sipDomain: 'pbx.example' };

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
    const says = (line) => journey.page.locator(`[data-line="${line}"]`).innerText();
    const set = (settings) => journey.request('PATCH', 'settings', settings);
    const fault = (target, message, more = {}) =>
        journey.post('faults', { target: `apex:${target}`, kind: 'refuse', message, times: 1, ...more });

    it('is right in every line; leaves no Task; axe finds nothing serious', async () => {
        const tasks = async () => (await journey.get('records/Task')).records.length;
        const earlier = await tasks();
        await open();
        await journey.page.getByText('11 right, 0 to repair, 0 that cannot be told here').waitFor();
        assert.match(await says('layout'), /Default: Account, Contact, Lead/);
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
        ['page', 'SetupCheck.facts', { code: 'pageGiven' }],
        ['fields', 'SetupCheck.facts', { fields: ['CallKey__c'] }],
        ['classes', 'CallerLookup.find', {}],
        ['dryRun', 'SetupCheck.dryRun', {}]
    ]) {
        it(`${line}: red with the repair, green when it is mended`, async () => {
            await fault(target, 'Refused.', more);
            await open();
            assert.equal(await verdict(line), 'bad');
            await journey.page.getByText('10 right, 1 to repair, 0 that cannot be told here').waitFor();
            await again();
            assert.equal(await verdict(line), 'ok');
        });
    }

    it('layout: says what Salesforce’s own falls back on, and red for a name that there is no record of', async () => {
        await set({ softphoneLayout: 'Service' });
        await open();
        assert.equal(await verdict('layout'), 'ok');
        assert.match(await says('layout'), /Service: Case, Contact, Account/);
        await set({ softphoneLayout: 'Servce' });
        await again();
        assert.equal(await verdict('layout'), 'bad');
        assert.match(await says('layout'), /softphoneLayout: Servce/);
        await set({ softphoneLayout: null });
        await again();
        assert.equal(await verdict('layout'), 'ok');
    });

    for (const [line, settings] of [
        ['compatibility', { reqSalesforceCompatibilityMode: 'Classic' }],
        ['adapter', { reqAdapterUrl: '/apex/Other' }],
        ['phoneSystem', { ...SIP, sipServer: 'ws://127.0.0.1:9/ws' }]
    ]) {
        it(`${line}: red when the call center says so`, async () => {
            await open();
            assert.equal(await verdict(line), 'ok');
            await set(settings);
            await again();
            assert.equal(await verdict(line), 'bad');
        });
    }

    describe('with a phone system that is reached through the network', () => {
        let exchange;
        before(async () => void (exchange = await startExchange()));
        after(() => exchange.close());
        const useSip = () => set({ ...SIP, sipServer: exchange.url });

        it('phoneSystem and trustedSites: green when a connection opens', async () => {
            await useSip();
            await open();
            assert.equal(await verdict('phoneSystem'), 'ok');
            assert.equal(await verdict('trustedSites'), 'ok');
        });

        it('trustedSites: red when the page may not connect there', async (test) => {
            test.after(() => journey.page.unrouteAll());
            await useSip();
            await journey.page.route(/\/lightning\//, async (route) => {
                const response = await route.fetch();
                const headers = { ...response.headers(), 'content-security-policy': "connect-src 'self'" };
                await route.fulfill({ response, headers });
            });
            await journey.page.reload();
            await open();
            assert.equal(await verdict('trustedSites'), 'bad');
            assert.equal(await verdict('phoneSystem'), 'unknown');
        });

        it('microphone: green when it is allowed, red when it is not', async () => {
            await useSip();
            await journey.context.grantPermissions(['microphone']);
            await open();
            assert.equal(await verdict('microphone'), 'ok');
            await journey.context.clearPermissions();
            await journey.context.grantPermissions(['notifications']); // what is not granted is then denied
            await again();
            assert.equal(await verdict('microphone'), 'bad');
            await journey.context.clearPermissions();
        });
    });
});

/** Takes any WebSocket that speaks SIP, as an exchange does before anybody registers. */
async function startExchange() {
    const sockets = new Set();
    const server = createServer().on('upgrade', ({ headers }, socket) => {
        sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy()));
        const accept = createHash('sha1')
            .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
            .digest('base64');
        const answer = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
        answer.push(`Sec-WebSocket-Accept: ${accept}`, 'Sec-WebSocket-Protocol: sip');
        socket.write(`${answer.join('\r\n')}\r\n\r\n`);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        url: `ws://127.0.0.1:${server.address().port}/ws`,
        close: () => {
            for (const socket of sockets) socket.destroy();
            return new Promise((resolve) => server.close(resolve));
        }
    };
}
