/** A call while the agent's computer moves from one network to another. Runs in a namespace of its own. */
import assert from 'node:assert/strict';
import { PLACES } from '../lab/lab.mjs';
import { until } from '../../support/until.mjs';
import { ADDRESS, changeNetwork } from './closedPaths.mjs';
import { journeyInNamespace } from './namespaceJourney.mjs';

await journeyInNamespace(async (journey, proved) => {
    const offers = [];
    journey.onSent = (message) => {
        if (message.startsWith('INVITE ')) offers.push(message);
    };
    await journey.begin();
    // it answers with what it hears: so the agent hears both directions
    await journey.panel.dial(PLACES.echo.inside);
    await journey.panel.offers('Hold');
    await journey.assertTwoWayAudio();
    await journey.untilAgentHears('agent');
    const before = offers.length;
    proved('on the first network: audio in both directions');

    const changed = Date.now();
    const ports = [...offers.at(-1).matchAll(/^a=candidate:.* udp \d+ \S+ (\d+) typ host/gm)].map(([, port]) => port);
    const other = changeNetwork([...new Set(ports)]);
    // the browser notices the loss only after some seconds
    await until(() => offers.length > before, 'a re-INVITE');
    await journey.untilAgentHears('agent');
    await journey.assertTwoWayAudio();
    const offer = offers.at(-1);
    const credentials = (message) => /^a=ice-ufrag:(.*)$/m.exec(message)[1];
    assert.notEqual(credentials(offer), credentials(offers[before - 1]), 'ICE was restarted');
    assert.match(offer, new RegExp(` ${other.replaceAll('.', '\\.')} \\d+ typ host`));
    assert.doesNotMatch(offer, new RegExp(` ${ADDRESS.replaceAll('.', '\\.')} `));
    assert.equal(await journey.panel.text(/audio was lost/).count(), 0);
    proved('on the other network: audio in both directions');
    console.error(`after ${Date.now() - changed} ms`);

    await journey.panel.press('Hang up');
    assert.equal((await journey.newTask()).CallOutcome__c, 'Answered');
    await journey.save();
});
