/**
 * The phone in the utility bar inside the published code of Lightning Web Security. It is Salesforce's, under Salesforce's terms, so it is neither
 * installed nor shipped with this package: LOCKER_SANDBOX names the folder of @locker/sandbox.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { sandboxBundle } from './support/sandboxBundle.mjs';

const FOLDER = process.env.LOCKER_SANDBOX;

describe('the phone in Lightning Web Security', { skip: !FOLDER && 'LOCKER_SANDBOX names no folder' }, () => {
    let journey, scripts;
    const served = new Set();

    before(async () => {
        scripts = await sandboxBundle(FOLDER);
        journey = await startJourney({ crmHost: 'utility' });
        await journey.begin();
        await journey.context.route('**/assets/**', (route) => {
            const name = new URL(route.request().url()).pathname.replace('/assets/', '');
            if (!scripts.has(name)) return route.continue();
            served.add(name);
            return route.fulfill({ body: scripts.get(name), contentType: 'text/javascript' });
        });
    });
    after(() => journey?.end());
    afterEach(() => journey.assertNoFaults());

    it('takes a call, opens the caller’s record, and saves the call’s', async () => {
        await journey.begin();
        const sandboxed = [...served].filter((name) => scripts.get(name).includes('$lockerEvalContext$'));
        assert.equal(sandboxed.length, 1, 'the page has the components in the sandbox');
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.page.waitForURL(/\/lightning\/r\/Contact\//);
        await journey.panel.shows('Logged on: Fred Bloggs');
        await journey.panel.notes().fill('From the sandbox');
        await journey.panel.press('Hang up');
        await journey.panel.save();
        const task = await journey.taskOf(callId, ({ Description }) => Description === 'From the sandbox');
        assert.equal(task.WhoId, fred.Id);
    });

    it('dials a number of a record’s page', async () => {
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        await journey.begin({ path: journey.crm.recordPath('Contact', fred) });
        await journey.crm.number(journey).first().click();
        const callId = await journey.outgoingCall();
        await journey.farEnd(callId, 'answer');
        await journey.panel.shows('Logged on: Fred Bloggs');
        await journey.farEnd(callId, 'hangUp');
        assert.equal((await journey.taskOf(callId)).CallType, 'Outbound');
    });
});
