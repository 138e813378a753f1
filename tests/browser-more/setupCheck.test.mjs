// The Setup Check in a real browser: a fault in the org is red, with the fix, and green after it was fixed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from '../browser/support/journey.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Page layouts cannot be checked. */
const RED = '16 passed, 1 to fix, 1 not checked';
/** What the phone shows after it has read that its phone system is SIP. */
const SIP_PHONE = /sign in to your phone|microphone is blocked/;
const SIP = { phoneSystem: 'sip', sipDomain: 'pbx.example' };

describe('setup check', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());

    const SUMMARY = /\d+ passed, \d+ to fix/;
    const open = async () => {
        await journey.page.getByRole('link', { name: 'Setup Check' }).click();
        await journey.page.getByText(SUMMARY).waitFor();
    };
    const again = async () => {
        await journey.page.getByRole('button', { name: 'Check again' }).click();
        await journey.page.getByText(SUMMARY).waitFor();
    };
    /** The phone reads its settings when it is loaded. */
    const load = async (settings, state = 'Available') => {
        await set(settings);
        await journey.page.goto(`${journey.origin}/lightning/page/home`);
        await journey.panel.says(state);
        await open();
    };
    const verdict = (line) => journey.page.locator(`[data-line="${line}"]`).getAttribute('data-verdict');
    const says = (line) => journey.page.locator(`[data-line="${line}"]`).innerText();
    const set = (settings) => journey.request('PATCH', 'settings', settings);
    const fault = (target, message, more = {}) =>
        journey.post('faults', { target: `apex:${target}`, kind: 'refuse', message, times: 1, ...more });

    it('every line passes; no Task is left; axe finds nothing serious', async () => {
        const tasks = async () => (await journey.get('records/Task')).records.length;
        const earlier = await tasks();
        await open();
        await journey.page.getByText('17 passed, 0 to fix, 1 not checked').waitFor();
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
        ['fields', 'SetupCheck.facts', { fields: ['CallKey__c'] }],
        ['classes', 'CallerLookup.find', {}],
        ['dryRun', 'SetupCheck.dryRun', {}]
    ]) {
        it(`${line}: red with the fix, green after it`, async () => {
            await fault(target, 'Refused.', more);
            await open();
            assert.equal(await verdict(line), 'bad');
            await journey.page.getByText(RED).waitFor();
            await again();
            assert.equal(await verdict(line), 'ok');
        });
    }

    it('signIn: names the class and the extension of automatic sign-in, and never the password', async () => {
        const { org } = journey.workbench;
        const record = {
            ProviderClass__c: 'HmacPhoneCredentials',
            ExtensionField__c: 'Extension',
            SipSecret__c: 'secret'
        };
        await open();
        assert.match(await says('signIn'), /No class provides credentials\./);
        org.phoneSignIn = record;
        await again();
        assert.match(await says('signIn'), /HmacPhoneCredentials signs you in as \d+\. .* valid for \d+ minutes\./);
        org.phoneSignIn = { ...record, ExtensionField__c: 'NoSuchField__c' };
        await again();
        assert.equal(await verdict('signIn'), 'bad');
        assert.match(await says('signIn'), /NoSuchField__c/);
    });

    it('page: not red if the page opens anyway (B11)', async () => {
        await fault('SetupCheck.facts', 'Refused.', { code: 'pageGiven' });
        await open();
        assert.equal(await verdict('page'), 'ok');
    });

    it('layout: shows the layout defaults in use, and is red for a name without a record', async () => {
        await load({ softphoneLayout: 'Service' });
        assert.equal(await verdict('layout'), 'ok');
        assert.match(await says('layout'), /Service: Case, Contact, Account/);
        await load({ softphoneLayout: 'Servce' });
        assert.equal(await verdict('layout'), 'bad');
        assert.match(await says('layout'), /softphoneLayout: Servce/);
    });

    for (const [line, settings] of [
        ['compatibility', { reqSalesforceCompatibilityMode: 'Classic' }],
        ['adapter', { reqAdapterUrl: '/apex/Other' }]
    ]) {
        it(`${line}: red when the call center says so`, async () => {
            await open();
            assert.equal(await verdict(line), 'ok');
            await set(settings);
            await again();
            assert.equal(await verdict(line), 'bad');
        });
    }

    it('settings are those that the phone has read, not later changes', async () => {
        await open();
        await set({ ...SIP, sipServer: 'ws://127.0.0.1:9/ws' });
        await again();
        assert.match(await says('phoneSystem'), /demo/);
    });

    it('ownCallCenter: red if the settings of the packaged call center were changed, green for a clone (A4)', async () => {
        await load({ internalPrefix: '7' });
        assert.equal(await verdict('ownCallCenter'), 'bad');
        assert.match(await says('ownCallCenter'), /resets: internalPrefix\./);
        await journey.page.getByText(RED).waitFor();
        await load({ reqInternalName: 'AcmePhone' });
        assert.equal(await verdict('ownCallCenter'), 'ok');
        assert.match(await says('ownCallCenter'), /AcmePhone/);
    });

    it('opens: red if clickjack protection leaves the frame blank (A3), with the domain to trust', async (test) => {
        test.after(() => journey.page.unrouteAll());
        await protectFromFrames(journey.page);
        await open();
        assert.equal(await verdict('opens'), 'bad');
        assert.match(await says('opens'), new RegExp(`add ${journey.origin} for Visualforce Pages`));
        for (const line of ['cookies', 'panel', 'layout', 'phoneSystem', 'microphone'])
            assert.equal(await verdict(line), 'unknown', line);
        await journey.page.unrouteAll();
        await again();
        assert.equal(await verdict('opens'), 'ok');
    });

    describe('with a phone system on the network', () => {
        let exchange;
        before(async () => void (exchange = await startExchange()));
        after(() => exchange.close());
        const useSip = () => load({ ...SIP, sipServer: exchange.url }, SIP_PHONE);

        it('phoneSystem and trustedSites: green when a connection opens', async () => {
            await useSip();
            assert.equal(await verdict('phoneSystem'), 'ok');
            assert.equal(await verdict('trustedSites'), 'ok');
        });

        it('phoneSystem: red if the server does not respond', async () => {
            await load({ ...SIP, sipServer: 'ws://127.0.0.1:9/ws' }, SIP_PHONE);
            assert.equal(await verdict('phoneSystem'), 'bad');
        });

        it('trustedSites: red if the phone’s page is not allowed to connect; the policy of the tab does not matter (B2)', async (test) => {
            test.after(() => journey.page.unrouteAll());
            await useSip();
            await journey.page.evaluate(() => {
                const policy = document.createElement('meta');
                policy.httpEquiv = 'Content-Security-Policy';
                policy.content = "connect-src 'self'";
                document.head.append(policy);
            });
            await again();
            assert.equal(await verdict('trustedSites'), 'ok');
            await limit(journey.page, /\/apex\/Softphone/);
            await again();
            assert.equal(await verdict('trustedSites'), 'bad');
            assert.equal(await verdict('phoneSystem'), 'unknown');
        });

        it('microphone: green when it is allowed, red when it is not', async () => {
            await journey.context.grantPermissions(['microphone']);
            await useSip();
            assert.equal(await verdict('microphone'), 'ok');
            await journey.context.clearPermissions();
            await journey.context.grantPermissions(['notifications']); // other permissions are then denied
            await again();
            assert.equal(await verdict('microphone'), 'bad');
            await journey.context.clearPermissions();
        });

        it('microphone: red if the frame around the phone does not allow it', async (test) => {
            test.after(() => journey.page.unrouteAll());
            await journey.context.grantPermissions(['microphone']);
            const policy = { 'permissions-policy': 'microphone=()' };
            await journey.page.route(/\/apex\/Softphone\?(?!.*crmConnectCheck)/, (route) => answer(route, policy));
            await useSip();
            assert.equal(await verdict('microphone'), 'bad');
            assert.match(await says('microphone'), /Trusted URLs, New: http/);
            await journey.context.clearPermissions();
        });
    });
});

