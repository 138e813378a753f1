// Two PBXs: when one fails, the phone signs in to the other.
import assert from 'node:assert/strict';
import { CUSTOMER } from '../pbx/lab/lab.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

/** The phone checks for the first PBX every 10 to 20 seconds. */
const RETURNS_WITHIN_MS = 30_000;

pbxJourneys('a phone with two exchanges', (journey, test) => {
    test(
        'the second takes over when the first stops, with audio in both directions, until the first is back',
        async () => {
            const { lab, workbench, customer } = journey();
            const { agent, pbx: first } = lab;
            const second = await lab.second.pbx.start();
            workbench.org.overrideSettings({ sipServer: `${lab.sipServer}, ${lab.second.sipServer}` });
            await journey().begin();
            const { panel } = journey();
            await first.registered(agent.user);

            await first.kill();
            await second.registered(agent.user);
            await panel.available();
            const from = customer.mark();
            await panel.dial(CUSTOMER.number);
            await customer.event('CALL_INCOMING', from);
            await customer.command('accept');
            await panel.offers('Hold');
            await journey().assertTwoWayAudio();
            await journey().untilAgentHears('customer');
            await customer.untilHears('agent');
            assert.ok((await second.channels()).length > 0, 'the call goes through the second exchange');
            await panel.press('Hang up');
            await customer.event('CALL_CLOSED', from);
            assert.equal((await journey().newTask()).CallOutcome__c, 'Answered');
            await journey().save();

            await first.start();
            await first.registered(agent.user, RETURNS_WITHIN_MS);
            await second.unregistered(agent.user);
            await panel.available();
            const callId = await journey().answeredCall();
            await journey().assertTwoWayAudio();
            await panel.press('Hang up');
            await journey().taskOf(callId);
            await journey().save();
        },
        { timeout: 360_000 }
    );
});
