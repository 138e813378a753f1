import type { DialMessage } from '../dialMessages';
import { DialReceiver, readDialAnswer, readDialRequest } from '../dialMessages';

const FRED = '003000000000001AAA';

describe('a request to dial, from any component', () => {
    it('has a number and its record (A4)', () => {
        const message = {
            id: 'r1',
            number: ' 07814 256404 ',
            recordId: FRED,
            objectApiName: 'Contact',
            recordName: 'Fred'
        };
        expect(readDialRequest(message)).toEqual({
            id: 'r1',
            click: { number: '07814 256404', recordId: FRED, objectType: 'Contact', recordName: 'Fred' }
        });
    });

    it('has the contact of a person account (D2)', () => {
        const message = { id: 'r1', number: '1001', recordId: '001000000000001AAA', personContactId: FRED };
        expect(readDialRequest(message)?.click).toMatchObject({ personAccount: true, contactId: FRED });
    });

    it('needs no record, and an object without one says nothing', () => {
        expect(readDialRequest({ id: 'r1', number: '1001', objectApiName: 'Contact' })).toEqual({
            id: 'r1',
            click: { number: '1001' }
        });
    });

    it.each([
        null,
        'text',
        {},
        { heardId: 'r1' },
        { id: 'r1', number: '' },
        { id: 'r1', number: 1001 },
        { number: '1001' }
    ])('is not %o', (message) => {
        expect(readDialRequest(message)).toBeNull();
    });
});

describe('the phone’s answer', () => {
    it('names the request, and says whether the phone dials', () => {
        expect(readDialAnswer({ heardId: 'r1', clickToDial: 'off' })).toEqual({ heardId: 'r1', ready: false });
        expect(readDialAnswer({ clickToDial: 'on' })).toEqual({ ready: true });
    });

    it.each([null, { clickToDial: 'ask' }, { clickToDial: true }, { id: 'r1', number: '1001' }])(
        'is not %o',
        (message) => expect(readDialAnswer(message)).toEqual({})
    );
});

describe('the phone’s side of the channel', () => {
    function receiver() {
        const published: DialMessage[] = [];
        const clicked: unknown[] = [];
        const phone = new DialReceiver({
            publish: (message) => published.push(message),
            clicked: (click) => clicked.push(click)
        });
        return { phone, published, clicked };
    }

    it('confirms a request, says whether it dials, and passes it on also while it doesn’t, so that the phone says why (D3)', () => {
        const { phone, published, clicked } = receiver();
        phone.hear({ id: 'r1', number: '1001' });
        phone.set(true);
        phone.hear({ id: 'r2', number: '1002' });
        expect(published).toEqual([
            { heardId: 'r1', clickToDial: 'off' },
            { clickToDial: 'on' },
            { heardId: 'r2', clickToDial: 'on' }
        ]);
        expect(clicked).toEqual([{ number: '1001' }, { number: '1002' }]);
    });

    it('answers who asks, reports a change once (D1), and ignores its own answers', () => {
        const { phone, published, clicked } = receiver();
        phone.hear({ clickToDial: 'ask' });
        phone.set(false);
        phone.set(true);
        phone.set(true);
        for (const own of [...published]) phone.hear(own);
        expect(published).toEqual([{ clickToDial: 'off' }, { clickToDial: 'on' }]);
        expect(clicked).toEqual([]);
    });
});
