// The media connection between browser and PBX: with STUN, late, or not at all.
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { PLACES } from '../pbx/lab/lab.mjs';
import { findPrograms } from '../pbx/lab/programs.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

/** Less than Chromium waits for a server that does not respond, in milliseconds. */
const BROWSER_WAITS_MS = 9_000;
const NO_SOUND_YET = /^No audio yet/;
const NOTHING_HEARD = /^Nothing has been heard from the other end/;
const HIDDEN = /^No audio yet.* The browser hides its network address\.$/;

/** A server that receives everything and never responds. */
async function silentServer() {
    const socket = createSocket('udp4');
    await new Promise((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return { url: `stun:127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

const noCoturn = findPrograms().coturn ? false : 'coturn, a STUN server, cannot be had here.';

pbxJourneys('the audio of a call through a PBX', (journey, test) => {
    const useServers = (...iceServers) =>
        journey().workbench.org.overrideSettings({ iceServers: iceServers.join(' ') }, { replace: true });

    test('has no connection, because the browser hides its address: reported within seconds, and at the end, which is recorded', async () => {
        await journey().beginWhereAddressesAreHidden();
        const { panel, customer } = journey();
        const from = customer.mark();
        const callId = await journey().ring();
        await panel.answer();
        await panel.shows(HIDDEN);
        // long before the browser gives up by itself
        assert.equal(await journey().connectionState(), 'checking');
        await panel.text(/^The call with .* never had audio.* The browser hides its network address\.$/).waitFor();
        assert.equal(await panel.text(NO_SOUND_YET).count(), 0);
        await customer.event('CALL_CLOSED', from);
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await journey().save();
    });

    test(
        'finds its way by a STUN server of the settings, though the browser hides its address',
        async () => {
            const coturn = await journey().lab.coturn.start();
            useServers(coturn.url);
            await journey().beginWhereAddressesAreHidden();
            const { panel } = journey();
            const callId = await journey().answeredCall();
            await journey().assertTwoWayAudio();
            await journey().untilAgentHears('customer');
            // exists only if the server responded: it reports the address that the request came from
            const candidates = await journey().candidates();
            assert.ok(
                candidates.some((candidate) => / 127\.0\.0\.1 \d+ typ srflx /.test(candidate)),
                candidates.join('\n')
            );
            assert.equal(await panel.text(NO_SOUND_YET).count(), 0);
            await panel.press('Hang up');
            await journey().taskOf(callId);
            await journey().save();
        },
        { skip: noCoturn }
    );

    test('is not delayed by a STUN server that does not respond, in either direction', async () => {
        const silent = await silentServer();
        try {
            useServers(silent.url);
            await journey().begin();
            const { panel, customer } = journey();
            const callId = await journey().ring();
            const from = customer.mark();
            const answered = Date.now();
            await panel.answer();
            await customer.event('CALL_ESTABLISHED', from);
            assert.ok(Date.now() - answered < BROWSER_WAITS_MS, `answered after ${Date.now() - answered} ms`);
            await journey().assertTwoWayAudio();
            await panel.press('Hang up');
            await journey().taskOf(callId);
            await journey().save();

            const next = customer.mark();
            const dialled = Date.now();
            await panel.dial('07814 256404');
            await customer.event('CALL_INCOMING', next);
            assert.ok(Date.now() - dialled < BROWSER_WAITS_MS, `dialled after ${Date.now() - dialled} ms`);
            await panel.press('Hang up');
            await journey().newTask();
            await panel.available();
        } finally {
            silent.close();
        }
    });

    test('is silent from one end: the agent is told, and not about the microphone, which is heard', async () => {
        useServers();
        await journey().begin();
        const { panel } = journey();
        await panel.dial(PLACES.silent.inside);
        await panel.offers('Hold');
        // measured over 16 seconds
        await panel.text(NOTHING_HEARD).waitFor();
        assert.equal(await panel.text(/^Nothing has come from your microphone/).count(), 0);
        await panel.press('Hang up');
        await panel.text(NOTHING_HEARD).waitFor({ state: 'detached' });
        await journey().save();
    });

    test('is late: the message about it is removed', async () => {
        useServers();
        await journey().begin();
        const { panel, customer, pbx } = journey();
        const from = customer.mark();
        await journey().ring();
        pbx.freeze();
        try {
            await panel.press('Answer');
            await panel.shows(NO_SOUND_YET);
        } finally {
            pbx.thaw();
        }
        await customer.event('CALL_ESTABLISHED', from);
        await panel.text(NO_SOUND_YET).waitFor({ state: 'detached' });
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await panel.press('Hang up');
        await journey().save();
    });
});
