// A desk phone in the hosts other than Open CTI in Lightning Experience, which the calls through the PBX use. The exchange replays what a
// real Asterisk said about a call; the CTI server is the real one.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Manager } from '../support/cti/manager.mjs';
import { ANSWERED } from '../support/cti/recordedCall.mjs';
import { serverAt } from '../support/cti/serverAt.mjs';
import { startJourney } from '../browser/support/journey.mjs';

for (const crmHost of ['classic', 'utility']) {
    describe(`a desk phone, ${crmHost}`, () => {
        let folder, manager, server, journey;
        before(async () => {
            folder = mkdtempSync(path.join(os.tmpdir(), 'desk-phone-'));
            manager = await new Manager(['1003']).start();
            server = await serverAt(manager, folder);
            journey = await startJourney({ crmHost, phone: 'desk', desk: { servers: [server.address] } });
            const { org, port } = journey.workbench;
            const publicKeys = [await org.certificates.publicKey()];
            await server.start({ origins: [`http://127.0.0.1:${port}`], orgId: org.id, publicKeys });
        });
        after(async () => {
            await journey?.end();
            await server?.stop();
            await manager?.stop();
            rmSync(folder, { recursive: true, force: true });
        });

        it('A3, R4: a call that is answered at the phone outlives each page, and has one record', async () => {
            await journey.begin();
            const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
            const ended = manager.call(ANSWERED, { device: '1003', longestMs: 4000 }, () => undefined);
            await journey.page.waitForURL(({ pathname }) => pathname === journey.crm.recordPath('Contact', fred));
            const acme = await journey.recordNamed('Account', 'Acme Ltd');
            await journey.goTo('Account', acme);
            await journey.panel.shows('Logged on: Acme Ltd');
            await journey.panel.offers('Hang up');
            await journey.panel.notes().fill('About the heating.');
            await ended;
            await journey.panel.save();
            const [task, ...others] = (await journey.records('Task')).filter(
                ({ Description }) => Description === 'About the heating.'
            );
            assert.deepEqual(others, []);
            assert.deepEqual(
                [task.CallOutcome__c, task.CallType, task.CallDurationInSeconds],
                ['Answered', 'Inbound', 4]
            );
            assert.equal(task.WhatId, acme.Id);
            assert.equal((await journey.tasksOf(task.CallObject)).length, 1);
            journey.assertNoFaults();
        });
    });
}
