// Signing in with credentials that Salesforce generates, to a PBX that is set up as docs/sign-in.md describes.
import assert from 'node:assert/strict';
import { Panel } from '../browser/support/panel.mjs';
import { hasPython } from './lab/mintedAuths.mjs';
import { SIGN_IN } from './lab/settings.mjs';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

const options = { skip: hasPython ? false : 'docs/sign-in/asterisk_auths.py needs Python 3, which is not here.' };

const NEEDED = /^Not connected: sign in to your phone$/;
const REFUSED = /^Not connected: the phone system refused the sign-in$/;

pbxJourneys('signing in to a PBX with credentials from Salesforce', (journey, test) => {
    const mints = (change = {}) => {
        journey().workbench.org.phoneSignIn = { ...journey().lab.phoneSignIn, ...change };
    };
    const questions = () =>
        journey().workbench.org.log.filter(({ method }) => method === 'apex:PhoneSignIn.credentials');

    test(
        'the phone signs in by itself, again after a reload, and takes a call (S7)',
        async () => {
            mints();
            await journey().open();
            await journey().panel.available();
            await journey().page.reload();
            await journey().panel.available();
            assert.equal(await journey().panel.frame.getByLabel('Password').count(), 0);

            const callId = await journey().answeredCall();
            await journey().assertTwoWayAudio();
            await journey().panel.press('Hang up');
            assert.equal((await journey().taskOf(callId)).CallExtension__c ?? '1001', '1001');
            await journey().save();
        },
        options
    );

    const openAnotherTab = async () => {
        const page = await journey().openPage(journey().context);
        return { page, panel: new Panel(page) };
    };
    /** The tab that runs the phone is closed, and another one takes its place. */
    const closeFor = async (other) => {
        await journey().page.close();
        Object.assign(journey(), other);
    };

    test(
        'the tab that takes the phone over signs in by itself (S7)',
        async () => {
            mints();
            await journey().open();
            await journey().panel.available();
            const other = await openAnotherTab();
            await other.panel.available();
            const before = questions().length;
            await closeFor(other);
            // until then it shows what the other tab showed last
            await until(() => questions().length > before, 'Salesforce to be asked by the next tab');
            await journey().panel.available();
            const callId = await journey().answeredCall();
            await journey().panel.press('Hang up');
            await journey().taskOf(callId);
            await journey().save();
        },
        options
    );

    test(
        'credentials that ended are renewed when the phone reconnects (S7)',
        async () => {
            mints();
            await journey().open();
            const { panel, pbx } = journey();
            await panel.available();
            const before = questions().length;
            // A new secret on both sides, so that the phone's credentials are no longer valid.
            pbx.signInSecret = 'another-secret';
            mints({ SipSecret__c: 'another-secret' });
            await pbx.kill();
            await pbx.start();
            await until(() => questions().length === before + 1, 'Salesforce to be asked for new credentials');
            await panel.available();
            await pbx.registered('1001');
        },
        options
    );

    test(
        'credentials that the PBX refuses are reported, and the agent can type a password instead (S7)',
        async () => {
            mints({ SipSecret__c: 'wrong' });
            await journey().open();
            const { panel, lab } = journey();
            await panel.shows(REFUSED);
            await panel.shows(/^The credentials came from Salesforce\./);
            await journey().signIn(lab.agent);
            await panel.available();
        },
        options
    );

    test(
        'the phone stays signed out, in the next tab too, until the agent signs in again (S6, S7)',
        async () => {
            const { pbx } = journey();
            mints({ SipSecret__c: pbx.signInSecret });
            await journey().open();
            const { panel } = journey();
            await panel.available();
            await panel.press('Sign out');
            await panel.shows(NEEDED);
            const other = await openAnotherTab();
            await other.panel.shows(NEEDED);
            await closeFor(other);
            await other.panel.shows(NEEDED);
            await other.panel.press('Sign in automatically');
            await other.panel.available();
        },
        options
    );

    test(
        'a user without an extension is told so, and can type one (S7)',
        async () => {
            mints({ ExtensionField__c: 'NoSuchField__c', SipSecret__c: SIGN_IN.secret });
            await journey().open();
            const { panel, lab } = journey();
            await panel.shows(/^Salesforce could not provide credentials for the phone\. .*NoSuchField__c/);
            await journey().signIn(lab.agent);
            await panel.available();
        },
        options
    );
});
