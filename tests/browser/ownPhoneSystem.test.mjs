// A phone system that an admin has written: the example of docs/extending.md, in a static resource, loaded by its name.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/project.mjs';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { FRED, startJourney } from './support/journey.mjs';

const SERVER = 'ws://127.0.0.1:9/phone';
const [, EXAMPLE] = /^```js\n(.*?)^```$/ms.exec(readFileSync(path.join(ROOT, 'docs/extending.md'), 'utf8'));
const META = `<?xml version="1.0" encoding="UTF-8" ?>
<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata">
    <cacheControl>Public</cacheControl>
    <contentType>text/javascript</contentType>
</StaticResource>
`;

/** The example's PBX, as far as one call needs it. */
class Exchange {
    asked = [];
    #phone;
    #call;

    accept(phone) {
        this.#phone = phone;
        phone.onMessage((text) => this.#take(JSON.parse(text)));
        this.#say({ type: 'welcome', extension: '1001', calls: [] });
    }

    ring(number) {
        this.#call = { id: 'acme-1', direction: 'in', number, state: 'ringing', since: Date.now() };
        this.#tell({});
    }

    #take({ request, ...asked }) {
        this.asked.push(asked.do);
        this.#say({ type: 'answer', request });
        const now = Date.now();
        if (asked.do === 'answer') this.#tell({ state: 'talking', answered: now });
        if (asked.do === 'hold') this.#tell({ state: 'held' });
        if (asked.do === 'retrieve') this.#tell({ state: 'talking' });
        if (asked.do === 'clear') this.#tell({ state: 'over', cause: 'normal', by: 'local' });
    }

    #tell(change) {
        Object.assign(this.#call, change, { at: Date.now() });
        this.#say({ type: 'call', ...this.#call });
    }

    #say = (message) => this.#phone.send(JSON.stringify(message));
}

describe('a phone system of the org’s own', () => {
    let folder, journey, exchange;
    before(async () => {
        folder = mkdtempSync(path.join(os.tmpdir(), 'own-phone-'));
        cpSync(SOURCE, folder, { recursive: true });
        const upload = (name, script) => {
            writeFileSync(path.join(folder, `staticresources/${name}.js`), script);
            writeFileSync(path.join(folder, `staticresources/${name}.resource-meta.xml`), META);
        };
        upload('AcmePhone', EXAMPLE);
        upload('Broken', "throw new Error('no exchange');\n");
        upload('Nothing', 'window.acme = 1;\n');
        journey = await startJourney({ metadata: folder });
        await journey.begin();
        await journey.context.routeWebSocket(SERVER, (phone) => {
            exchange = new Exchange();
            exchange.accept(phone);
        });
    });
    after(async () => {
        await journey.end();
        rmSync(folder, { recursive: true });
    });
    afterEach(() => journey.assertNoFaults());

    const begin = (phoneSystemScript, state) =>
        journey.begin({
            settings: { phoneSystem: 'script', phoneSystemScript, phoneSystemServer: SERVER },
            ...(state && { state })
        });

    it('handles a call: it rings, is answered, held, resumed, and ended, and becomes one Task', async () => {
        await begin('AcmePhone');
        exchange.ring(FRED);
        await journey.panel.shows('Fred Bloggs');
        await journey.panel.answer();
        await journey.panel.press('Hold');
        await journey.panel.press('Resume');
        await journey.panel.offers('Hold');
        // unsupported features are not shown
        assert.equal(await journey.panel.button('Mute').count(), 0);
        await journey.panel.press('Hang up');
        await journey.panel.offers('Save');
        assert.deepEqual(exchange.asked, ['answer', 'hold', 'retrieve', 'clear']);
        const task = await journey.taskOf('acme-1');
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        assert.deepEqual([task.WhoId, task.CallType], [fred.Id, 'Inbound']);
    });

    it('that is missing: the message gives its address and says who can help', async () => {
        await begin('Missing', /Not connected/);
        await journey.panel.shows('/resource/Missing could not be loaded.');
        await journey.panel.shows('Ask your administrator to complete the call center settings.');
    });

    it('that registers nothing is reported', async () => {
        await begin('Nothing', /Not connected/);
        await journey.panel.shows("/resource/Nothing loaded but isn't a phone system.");
    });

    it('that throws is reported, with the error message of the browser', async () => {
        await begin('Broken', /Not connected/);
        await journey.panel.shows(/\/resource\/Broken failed with an error\. .*no exchange/);
        assert.deepEqual(journey.faults.splice(0), ['page error: no exchange']);
    });

    it('without a name: the setting is named', async () => {
        await begin('', /Not connected/);
        await journey.panel.shows('Not set in the call center: phoneSystemScript.');
    });
});
