import type { Party, Settings } from 'c/softphoneContract';
import { withheldAs } from 'c/softphoneContract';
import { subject } from 'c/callEngine';
import { Ada, DEVICE, FRED, fred } from './support/agent';

const SIP = { ownDomain: 'pbx.example' };

function called(remote: Party, settings: Partial<Settings> = SIP): Ada {
    const ada = new Ada(settings);
    const connection = { callId: 'one', deviceId: DEVICE };
    return ada.phone({ event: 'Delivered', at: ada.now, connection, direction: 'in', remote });
}

describe('N6: callers who are known by a name only', () => {
    it('of another domain: external, looked up by the address, and can be linked', () => {
        const ada = called({ number: 'anna.kowalski@customer.example', name: 'Anna Kowalski' });
        expect(ada.call()).toMatchObject({ internal: false, number: 'anna.kowalski@customer.example' });
        expect(ada.of('findCaller')[0].request).toMatchObject({ term: 'anna.kowalski@customer.example', phone: false });
        ada.isFound(fred).established().opens('003000000000001AAA', 'Contact').wait(5).cleared();
        expect(ada.saved()[0]).toMatchObject({ CallType: 'Inbound', WhoId: '003000000000001AAA' });
    });

    it('of the exchange’s own domain: internal, by the name alone', () => {
        const ada = called({ number: 'Alice@PBX.example', name: 'Alice' });
        expect(ada.call()).toMatchObject({ internal: true, number: 'Alice' });
        expect(ada.of('findCaller')).toEqual([]);
    });

    it('a number with a domain is a number', () => {
        expect(called({ number: '+447814256404@carrier.example' }).call()).toMatchObject({
            internal: false,
            number: '+447814256404'
        });
        expect(called({ number: '1002@10.0.0.1' }).call()).toMatchObject({ internal: true, number: '1002' });
    });

    it('an address is no telephone number in a new record', () => {
        const ada = called({ number: 'anna@customer.example', name: 'Anna Kowalski' }).isFound();
        ada.presses('new');
        expect(ada.pops().at(-1)).toMatchObject({ defaultFieldValues: { FirstName: 'Anna', LastName: 'Kowalski' } });
        expect(ada.pops().at(-1)).not.toHaveProperty('defaultFieldValues.Phone');
    });
});

describe('N2: words in the place of a caller', () => {
    it.each([
        'anonymous',
        'Private Number',
        'PRIVATE',
        'Anonymous',
        'Unknown',
        '<unknown>',
        'Unavailable',
        'Restricted',
        'asterisk',
        'No Caller ID',
        'number-withheld',
        'anonymous@anonymous.invalid',
        'sip:asterisk@10.0.0.1',
        'unterdrückt',
        '非通知',
        ''
    ])('%j is withheld, and external', (number) => {
        expect(withheldAs(number)).not.toBeNull();
        expect(called({ number }).call()).toMatchObject({ internal: false, number: null });
    });

    it.each(['+447814256404', '1002', 'front-desk', 'anna@customer.example', 'Unknown Pleasures Ltd'])(
        '%j is somebody',
        (text) => {
            expect(withheldAs(text)).toBeNull();
        }
    );
});

describe('N7: the number as a name', () => {
    it.each(['+447700900999', '07700 900999', '0044 7700 900999', 'tel:+44-7700-900999', '+447700900999@pbx.example'])(
        '%s is no name of 07700900999',
        (name) => {
            const ada = called({ number: '07700900999', name }).isFound();
            expect(ada.call().deliveredName).toBeNull();
            expect(subject(ada.call(), ada.state.user)).toMatch(/from 07700900999$/);
            ada.presses('new');
            expect(ada.pops().at(-1)).not.toHaveProperty('defaultFieldValues.LastName');
        }
    );

    it('nor among the attributes: the number is searched', () => {
        const ada = new Ada().rings({
            from: '07700900999',
            attributes: { name: '+447700900999', from: '07700900999' }
        });
        expect(ada.call().attributes).toEqual({ from: '07700900999' });
        expect(ada.of('findCaller')[0].request).toMatchObject({ term: '07700900999', phone: true });
    });

    it('a name with digits stays one, and so does another number', () => {
        expect(called({ number: '07700900999', name: 'Studio 54' }).call().deliveredName).toBe('Studio 54');
        expect(called({ number: '07700900999', name: '1002' }).call().deliveredName).toBe('1002');
    });
});

describe('names from elsewhere', () => {
    const HOSTILE = 'Fr\u202eed\u0000B\u2066loggs\n';

    it('hold no characters that garble a line: of the phone system, of attributes, of Salesforce', () => {
        const ada = called({ number: '+44\u0000\n7814256404\u202e', name: HOSTILE });
        expect(ada.call()).toMatchObject({ number: '+44 7814256404', deliveredName: 'Fred Bloggs' });
        const given = new Ada().rings({ attributes: { name: HOSTILE } });
        expect(given.call().attributes.name).toBe('Fred Bloggs');
        const found = new Ada().rings().isFound({ ...fred, name: HOSTILE, accountName: HOSTILE });
        expect(subject(found.call(), found.state.user)).toMatch(/\(Fred Bloggs\)$/);
        expect(found.call().lookup).toMatchObject({ matches: [{ detail: 'Fred Bloggs' }] });
    });

    it('letters of every script, joined ones and pictures stay', () => {
        for (const name of ['Müller', '山田 太郎', 'می\u200cخواهم', '👩\u200d💻 Ada', 'אבג']) {
            expect(called({ number: '1', name }).call().deliveredName).toBe(name);
        }
    });
});

describe('N6: an identity that the caller presents beside the one that is vouched for', () => {
    it('is kept, and counts for nothing', () => {
        const ada = called({ number: '+447814256404', name: 'Fred', presented: { number: '1002', name: 'Reception' } });
        expect(ada.call()).toMatchObject({ internal: false, presented: { number: '1002', name: 'Reception' } });
        expect(ada.of('findCaller')[0].request.term).toBe('+447814256404');
    });

    it('is ignored when it dials the same', () => {
        const ada = called({ number: '+447814256404', presented: { number: '07814 256404', name: 'Fred' } });
        expect(ada.call().presented).toBeNull();
    });

    it('goes when somebody else is at the other end', () => {
        const ada = called({ number: '+447814256404', presented: { number: '1002' } }).established();
        const connection = { callId: 'one', deviceId: DEVICE };
        ada.phone({ event: 'Transferred', at: ada.now, connection, newRemote: { number: '07700900999' } });
        expect(ada.call()).toMatchObject({ number: '07700900999', presented: null });
    });

    it("T: a colleague hands over a call that still rings here: it is the customer's, from the lookup to the record", () => {
        const ada = called({ number: '1003', name: 'Agent Three' });
        expect([ada.call().internal, ada.of('findCaller').length]).toEqual([true, 0]);
        const connection = { callId: 'one', deviceId: DEVICE };
        ada.phone({ event: 'Transferred', at: ada.now, connection, newRemote: { number: FRED } });
        expect(ada.call()).toMatchObject({ state: 'ringing', internal: false });
        ada.isFound(fred).established().wait(10).cleared();
        expect(ada.saved()).toMatchObject([{ CallType: 'Inbound', WhoId: fred.id, CallOutcome__c: 'Answered' }]);
    });
});
