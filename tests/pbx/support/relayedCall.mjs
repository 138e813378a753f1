/** A call while direct paths are blocked: without TURN, with generated credentials, and with wrong ones. Runs in a separate namespace. */
import assert from 'node:assert/strict';
import { TURN_SECRET } from '../lab/settings.mjs';
import { until } from '../../support/until.mjs';
import { ADDRESS, closeDirectPaths } from './closedPaths.mjs';
import { journeyInNamespace } from './namespaceJourney.mjs';

const NO_AUDIO_YET = /^No audio yet/;
const NEVER_HAD_AUDIO = /^The call with .* never had audio/;

/** The type of our candidate of the latest call's path: "relay", "host"; undefined while the browser does not report one. */
async function ownEnd() {
    const reports = [...(await window.connections.at(-1).getStats()).values()];
    const pair = reports.find(
        ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded'
    );
    return reports.find(({ id }) => id === pair?.localCandidateId)?.candidateType;
}

await journeyInNamespace(
    async (journey, proved) => {
        closeDirectPaths(journey.lab.ports);
        const { coturn, phoneSignIn } = journey.lab;
        await coturn.start({ secret: TURN_SECRET });
        const begin = async (TurnSecret__c) => {
            const iceServers = TurnSecret__c ? coturn.turnUrl : '';
            journey.workbench.org.overrideSettings({ iceServers }, { replace: true });
            journey.workbench.org.phoneSignIn = { ...phoneSignIn, TurnSecret__c };
            await journey.open();
            await journey.panel.available();
        };
        const assertNoAudio = async () => {
            const callId = await journey.ring();
            await journey.panel.answer();
            await journey.panel.shows(NO_AUDIO_YET);
            await journey.panel.text(NEVER_HAD_AUDIO).waitFor();
            await journey.taskOf(callId);
            await journey.save();
        };

        await begin(null);
        await assertNoAudio();
        proved('without TURN: no audio');

        await begin(TURN_SECRET);
        const callId = await journey.answeredCall();
        await journey.assertTwoWayAudio();
        await journey.untilAgentHears('customer');
        const own = await until(() => journey.frame().evaluate(ownEnd), 'a path for the media');
        assert.equal(own, 'relay', 'the media goes through the relay');
        await journey.panel.press('Hang up');
        await journey.taskOf(callId);
        await journey.save();
        proved('with minted credentials: audio in both directions');

        await begin('wrong');
        await assertNoAudio();
        proved('with credentials of another secret: no audio');
    },
    { mediaAddress: ADDRESS }
);
