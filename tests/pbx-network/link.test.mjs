// The connection to the PBX: rejected, lost, half open; and what happens to active calls.
import assert from 'node:assert/strict';
import { CUSTOMER } from '../pbx/lab/lab.mjs';
import { stays, until } from '../support/until.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

/** Nothing but the phone's own checks would ever notice it. How soon they do is tested without a network. */
const NOTICED_WITHIN_MS = 60_000;
const LINK_DOWN = /^Not connected: the connection to the phone system was lost$/;

pbxJourneys('the connection to a PBX', (journey, test) => {
    test('a wrong password is reported and not retried; the right one signs in (S1, S2)', async () => {
        const { lab } = journey();
        await journey().open();
        await journey().signIn({ user: lab.agent.user, password: 'wrong' });
        await journey().panel.shows(/^Not connected: the phone system refused the sign-in$/);
        const asked = journey().registers.length;
        await stays(2500, () => assert.equal(journey().registers.length, asked, 'there is no second attempt'));
        await journey().signIn(lab.agent);
        await journey().panel.available();
    });

    test('signs in and calls if the PBX accepts only SHA-256 digests (RFC 8760)', async () => {
        const { lab, customer } = journey();
        await journey().open();
        await journey().signIn(lab.sha256Agent);
        await journey().panel.available();
        const from = customer.mark();
        await journey().panel.dial(CUSTOMER.number);
        await customer.event('CALL_INCOMING', from);
        await customer.command('accept');
        await journey().panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await journey().panel.press('Hang up');
        await journey().newTask();
        await journey().save();
        await journey().begin();
    });

    test('signing out ends the registration, and the panel asks for the password again (S6)', async () => {
        const { lab, panel, pbx } = journey();
        await panel.press('Sign out');
        await panel.shows(/^Not connected: sign in to your phone$/);
        await until(
            async () => !(await pbx.console('pjsip show contacts')).includes(`${lab.agent.user}/sip`),
            'no contact of the agent at the exchange'
        );
        assert.equal(await panel.button('Sign out').count(), 0);
        await journey().signIn(lab.agent);
        await panel.available();
    });

    test('the PBX stops during a call and comes back: the call ends and is recorded, the phone reconnects (S4)', async () => {
        const { panel, pbx, customer } = journey();
        const callId = await journey().answeredCall();
        await pbx.kill();
        await panel.shows(LINK_DOWN);
        await pbx.start();
        const task = await journey().taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Answered');
        await panel.shows(/The call with .* was lost/);
        await customer.command('hangupall');
        await journey().save();

        await pbx.registered('1001');
        const next = await journey().answeredCall();
        await journey().assertTwoWayAudio();
        await panel.press('Hang up');
        await journey().taskOf(next);
        await journey().save();
    });

    test('a half-open connection during a call: detected, the call ends and is recorded, the phone reconnects (S4)', async () => {
        const { panel, pbx, customer } = journey();
        const from = customer.mark();
        const callId = await journey().answeredCall();
        pbx.freeze();
        try {
            await panel.text(LINK_DOWN).first().waitFor({ timeout: NOTICED_WITHIN_MS });
            const task = await journey().taskOf(callId);
            assert.equal(task.CallOutcome__c, 'Answered');
        } finally {
            pbx.thaw();
        }
        // The frozen PBX could not be notified, but the customer must not stay in a silent call.
        await customer.event('CALL_CLOSED', from);
        await journey().save();
        const next = await journey().answeredCall();
        await panel.press('Hang up');
        await journey().taskOf(next);
        await journey().save();
    });
});
