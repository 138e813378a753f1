import { screenPopArguments } from '../screenPopArguments';

describe('the arguments of screenPop', () => {
    it('open a record, a search, a flow, or a path in the org', () => {
        expect(screenPopArguments({ type: 'record', recordId: '003000000000001AAA', callKey: 'u/1001/one' })).toEqual({
            type: 'sobject',
            params: { recordId: '003000000000001AAA' }
        });
        expect(screenPopArguments({ type: 'search', searchString: ' 07814 ' })).toEqual({
            type: 'search',
            params: { searchString: '07814' }
        });
        expect(screenPopArguments({ type: 'flow', flow: 'Caller', flowArgs: { number: '1' } })).toEqual({
            type: 'flow',
            params: { flowDevName: 'Caller', flowArgs: [{ name: 'number', type: 'String', value: '1' }] }
        });
        expect(screenPopArguments({ type: 'url', url: '/apex/Caller?n=1' })).toEqual({
            type: 'url',
            params: { url: '/apex/Caller?n=1' }
        });
    });

    it('have the values of a new record in params, because the library drops them elsewhere (P6)', () => {
        expect(
            screenPopArguments({
                type: 'newRecord',
                entity: 'Lead',
                form: 'call-1',
                defaultFieldValues: { Phone: '07814256404' }
            })
        ).toEqual({
            type: 'newRecord',
            params: { entityName: 'Lead', defaultFieldValues: { Phone: '07814256404' } }
        });
    });

    it('refuse a search that Salesforce would reject', () => {
        expect(() => screenPopArguments({ type: 'search', searchString: '12' })).toThrow('searchShort 3');
    });

    it.each([
        'javascript:alert(1)',
        'https://evil.example',
        '//evil.example',
        '/\\evil.example',
        '/\t/evil.example',
        '/\n/evil.example',
        '/apex/\r\nX',
        ''
    ])('refuses the address %p', (url) => {
        expect(() => screenPopArguments({ type: 'url', url })).toThrow(`notPage ${url}`);
    });

    it.each(['', '003', '../../setup', '003000000000001AAA0'])('refuses %p as a record', (recordId) => {
        expect(() => screenPopArguments({ type: 'record', recordId, callKey: 'u/1001/one' })).toThrow(
            `notRecord ${recordId}`
        );
    });
});
