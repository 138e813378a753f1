// axe on every state of the panel: no serious or critical violations.
import { after, afterEach, before, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';

const SHARED = '+441202528735';

describe('axe finds nothing serious or critical', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    const STATES = {
        idle: async () => {},
        'not connected': async () => {
            await journey.begin({
                settings: { phoneSystem: 'sip', sipServer: '', sipDomain: '' },
                state: /Not connected/
            });
        },
        ringing: async () => {
            await journey.ring();
            await journey.panel.offers('Pop');
        },
        'ringing, several match': async () => {
            await journey.ring({ from: SHARED });
            await journey.panel.match(/John Smith/).waitFor();
        },
        'ringing, not found': async () => {
            await journey.ring({ from: '+447700900999', name: 'Nora Stranger' });
            await journey.panel.offers('New');
        },
        connected: async () => {
            await journey.ring();
            await journey.panel.answer();
        },
        'connected, sounds bad': async () => {
            const callId = await journey.ring();
            await journey.panel.answer();
            await journey.farEnd(callId, 'soundsBad');
            await journey.panel.frame.getByRole('img', { name: 'Sound quality: poor' }).waitFor();
        },
        'new voicemail messages': async () => {
            await journey.panel.press('Demo line');
            await journey.panel.press('Leave a message');
            await journey.panel.offers('Call voicemail');
        },
        'sound and devices': async () => {
            await journey.panel.press('Sound and devices');
            await journey.panel.press('Check microphone');
            await journey.panel.frame.getByLabel('Microphone level', { exact: true }).waitFor();
        },
        held: async () => {
            await STATES.connected();
            await journey.panel.press('Hold');
            await journey.panel.offers('Resume');
        },
        keypad: async () => {
            await STATES.connected();
            await journey.panel.press('Keypad');
        },
        transfer: async () => {
            await STATES.connected();
            await journey.panel.press('Transfer');
        },
        'second call': async () => {
            await STATES.connected();
            await journey.ring({ from: SHARED });
            await journey.panel.offers('Hold and answer');
        },
        conference: async () => {
            await STATES['second call']();
            await journey.panel.press('Hold and answer');
            await journey.panel.press('Conference');
            await journey.panel.shows(/In a conference with/);
        },
        dialling: async () => {
            await journey.panel.dial('07814256404');
            await journey.panel.offers('Hang up');
        },
        'wrap-up': async () => {
            const callId = await journey.ring();
            await journey.panel.answer();
            await journey.farEnd(callId, 'hangUp');
            await journey.panel.offers('Save');
        },
        'a record that waits': async () => {
            await journey.post('faults', {
                target: 'apex:CallRecordSaver.save',
                kind: 'refuse',
                message: 'Give a reason for the call.'
            });
            await STATES['wrap-up']();
            await journey.panel.shows(/Give a reason for the call/);
        },
        'records that wait, one of them being put right': async () => {
            await journey.post('faults', {
                target: 'apex:CallRecordSaver.save',
                kind: 'refuse',
                fields: ['CallDisposition'],
                message: 'Give a reason for the call.'
            });
            await STATES['wrap-up']();
            await journey.panel.shows(/Give a reason for the call/);
            await journey.panel.press('Save');
            await journey.panel.press('Fix');
            await journey.panel.offers('Save the changes');
        }
    };

    for (const [name, reach] of Object.entries(STATES)) {
        it(name, async () => {
            await journey.begin();
            await reach();
            await nothingSerious(journey.frame(), name);
        });
    }
});
