// Another website that opens or embeds the softphone and pretends to be Salesforce: it gets no data and cannot dial.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startLoopbackServer } from '../../workbench/server/http/loopbackServer.mjs';
import { startJourney } from './support/journey.mjs';
import { timePasses } from '../support/until.mjs';

const RULES = '--host-resolver-rules=MAP *.force.com 127.0.0.1, MAP evil.example 127.0.0.1';
const NUMBER = '+44909879000';
/** Enough time for a dialed number to become a call. */
const A_WHILE_MS = 1_500;

/** A page that implements Salesforce's side of Open CTI: it records messages, and answers and dials as Salesforce would. */
const PAGE = `<!doctype html><button>Win a prize</button><script>
window.heard = [];
addEventListener('message', (event) => {
    const { methodName, callId, apiVersion } = event.data ?? {};
    heard.push(String(methodName));
    const response = { success: true, returnValue: {}, errors: null };
    event.source.postMessage({ methodName, callId, apiVersion, apiType: 'opencti', response, shouldExecuteCallback: true }, '*');
});
window.clickToDial = (target) => {
    for (const apiVersion of [43, 57, 66]) {
        const response = { number: '${NUMBER}' };
        const message = { methodName: 'onClickToDial', callId: 0, apiVersion, apiType: 'opencti', response };
        target.postMessage({ ...message, shouldExecuteListener: true }, '*');
    }
};
</script>`;

describe('a website that is not Salesforce', () => {
    let journey;
    let site;
    let evil;
    let visits;
    before(async () => {
        site = await startLoopbackServer((_, response) => response.end(PAGE), 0);
        const hosts = { host: 'acme.lightning.force.com', frameHost: 'acme--c.vf.force.com' };
        journey = await startJourney({ ...hosts, args: [RULES] });
    });
    after(async () => {
        await journey.end();
        await site.close();
    });
    beforeEach(async () => {
        await journey.begin();
        // Only some browsers always use HTTPS for Salesforce's domains, and an HTTPS page can embed only HTTPS pages.
        evil = `${new URL(journey.page.url()).protocol}//evil.example:${site.port}`;
        visits = await journey.context.newPage();
        await visits.goto(evil);
    });
    afterEach(() => journey.context.close());

    /** The softphone's URL as Salesforce would build it, with `origin` as Salesforce's origin. */
    const softphone = (origin) => {
        const url = new URL(journey.frame().url());
        url.searchParams.set('sfdcIframeOrigin', origin);
        return url.href;
    };
    const salesforce = () => new URL(journey.page.url()).origin;

    const nothingIsDialled = async () => {
        await timePasses(A_WHILE_MS);
        const calls = await journey.frame().evaluate(() => window.CRMConnect.demo.calls().length);
        assert.equal(calls, 0, 'the real phone dials nothing');
        assert.deepEqual(await visits.evaluate(() => window.heard), [], 'no message reaches it');
    };

    it('opens the softphone in a window, which has no connection to Salesforce', async () => {
        const opened = visits.waitForEvent('popup');
        await visits.evaluate((address) => void (window.softphone = window.open(address)), softphone(evil));
        const popup = await opened;
        await popup.getByText(/opened in its own window/).waitFor();
        await visits.evaluate(() => window.clickToDial(window.softphone));
        await nothingIsDialled();
        await popup.getByText('Calling').waitFor({ state: 'hidden' });
    });

    for (const [name, origin] of [
        ['under its own name', () => evil],
        ['under the name of Salesforce', () => salesforce()]
    ]) {
        it(`frames the softphone ${name}, and there is no panel in it`, async () => {
            await visits.evaluate((address) => {
                const frame = document.body.appendChild(document.createElement('iframe'));
                frame.src = address;
            }, softphone(origin()));
            const framed = visits.frameLocator('iframe');
            await framed.getByText(/not shown by your Salesforce org/).waitFor();
            await visits.evaluate(() => window.clickToDial(document.querySelector('iframe').contentWindow));
            await nothingIsDialled();
            assert.equal(await framed.locator('c-softphone').count(), 0);
        });
    }

    for (const [name, origin] of [
        ['under its own name', () => evil],
        ['under the name of Salesforce', () => salesforce()]
    ]) {
        it(`asks the page for a self-check ${name}, in a frame and in a window, and gets no answer`, async () => {
            const address = `${softphone(origin())}&crmConnectCheck=abc`;
            await visits.evaluate((url) => {
                document.body.appendChild(document.createElement('iframe')).src = url;
            }, address);
            await visits
                .frameLocator('iframe')
                .getByText(/not shown by your Salesforce org/)
                .waitFor();
            // Only then, because a frame in a page behind another window may not be rendered.
            const opened = visits.waitForEvent('popup');
            await visits.evaluate((url) => void window.open(url), address);
            const popup = await opened;
            await popup.waitForLoadState();
            assert.equal(await popup.locator('c-softphone').count(), 0);
            await nothingIsDialled();
        });
    }

    it('while Salesforce itself gets an answer to the same request', async () => {
        const heard = await journey.page.evaluate(
            (url) => {
                const reported = new Promise((resolve) => {
                    addEventListener('message', ({ data }) => String(data).includes('"nonce":"abc"') && resolve(data));
                });
                document.body.appendChild(document.createElement('iframe')).src = url;
                return reported;
            },
            `${softphone(salesforce())}&crmConnectCheck=abc`
        );
        assert.match(heard, /"crmConnect":"pageCheck"/);
    });

    it('while Salesforce itself can dial with the same messages', async () => {
        await journey.page.locator('iframe[src*="/apex/Softphone"]').evaluate(({ contentWindow }, number) => {
            const message = { methodName: 'onClickToDial', callId: 0, apiVersion: 66, apiType: 'opencti' };
            contentWindow.postMessage({ ...message, response: { number }, shouldExecuteListener: true }, '*');
        }, NUMBER);
        await journey.panel.offers('Hang up');
    });
});
