import { readClick, readPage } from '../readPage';

const PAGE = {
    url: '/lightning/r/Contact/003/view',
    recordId: '003',
    recordName: 'Fred Bloggs',
    objectType: 'Contact'
};

describe('what the agent looks at', () => {
    it('is read from the payload, or from within returnValue as in older versions', () => {
        expect(readPage(PAGE)).toEqual(PAGE);
        expect(readPage({ returnValue: PAGE })).toEqual(PAGE);
    });

    it('leaves out what is empty or no text', () => {
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
    it('brings number and record', () => {
        expect(readClick({ ...PAGE, number: '07814 256404' })).toEqual({ ...PAGE, number: '07814 256404' });
        expect(readClick({ returnValue: { number: 1003 } })).toEqual({ number: '1003' });
    });

    it.each([null, {}, { number: '' }, { number: ' ' }, { number: {} }])('without a number is none: %j', (payload) => {
        expect(readClick(payload)).toBeNull();
    });
});
