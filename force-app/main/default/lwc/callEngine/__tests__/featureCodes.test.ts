import type { FeatureCodes } from 'c/softphoneContract';
import { recentCalls } from 'c/callEngine';
import type { AgentAction } from 'c/callEngine';
import { Ada, DEVICE, FRED } from './support/agent';

const CODES: FeatureCodes = {
    doNotDisturbOn: '*78',
    forwardingOn: '*72{number}',
    forwardingOff: '#21#',
    pickup: '**{number}'
};

type Feature = Extract<AgentAction, { do: 'useFeature' }>['feature'];

function withCodes(featureCodes: FeatureCodes = CODES, settings = {}): Ada {
    const ada = new Ada(settings);
    return ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, featureCodes } });
}
const uses = (ada: Ada, feature: Feature, number = ''): Ada => ada.does({ do: 'useFeature', feature, number });
const dialed = (ada: Ada): unknown => ada.commands('makeCall').at(-1)?.command;

/** The exchange answers the code, and hangs up. */
const answered = (ada: Ada, code: string): Ada => ada.callsOut(code).wait(1).established();

describe('R12: features of the exchange', () => {
    it.each<[Feature, string, string]>([
        ['doNotDisturbOn', '', '*78'],
        ['forwardingOn', '1003', '*721003'],
        ['forwardingOff', '', '#21#'],
        ['pickup', '10 02', '**1002']
    ])('%s with "%s" dials %s', (feature, number, code) => {
        expect(dialed(uses(withCodes(), feature, number))).toMatchObject({ command: 'makeCall', to: code });
    });

    it.each([
        ['+44 7814 256404', '*7200447814256404', {}],
        ['+1 202 555 0123', '*72901112025550123', { outsidePrefix: '9', internationalPrefix: '011' }]
    ])('a number after a code is dialed as from the phone, without a plus: %s', (number, to, settings) => {
        expect(dialed(uses(withCodes(CODES, settings), 'forwardingOn', number))).toMatchObject({ to });
    });

    it('is not dialed without a code, with something that is no number, or while the phone is not connected', () => {
        const ada = uses(uses(withCodes(), 'doNotDisturbOff'), 'forwardingOn', 'my boss');
        expect(ada.notices()).toEqual(['dialNotDialable']);
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down' });
        expect(uses(ada, 'doNotDisturbOn').notices()).toContain('dialNotConnected');
        expect(ada.commands('makeCall')).toEqual([]);
    });

    it('leaves no record, no wrap-up, and no recent call, and says what the phone system did', () => {
        const ada = answered(uses(withCodes(), 'doNotDisturbOn'), '*78');
        expect(ada.state.notices).toMatchObject([
            { code: 'featureAccepted', level: 'info', params: ['doNotDisturbOn'] }
        ]);
        expect(ada.call()).toMatchObject({ internal: true, lookup: { state: 'none' } });
        ada.wait(2).cleared();
        expect(ada.saved()).toEqual([]);
        expect(ada.has()).toBe(false);
        expect(recentCalls(ada.state)).toEqual([]);
        // a repeated event does not begin it again
        expect(ada.callsOut('*78').has()).toBe(false);
    });

    it('says that the phone system refused it, and how', () => {
        const ada = uses(withCodes(), 'forwardingOn', '1003').callsOut('*721003');
        ada.phone({
            event: 'Failed',
            at: ada.now,
            connection: { callId: 'one', deviceId: DEVICE },
            cause: 'invalidNumber',
            detail: '404 Not Found'
        });
        ada.cleared('invalidNumber');
        expect(ada.state.notices).toMatchObject([
            { code: 'featureRefused', params: ['forwardingOn'], explanation: { detail: '404 Not Found' } }
        ]);
        expect(ada.saved()).toEqual([]);
    });

    it('is recognized when it was dialed in the field, on the handset, or in another tab', () => {
        for (const ada of [withCodes().does({ do: 'dial', number: '*78' }), withCodes()]) {
            answered(ada, '*78').cleared();
            expect(ada.notices()).toEqual(['featureAccepted']);
            expect(ada.saved()).toEqual([]);
        }
    });

    it.each([FRED, '*72', '1003', '*781'])('%s is a number like any other', (number) => {
        expect(withCodes().callsOut(number).established().cleared().saved()).toHaveLength(1);
    });

    it('a caller with the number of a code is a caller', () => {
        expect(withCodes().rings({ from: '*78' }).established().cleared().saved()).toHaveLength(1);
    });

    describe('a call that is picked up', () => {
        const pickedUp = (): Ada => answered(uses(withCodes(), 'pickup', '1002'), '**1002');
        const reported = (ada: Ada): Ada =>
            ada.phone({
                event: 'Transferred',
                at: ada.now,
                connection: { callId: 'one', deviceId: DEVICE },
                newRemote: { number: FRED }
            });

        it("is the caller's call from then on: inbound, looked up, and recorded", () => {
            const ada = reported(pickedUp());
            expect(ada.call()).toMatchObject({ direction: 'in', number: FRED, lookup: { state: 'searching' } });
            expect(ada.wait(60).cleared().saved()).toMatchObject([
                { CallType: 'Inbound', CallNumber__c: '+447814256404', CallOutcome__c: 'Answered' }
            ]);
        });

        it('is recorded even if the phone system does not say who called', () => {
            expect(pickedUp().wait(60).cleared().saved()).toMatchObject([{ CallOutcome__c: 'Answered' }]);
        });

        it('leaves no record if there was nothing to pick up', () => {
            const ada = uses(withCodes(), 'pickup', '1002')
                .callsOut('**1002')
                .failed('unavailable')
                .cleared('unavailable');
            expect(ada.notices()).toEqual(['featureRefused']);
            expect(ada.saved()).toEqual([]);
        });
    });
});
