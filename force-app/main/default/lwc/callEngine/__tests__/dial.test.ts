import { Ada, DEVICE, FRED, acme, fred } from './support/agent';

describe('click to dial', () => {
    const switched = (ada: Ada): unknown[] => ada.commands('setClickToDial').map(({ command }) => command);

    it('D1: is on when the phone is available and off when it is not', () => {
        const ada = new Ada();
        expect(switched(ada).at(-1)).toEqual({ command: 'setClickToDial', on: true });
        ada.phone({ event: 'LinkState', at: 1, state: 'down' });
        expect(switched(ada).at(-1)).toEqual({ command: 'setClickToDial', on: false });
    });

    it('D1: stays off if the admin turned it off', () => {
        expect(switched(new Ada({ clickToDial: false })).at(-1)).toEqual({ command: 'setClickToDial', on: false });
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

    it('D3: is refused with a message when the phone is not connected', () => {
        const ada = new Ada().phone({ event: 'LinkState', at: 1, state: 'down' }).clicks(FRED, acme.id, 'Account');
        expect(ada.notices()).toEqual(['dialNotConnected']);
        expect(ada.commands('makeCall')).toHaveLength(0);
    });

    it('D3: is refused with a message while a call does not allow a second one', () => {
        const ada = new Ada().callsOut('07700900123').clicks(FRED, acme.id, 'Account');
        expect(ada.notices()).toEqual(['dialWhileOnCall']);
        expect(ada.commands('makeCall')).toHaveLength(0);
    });

    it('D3: another tab that holds the phone dials', () => {
        const ada = new Ada().phone({ event: 'LinkState', at: 1, state: 'down', reason: 'inAnotherTab' });
        expect(ada.clicks(FRED, acme.id, 'Account').commands('makeCall')).toHaveLength(1);
    });

    it('D4: a typed number is dialed, with the open record page as origin', () => {
        const ada = new Ada().opens(acme.id, 'Account').does({ do: 'dial', number: '07814 256404' });
        expect(ada.callsOut('+447814256404').call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
    });

    it.each(['', 'hello', '0781x256404y', '<b>07814256404</b>', '123456789012345678901'])(
        'D4: "%s" cannot be dialed, and that is said',
        (number) => {
            const ada = new Ada().does({ do: 'dial', number });
            expect(ada.state.notices).toMatchObject([{ code: 'dialNotDialable', params: [number] }]);
            expect(ada.commands('makeCall')).toHaveLength(0);
        }
    );

    it('D4: a dial that the phone system refuses is reported and forgotten', () => {
        const ada = new Ada().does({ do: 'dial', number: FRED });
        ada.answers('makeCall', { ok: false, error: { reason: 'rejected', detail: '403 Forbidden' } });
        expect(ada.state.notices).toMatchObject([
            { code: 'dialFailed', params: [], explanation: { detail: '403 Forbidden' } }
        ]);
        expect(ada.state.dials).toEqual([]);
    });

    it('D4: a number that the phone system does not know is named as it was dialed', () => {
        const ada = new Ada().does({ do: 'dial', number: FRED });
        ada.answers('makeCall', { ok: false, error: { reason: 'invalidNumber', detail: '484 Address Incomplete' } });
        expect(ada.state.notices).toMatchObject([{ code: 'dialNotDialable', params: [FRED.replace(/\s/g, '')] }]);
    });

    describe('the call of a dial is recognized by its correlator, not by its number', () => {
        const CASE = '500000000000001AAA';
        const clicked = (): Ada => new Ada().clicks(FRED, acme.id, 'Account');
        const laterByHand = (ada: Ada): unknown =>
            ada.wait(3600).opens(CASE, 'Case').dialsByHand(FRED, 'later').call('later').origin;

        it('A4: a switch that reports another number than was sent reports the call that was dialed', () => {
            const ada = clicked().callsOut('900447814256404').answers('makeCall', { ok: true });
            expect(ada.call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
            ada.cleared('normal');
            expect(laterByHand(ada)).toMatchObject({ id: CASE });
        });

        it('A10: a call to the same number that is dialed on the handset meanwhile is not the one that was clicked', () => {
            const ada = clicked().opens(CASE, 'Case').dialsByHand(FRED, 'byHand').callsOut(FRED);
            expect(ada.call('byHand').origin).toMatchObject({ id: CASE });
            expect(ada.call().origin).toMatchObject({ id: acme.id });
        });

        it.each([
            ['carried out', { ok: true }],
            ['refused', { ok: false, error: { reason: 'rejected' } }],
            ['not answered in time', { ok: false, error: { reason: 'timeout' } }]
        ] as const)('a dial is forgotten when its command is %s, whether or not a call has shown up', (_, answer) => {
            const ada = clicked().answers('makeCall', answer);
            expect(ada.state.dials).toEqual([]);
            expect(laterByHand(ada)).toMatchObject({ id: CASE });
        });

        const correlatorOf = (ada: Ada): string => {
            const [{ command }] = ada.commands('makeCall');
            return (command as { correlatorData: string }).correlatorData;
        };
        const linkLost = (ada: Ada): Ada =>
            ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        const linkBack = (ada: Ada, correlatorData?: string): Ada => {
            ada.phone({ event: 'LinkState', at: ada.now, state: 'up' });
            const connection = { callId: 'one', deviceId: DEVICE };
            const seen = { connection, direction: 'out', remote: { number: '900' }, state: 'initiated' } as const;
            const calls = correlatorData === undefined ? [] : [{ ...seen, startedAt: ada.now, correlatorData }];
            return ada.phone({ event: 'Snapshot', at: ada.now, calls });
        };

        it('S4: a call that is first seen in a snapshot is recognized as well', () => {
            const ada = clicked();
            expect(linkBack(ada, correlatorOf(ada)).call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
        });

        it.each([
            ['carried out', { ok: true }],
            ['not answered in time', { ok: false, error: { reason: 'timeout' } }]
        ] as const)('S4: a dial that was %s while the link was lost waits for the next snapshot', (_, answer) => {
            const answered = (): Ada => linkLost(clicked()).answers('makeCall', answer).opens(CASE, 'Case');
            const ada = answered();
            expect(linkBack(ada, correlatorOf(ada)).call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
            expect(ada.state.dials).toEqual([]);
            expect(linkBack(answered()).state.dials).toEqual([]);
        });

        it('S4: a dial that is not answered yet outlives a snapshot without its call', () => {
            const ada = linkBack(linkLost(clicked()));
            expect(ada.callsOut('900').call()).toMatchObject({ number: FRED, origin: { id: acme.id } });
        });

        it('A10: a call that another tab dialed was not dialed by hand, so the page that is open now is not its origin', () => {
            const ada = linkBack(new Ada().opens(CASE, 'Case'), 'another-tab-7');
            expect(ada.call()).toMatchObject({ number: '900', origin: null });
        });

        it('a panel in another browser with the same phone does not mistake the call for its own', () => {
            const ada = clicked();
            const [{ command }] = ada.commands('makeCall');
            const bob = new Ada();
            bob.state = { ...bob.state, panelId: 'bob' };
            bob.clicks(FRED, fred.id, 'Contact').phone({
                event: 'Originated',
                at: bob.now,
                connection: { callId: 'one', deviceId: DEVICE },
                direction: 'out',
                remote: { number: FRED },
                attributes: { sfdcObjectId: acme.id, sfdcObjectType: 'Account' },
                correlatorData: (command as { correlatorData: string }).correlatorData
            });
            expect(bob.call().origin).toMatchObject({ id: acme.id });
            expect(bob.state.dials).toHaveLength(1);
        });
    });

    it('A10: a number dialed on the handset counts like a typed one', () => {
        const ada = new Ada().opens(acme.id, 'Account').callsOut(FRED);
        expect(ada.call().origin).toMatchObject({ id: acme.id });
        expect(ada.call().connection.deviceId).toBe(DEVICE);
    });

    it.each([
        ['A5: a single match', [fred], fred.id],
        ['A6: several matches', [fred, acme], undefined],
        ['A6: no match', [], undefined]
    ])('A10: dialed on the handset from a page that is not a record, %s', (_, rows, whoId) => {
        const ada = new Ada()
            .opens()
            .dialsByHand(FRED)
            .isFound(...rows);
        ada.established().wait(60).cleared();
        expect(ada.saved().map(({ CallType, WhoId, WhatId }) => [CallType, WhoId, WhatId])).toEqual([
            ['Outbound', whoId, undefined]
        ]);
    });

    it('A1, A10: an internal number dialed on the handset has no record, even from the page of one', () => {
        const ada = new Ada().opens(acme.id, 'Account').dialsByHand('1003').established().wait(60).cleared();
        expect(ada.saved()[0]).toMatchObject({ CallType: 'Internal' });
        expect(ada.saved()[0]).not.toHaveProperty('WhatId');
    });
});
