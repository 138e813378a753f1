import { Ada, DEVICE, FRED, acme, fred } from './support/agent';

describe('click to dial', () => {
    const switched = (ada: Ada): unknown[] => ada.commands('setClickToDial').map(({ command }) => command);

    it('D1: is on when the phone is available and off when it is not', () => {
        const ada = new Ada();
        expect(switched(ada).at(-1)).toEqual({ command: 'setClickToDial', on: true });
        ada.phone({ event: 'LinkState', at: 1, state: 'down' });
        expect(switched(ada).at(-1)).toEqual({ command: 'setClickToDial', on: false });
    });

    it('D1: stays off when the admin says so', () => {
        expect(switched(new Ada({ clickToDial: 'false' })).at(-1)).toEqual({ command: 'setClickToDial', on: false });
    });

    it('D2: dials, opens the panel, and remembers the record', () => {
        const ada = new Ada().clicks('07814 256404', acme.id, 'Account');
        expect(ada.commands('setPanelVisible')).toHaveLength(1);
        expect(ada.commands('makeCall')[0].command).toMatchObject({ to: '+447814256404' });
        expect(ada.callsOut('+447814256404').call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
    });

    it('D2: a person account is remembered with its contact', () => {
        const person = { personAccount: true, contactId: fred.id };
        const ada = new Ada()
            .clicks(FRED, acme.id, 'Account', person)
            .callsOut('+447814256404')
            .established()
            .cleared();
        expect(ada.saved()[0]).toMatchObject({ WhoId: fred.id });
        expect(ada.saved()[0].WhatId).toBeUndefined();
    });

    it('D3: is refused in words when the phone is not connected', () => {
        const ada = new Ada().phone({ event: 'LinkState', at: 1, state: 'down' }).clicks(FRED, acme.id, 'Account');
        expect(ada.notices()).toEqual(['dialNotConnected']);
        expect(ada.commands('makeCall')).toHaveLength(0);
    });

    it('D3: is refused in words while a call forbids a second one', () => {
        const ada = new Ada().callsOut('07700900123').clicks(FRED, acme.id, 'Account');
        expect(ada.notices()).toEqual(['dialWhileOnCall']);
        expect(ada.commands('makeCall')).toHaveLength(0);
    });

    it('D3: another tab that holds the phone dials', () => {
        const ada = new Ada().phone({ event: 'LinkState', at: 1, state: 'down', reason: 'inAnotherTab' });
        expect(ada.clicks(FRED, acme.id, 'Account').commands('makeCall')).toHaveLength(1);
    });

    it('D4: a typed number is dialled, with the open record page as origin', () => {
        const ada = new Ada().opens(acme.id, 'Account').does({ do: 'dial', number: '07814 256404' });
        expect(ada.callsOut('+447814256404').call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
    });

    it.each(['', 'hello', '0781x256404y', '<b>07814256404</b>', '123456789012345678901'])(
        'D4: "%s" cannot be dialled, and that is said',
        (number) => {
            const ada = new Ada().does({ do: 'dial', number });
            expect(ada.state.notices).toMatchObject([{ code: 'dialNotDiallable', params: [number] }]);
            expect(ada.commands('makeCall')).toHaveLength(0);
        }
    );

    it('D4: a dial that the phone system refuses is said, and forgotten', () => {
        const ada = new Ada().does({ do: 'dial', number: FRED });
        ada.answers('makeCall', { ok: false, error: { reason: 'rejected', detail: '403 Forbidden' } });
        expect(ada.state.notices).toMatchObject([
            { code: 'dialFailed', params: [], because: { detail: '403 Forbidden' } }
        ]);
        expect(ada.state.dials).toEqual([]);
    });

    it('D4: a number that the phone system does not know is named as it was dialled', () => {
        const ada = new Ada().does({ do: 'dial', number: FRED });
        ada.answers('makeCall', { ok: false, error: { reason: 'invalidNumber', detail: '484 Address Incomplete' } });
        expect(ada.state.notices).toMatchObject([{ code: 'dialNotDiallable', params: [FRED.replace(/\s/g, '')] }]);
    });

    it('A10: a number dialled on the handset counts like a typed one', () => {
        const ada = new Ada().opens(acme.id, 'Account').callsOut(FRED);
        expect(ada.call().origin).toMatchObject({ id: acme.id });
        expect(ada.call().connection.deviceId).toBe(DEVICE);
    });
});
