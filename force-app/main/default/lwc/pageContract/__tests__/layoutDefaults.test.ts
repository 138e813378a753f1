import { BUILT_IN_LAYOUT, parseLayoutDefaults } from '../pageContract';

const answer = (name: unknown, inbound: Record<string, unknown>) =>
    JSON.stringify({ name, callTypes: { Inbound: inbound, Outbound: { objects: null }, Internal: {} } });
const inbound = (texts: Record<string, unknown>) => parseLayoutDefaults('Default', answer('Default', texts));

describe('layout defaults of the org (L2, P3)', () => {
    it('are objects in their order, and what opens', () => {
        const { name, callTypes, faults } = parseLayoutDefaults(
            'Sales',
            answer('Sales', {
                objects: 'Lead: Name, Phone;\n Service_Visit__c : Name , Account__r.Phone\r\nContact:',
                singleMatch: ' Record ',
                multipleMatches: 'page Choose_Caller',
                noMatch: 'NEW Service_Visit__c'
            })
        );
        expect(name).toBe('Sales');
        expect(faults).toEqual([]);
        expect(callTypes.Inbound).toEqual({
            objects: [
                { name: 'Lead', label: 'Lead', fields: ['Name', 'Phone'] },
                { name: 'Service_Visit__c', label: 'Service Visit', fields: ['Name', 'Account__r.Phone'] },
                { name: 'Contact', label: 'Contact', fields: [] }
            ],
            singleMatch: { pop: 'record' },
            multipleMatches: { pop: 'visualforce', page: 'Choose_Caller' },
            noMatch: { pop: 'newRecord', entity: 'Service_Visit__c' }
        });
        expect(callTypes.Outbound).toEqual(BUILT_IN_LAYOUT.callTypes.Outbound);
    });

    it('may say that nothing opens, or a search, or a flow', () => {
        expect(
            inbound({ singleMatch: 'none', multipleMatches: 'search', noMatch: 'flow New_Caller' }).callTypes.Inbound
        ).toMatchObject({
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'flow', flow: 'New_Caller' }
        });
    });

    it.each([
        ['singleMatch', 'new Lead'],
        ['multipleMatches', 'record'],
        ['noMatch', 'record'],
        ['noMatch', 'new'],
        ['noMatch', 'new Lead please'],
        ['noMatch', 'page https://elsewhere.example'],
        ['singleMatch', 'pop']
    ] as const)('%s cannot be "%s": said, and as it is built in', (outcome, text) => {
        const { callTypes, faults } = inbound({ [outcome]: text });
        expect(callTypes.Inbound[outcome]).toEqual(BUILT_IN_LAYOUT.callTypes.Inbound[outcome]);
        expect(faults).toEqual([{ callType: 'Inbound', text }]);
    });

    it('leave out objects that make no sense, and keep the others', () => {
        const { callTypes, faults } = inbound({ objects: 'Lead: Name; <b>: Phone; Contact: Name: Phone; 1: a' });
        expect(callTypes.Inbound.objects.map(({ name }) => name)).toEqual(['Lead']);
        expect(faults.map(({ text }) => text)).toEqual(['<b>: Phone', 'Contact: Name: Phone', '1: a']);
    });

    it('are Default, with words, where the setting names nothing that there is', () => {
        const { name, faults } = parseLayoutDefaults('Servce', answer('Default', {}));
        expect(name).toBe('Default');
        expect(faults).toEqual([{ callType: null, text: 'Servce' }]);
        expect(parseLayoutDefaults('default', answer('Default', {})).faults).toEqual([]);
    });

    it.each([undefined, null, '', 'nonsense', '[]', '7', answer(null, {}), answer(7, {})])(
        'are built in where the answer is none: %j',
        (text) => {
            const { name, callTypes, faults } = parseLayoutDefaults('Default', text);
            expect(name).toBeNull();
            expect(callTypes).toBe(BUILT_IN_LAYOUT.callTypes);
            expect(faults).toHaveLength(1);
        }
    );

    it('may come quoted once more, as a text that was passed as JSON', () => {
        expect(parseLayoutDefaults('Sales', JSON.stringify(answer('Sales', {}))).name).toBe('Sales');
    });
});
