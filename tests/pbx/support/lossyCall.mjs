/** A call while the network loses much of its audio for some time. Runs in a namespace of its own. */
import assert from 'node:assert/strict';
import { PLACES } from '../lab/lab.mjs';
import { journeyInNamespace } from './namespaceJourney.mjs';
import { loseAudio, loseNothing } from './lossyNetwork.mjs';

const WITHIN = { timeout: 120_000 };

await journeyInNamespace(async (journey, proved) => {
    journey.workbench.org.overrideSettings({ callQuality: 'true' }, { replace: true });
    await journey.begin();
    const { panel } = journey;
    const bars = (words) => panel.frame.getByRole('img', { name: `Sound quality: ${words}` }).waitFor(WITHIN);
    const reported = (state) => panel.text(/^This call sounds bad because the network/).waitFor({ state, ...WITHIN });
    await panel.dial(PLACES.echo.inside);
    await bars('excellent');
    proved('on a good network: excellent');

    loseAudio();
    await Promise.all([bars('poor'), reported('visible')]);
    proved('on a bad network: poor, and the panel says so');

    loseNothing();
    await Promise.all([bars('excellent'), reported('detached')]);
    proved('on a good network again: excellent, and nothing is said');

    await panel.press('Hang up');
    const { CallMos__c, CallLowestMos__c, CallPacketLoss__c, CallRoundTrip__c } = await journey.newTask();
    const figures = JSON.stringify({ CallMos__c, CallLowestMos__c, CallPacketLoss__c, CallRoundTrip__c });
    assert.ok(CallLowestMos__c < 3.1 && CallLowestMos__c < CallMos__c && CallMos__c < 4.3, figures);
    assert.ok(CallPacketLoss__c > 3 && CallPacketLoss__c < 60 && CallRoundTrip__c > 0, figures);
    proved('in the record: how it sounded');
    console.error(figures);
    await journey.save();
});
