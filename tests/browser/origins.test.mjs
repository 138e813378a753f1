// The panel in an iframe with different parents: another origin as in Salesforce, the same origin, Salesforce's own names.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

const HOUSES = {
    'localhost, the frame on 127.0.0.1': { host: 'localhost', crossOrigin: true },
    '127.0.0.1, the frame on localhost': { host: '127.0.0.1', crossOrigin: true },
    'acme.lightning.force.com, the same origin': { host: 'acme.lightning.force.com', crossOrigin: false },
    'acme.lightning.force.com, the frame on acme--c.vf.force.com': {
        host: 'acme.lightning.force.com',
        frameHost: 'acme--c.vf.force.com',
        crossOrigin: true
    }
};

describe('a call in every kind of parent page', () => {
    for (const [name, { host, frameHost, crossOrigin }] of Object.entries(HOUSES)) {
        it(name, async () => {
            const journey = await startJourney({ host, ...(frameHost ? { frameHost } : {}) });
            try {
                await journey.begin();
                // read from the page: Chromium switches to https for names that are known to require it
                const parent = new URL(journey.page.url()).origin;
                assert.equal(new URL(journey.frame().url()).origin !== parent, crossOrigin);
                const callId = await journey.ring();
                await journey.panel.shows('Fred Bloggs');
                await journey.panel.answer();
                await journey.page.waitForURL(/\/lightning\/r\/Contact\//);
                await journey.panel.press('Hold');
                await journey.panel.press('Resume');
                await journey.panel.press('Hang up');
                const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
                assert.equal((await journey.taskOf(callId)).WhoId, fred.Id);
                await journey.panel.save();
                journey.assertNoFaults();
            } finally {
                await journey.end();
            }
        });
    }
});