describe('setup check of the phone without Open CTI', () => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'utility' })));
    after(() => journey.end());

    it('needs no call center, and shows the settings in use with their source and what is wrong with them', async () => {
        await journey.begin({ settings: { callQuality: 'true', sipSever: 'wss://pbx.example' } });
        await journey.panel.available();
        await journey.page.getByRole('link', { name: 'Setup Check' }).click();
        await journey.page.getByText('12 passed, 1 to fix, 1 not checked').waitFor();
        const says = (line) => journey.page.locator(`[data-line="${line}"]`).innerText();
        assert.match(await says('yourPhone'), /The phone without Open CTI/);
        assert.match(
            await says('settings'),
            /Default contains what the phone can't use: sipSever = wss:\/\/pbx\.example/
        );
        await journey.request('PATCH', 'settings', { sipSever: null });
        await journey.page.goto(`${journey.origin}/lightning/page/home`);
        await journey.panel.available();
        await journey.page.getByRole('link', { name: 'Setup Check' }).click();
        await journey.page.getByText(/\d+ passed, \d+ to fix/).waitFor();
        assert.match(await says('settings'), /the package's own record\. The next upgrade resets: callQuality = true/);
    });
});

describe('setup check in a browser that blocks third-party cookies (B9)', () => {
    let journey;
    before(async () => {
        journey = await startJourney({ args: ['--test-third-party-cookie-phaseout'] });
    });
    after(() => journey.end());

    it('says so once, and so does the phone, which does not load', async () => {
        const page = await journey.browser.newPage();
        page.setDefaultTimeout(60_000);
        // Salesforce's Lightning Out does not start without cookies, but the workbench's does.
        await page.route(/\/workbench\/app\//, () => undefined);
        await page.goto(`${journey.origin}/lightning/page/home`);
        await page.getByRole('link', { name: 'Setup Check' }).click();
        await page.getByText(/\d+ passed, \d+ to fix/).waitFor();
        const verdicts = ['opens', 'cookies', 'panel'].map((line) =>
            page.locator(`[data-line="${line}"]`).getAttribute('data-verdict')
        );
        assert.deepEqual(await Promise.all(verdicts), ['ok', 'bad', 'unknown']);
        const phone = page.frameLocator('iframe[title="Softphone"]');
        await phone.getByText(/This browser blocks third-party cookies/).waitFor();
    });
});

const answer = async (route, headers) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
};

/** Lets the page connect to its own server only. */
const limit = (page, address) =>
    page.route(address, (route) => answer(route, { 'content-security-policy': "connect-src 'self'" }));

/** Like Session Settings without Lightning Experience as a trusted domain. An open phone stays open. */
const protectFromFrames = (page) =>
    page.route(/\/apex\/Softphone/, (route) => answer(route, { 'content-security-policy': "frame-ancestors 'self'" }));

/** Accepts any SIP WebSocket, as a PBX does before a phone registers. */
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
