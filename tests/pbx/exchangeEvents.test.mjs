// What the PBX tells besides calls: new voicemail messages (RFC 3842), and which colleagues are busy (RFC 4235).
import assert from 'node:assert/strict';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

const NEW = 'New voicemail messages: ';

pbxJourneys('voicemail and busy lamps of a PBX', (journey, test) => {
    /** The panel of a phone with a voicemail number. */
    const withVoicemail = async () => {
        journey().workbench.org.overrideSettings({ voicemailNumber: '*97' });
        await journey().begin();
        return journey().panel;
    };

    test('the panel shows that messages wait, how many, and that there are none any more', async () => {
        const { pbx, lab } = journey();
        const panel = await withVoicemail();
        assert.equal(await panel.text(NEW).count(), 0);
        pbx.setMessages(lab.agent.user, 2);
        await panel.shows(`${NEW}2`);
        pbx.setMessages(lab.agent.user, 1);
        await panel.shows(`${NEW}1`);
        pbx.setMessages(lab.agent.user, 0);
        await panel.text(NEW).waitFor({ state: 'detached' });
    });

    test('messages that came while no phone was there are shown after signing in, and one press calls voicemail', async () => {
        const { pbx, lab } = journey();
        pbx.setMessages(lab.agent.user, 3);
        const panel = await withVoicemail();
        await panel.shows(`${NEW}3`);
        await panel.press('Call voicemail');
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        assert.equal(await panel.button('Call voicemail').count(), 0, 'not during a call');
        await panel.press('Hang up');
        pbx.setMessages(lab.agent.user, 0);
        await panel.text(NEW).waitFor({ state: 'detached' });
    });

    test('the messages of an agent who signs out are no longer shown', async () => {
        const { pbx, lab } = journey();
        pbx.setMessages(lab.agent.user, 1);
        const panel = await withVoicemail();
        await panel.shows(`${NEW}1`);
        await panel.press('Sign out');
        await panel.text(NEW).waitFor({ state: 'detached' });
        await journey().signIn(lab.otherAgent);
        await panel.available();
        assert.equal(await panel.text(NEW).count(), 0);
        pbx.setMessages(lab.agent.user, 0);
    });

    test('D7: a colleague in the directory is free, rings, is busy, and is free again', async () => {
        const { customer, colleague, lab } = journey();
        await journey().begin();
        const { panel } = journey();
        const ended = [];
        journey().onSent = (message) => {
            if (message.startsWith('SUBSCRIBE ') && /^Expires: 0\r$/m.test(message))
                ended.push(/^To: <([^>]+)>/m.exec(message)[1]);
        };
        await panel.field().fill('Backoffice');
        const shows = (lamp) => panel.person(new RegExp(`Bob Backoffice.*${lamp}.*1002`)).waitFor();
        await shows('Free');
        const from = colleague.mark();
        await customer.ring({ to: '1002' });
        await colleague.event('CALL_INCOMING', from);
        await shows('Ringing');
        await colleague.command('accept');
        await shows('Busy');
        await colleague.command('hangup');
        await shows('Free');
        assert.deepEqual(ended, []);
        await panel.field().fill('');
        await until(() => ended.includes(`sip:1002@${lab.domain}`), 'the end of the subscription');
    });
});
