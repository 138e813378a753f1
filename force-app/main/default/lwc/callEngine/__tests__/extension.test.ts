import { Ada, DEVICE, acme } from './support/agent';

const TYPED = '020 7946 0112 x17';
const SENT = '+442079460112';
const MAIN = '02079460112';

describe('N5: a number with an extension', () => {
    it.each([
        ['typed', () => new Ada().does({ do: 'dial', number: TYPED })],
        ['clicked', () => new Ada().clicks(TYPED, acme.id, 'Account')]
    ])('%s: the main number is dialed, looked up and stored (N7), the extension kept beside it', (_, dials) => {
        const ada = dials();
        expect(ada.commands('makeCall').map(({ command }) => command)).toMatchObject([{ to: SENT }]);
        ada.callsOut(SENT);
        expect(ada.call()).toMatchObject({ number: MAIN, extension: '17' });
        expect(ada.of('findCaller')[0].request).toMatchObject({
            term: MAIN,
            phrases: ['020 7946 0112', '20 7946 0112']
        });
        ada.established().wait(5).cleared();
        expect(ada.saved()[0]).toMatchObject({ CallNumber__c: SENT, CallExtension__c: '17' });
        expect(ada.saved()[0].Subject).toMatch(/ to 02079460112$/);
        expect(ada.state.recent[0]).toMatchObject({ number: MAIN, extension: '17' });
    });

    it('tel:+447814256404;ext=2 reaches whom +447814256404 reaches', () => {
        const ada = new Ada().does({ do: 'dial', number: 'tel:+447814256404;ext=2' }).callsOut('+447814256404');
        expect(ada.call()).toMatchObject({ number: '+447814256404', extension: '2', internal: false });
    });

    it('a dial that comes without an extension does not inherit one', () => {
        const ada = new Ada().does({ do: 'dial', number: TYPED }).callsOut(SENT).failed('busy').cleared('busy');
        ada.does({ do: 'dial', number: TYPED }); // nothing has come of it yet
        ada.does({ do: 'dial', number: '020 7946 0112' }).callsOut(SENT, 'two');
        expect(ada.call('two')).toMatchObject({ number: MAIN, extension: null });
        expect(ada.state.dials).toMatchObject([{ number: MAIN, extension: '17' }]);
    });

    it('is sent as tones, and nothing but its digits', () => {
        const ada = new Ada().does({ do: 'dial', number: TYPED }).callsOut(SENT).established();
        ada.does({ do: 'digits', callKey: ada.key(), digits: '17' });
        expect(ada.commands('generateDigits').map(({ command }) => command)).toMatchObject([{ digits: '17' }]);
    });

    it.each(['+442079460112;ext=17', 'sip:+442079460112;ext=17@pbx.example', '0112;ext=17;phone-context=+44207946'])(
        'a phone system delivers it as %s',
        (from) => {
            const call = new Ada().rings({ from }).call();
            expect(call).toMatchObject({ number: SENT, extension: '17', internal: false });
        }
    );

    it('comes with a party that is reported later, or that takes over the call', () => {
        const ada = new Ada().rings({ from: null });
        expect(ada.call()).toMatchObject({ number: null, extension: null });
        ada.rings({ from: `${SENT};ext=17` });
        expect(ada.call()).toMatchObject({ number: SENT, extension: '17' });
        ada.established().phone({
            event: 'Transferred',
            at: ada.now,
            connection: { callId: 'one', deviceId: DEVICE },
            newRemote: { number: '+441202528735;ext=3' }
        });
        expect(ada.call()).toMatchObject({ number: '+441202528735', extension: '3' });
    });

    it.each([
        ['transfer', 'singleStepTransfer'],
        ['consult', 'consult']
    ] as const)('%s: goes to the main number', (action, command) => {
        const ada = new Ada().rings().established();
        ada.does({ do: action, callKey: ada.key(), to: TYPED });
        expect(ada.commands(command).map((one) => one.command)).toMatchObject([{ to: SENT }]);
    });

    it('consult: the second call keeps the extension, so that it can be sent', () => {
        const ada = new Ada().rings().established();
        ada.does({ do: 'consult', callKey: ada.key(), to: TYPED }).callsOut(SENT, 'two');
        expect(ada.call('two')).toMatchObject({ number: MAIN, extension: '17', origin: null });
    });

    it('consult: a target that was refused is forgotten', () => {
        const ada = new Ada().rings().established();
        ada.does({ do: 'consult', callKey: ada.key(), to: TYPED });
        ada.answers('consult', { ok: false, error: { reason: 'rejected' } });
        expect(ada.state.dials).toEqual([]);
    });

    it('a service code is dialed as it is', () => {
        const ada = new Ada().does({ do: 'dial', number: '*21*07814256404#' });
        expect(ada.commands('makeCall').map(({ command }) => command)).toMatchObject([{ to: '*21*07814256404#' }]);
        expect(ada.state.dials).toMatchObject([{ number: '*21*07814256404#', extension: null }]);
    });
});
