// What the agent hears besides the remote party, and changing the microphone during a call.
import assert from 'node:assert/strict';
import { hears, sounding, tap } from '../support/tones.mjs';
import { PLACES } from './lab/lab.mjs';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

/** The ringback tone of the United Kingdom, the call center's country, in Hz. */
const RINGBACK = [400, 450];

pbxJourneys('the agent hears', (journey, test) => {
    const heard = (...hz) =>
        until(async () => hears(await sounding(journey().frame(), 400), ...hz), `${hz.join(' or ')} Hz`);

    async function listen() {
        await journey().begin();
        await tap(journey().frame());
    }

    /** Checks that both ends hear each other, and the call's record. */
    async function soundsBothWays(callId) {
        const { panel, customer } = journey();
        await journey().assertTwoWayAudio();
        await journey().untilAgentHears('customer');
        await customer.untilHears('agent');
        const from = customer.mark();
        await panel.press('Hang up');
        await customer.event('CALL_CLOSED', from);
        await journey().taskOf(callId);
        await journey().save();
    }

    test('ringback tone while the remote phone rings (180), until it is answered', async () => {
        await listen();
        const { panel, customer } = journey();
        const from = customer.mark();
        await panel.dial('07814 256404');
        await customer.event('CALL_INCOMING', from);
        await heard(...RINGBACK);
        await customer.command('accept');
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        assert.deepEqual(await sounding(journey().frame(), 2500), []);
        await journey().untilAgentHears('customer');
        await panel.press('Hang up');
        await journey().newTask();
        await journey().save();
    });

    test("the PBX's announcement (183), without our own tone over or after it", async () => {
        await listen();
        const { panel } = journey();
        await panel.dial(PLACES.announces.inside);
        await journey().untilAgentHears('place');
        assert.deepEqual(await sounding(journey().frame(), 2000), []);
        await journey().newTask();
        await panel.available();
        assert.deepEqual(await sounding(journey().frame(), 1000), []);
    });

    test('busy tone if the PBX only reports busy (486)', async () => {
        await listen();
        const { panel } = journey();
        await panel.dial(PLACES.busy.outside);
        await heard(400);
        await journey().newTask();
        await panel.available();
    });

    test('a beep when a second call rings, while the first one continues', async () => {
        await listen();
        const { panel, customer } = journey();
        const first = await journey().answeredCall();
        const from = customer.mark();
        const { callId: second } = await journey().lab.ringAgent();
        await panel.frame.getByText('Ringing').first().waitFor();
        // The beep has the same frequency as the customer's tone, so it is identified by its output.
        let outputs;
        await until(async () => {
            outputs = await sounding(journey().frame(), 1000);
            return hears(outputs, 440);
        }, 'the beep');
        assert.ok(
            outputs.every(({ level }) => level < 0.15),
            JSON.stringify(outputs)
        );
        await journey().untilAgentHears('customer');
        await customer.command('hangupall');
        await customer.event('CALL_CLOSED', from);
        for (const callId of [first, second]) await journey().taskOf(callId);
    });

    test('another microphone and another speaker, selected during a call, with two-way audio before and after', async () => {
        await journey().begin();
        const { panel } = journey();
        const callId = await journey().answeredCall();
        await journey().assertTwoWayAudio();
        const label = () =>
            journey()
                .frame()
                .evaluate(() => window.connections.at(-1).getSenders()[0].track.label);
        const before = await label();
        await panel.press('Sound and devices');
        const field = panel.frame.getByLabel('Microphone', { exact: true });
        await until(async () => (await field.locator('option').count()) > 2, 'the microphones to be listed');
        const wanted = (await field.locator('option').allInnerTexts()).find((one) => /Input 2/.test(one));
        assert.notEqual(before, wanted);
        await field.selectOption(wanted);
        await until(async () => (await label()) === wanted, `the call to use ${wanted}`);
        const outputs = panel.frame.getByLabel('Speaker', { exact: true });
        const [output] = await outputs.selectOption('Fake Audio Output 2');
        const usedOutput = () => [...document.querySelectorAll('audio')].find((one) => one.srcObject).sinkId;
        await until(
            async () => (await journey().frame().evaluate(usedOutput)) === output,
            'the call to play on the other speaker'
        );
        await soundsBothWays(callId);
    });

    test('a microphone that is unplugged during a call is replaced by another, with two-way audio before and after', async () => {
        await journey().begin();
        const callId = await journey().answeredCall();
        await journey().assertTwoWayAudio();
        const pulledOut = () => {
            const [sender] = window.connections.at(-1).getSenders();
            const { track } = sender;
            const { sdp } = window.connections.at(-1).localDescription;
            // What Chromium does when the device is removed: the track ends.
            track.stop();
            track.dispatchEvent(new Event('ended'));
            return new Promise((resolve) => {
                const look = () => {
                    const now = sender.track;
                    if (now === track) setTimeout(look, 20);
                    else
                        resolve({
                            state: now.readyState,
                            renegotiated: window.connections.at(-1).localDescription.sdp !== sdp
                        });
                };
                look();
            });
        };
        assert.deepEqual(await journey().frame().evaluate(pulledOut), { state: 'live', renegotiated: false });
        await soundsBothWays(callId);
    });
});
