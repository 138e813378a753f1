import { readClick, readPage } from '../readPage';

const PAGE = {
    url: '/lightning/r/Contact/003/view',
    recordId: '003',
    recordName: 'Fred Bloggs',
    objectType: 'Contact'
};

describe('the open page', () => {
    it('is read from the payload, or from returnValue as in older versions', () => {
        expect(readPage(PAGE)).toEqual(PAGE);
        expect(readPage({ returnValue: PAGE })).toEqual(PAGE);
    });

    it('leaves out values that are empty or not strings', () => {
        expect(readPage({ url: '/home', recordId: '', recordName: null, objectType: 7 })).toEqual({ url: '/home' });
        expect(readPage(null)).toEqual({});
    });

    it.each([
        [true, true],
        ['true', true],
        ['false', false]
    ])('knows a person account by %p', (personAccount, known) => {
        expect(readPage({ personAccount, contactId: '003' })).toEqual({ personAccount: known, contactId: '003' });
    });
});

describe('a click to dial (D2)', () => {
    it('has number and record', () => {
        expect(readClick({ ...PAGE, number: '07814 256404' })).toEqual({ ...PAGE, number: '07814 256404' });
        expect(readClick({ returnValue: { number: 1003 } })).toEqual({ number: '1003' });
    });

    it.each([null, {}, { number: '' }, { number: ' ' }, { number: {} }])(
        'without a number is ignored: %j',
        (payload) => {
            expect(readClick(payload)).toBeNull();
        }
    );
});
