import { readDialRequest } from '../dialRequest';

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
