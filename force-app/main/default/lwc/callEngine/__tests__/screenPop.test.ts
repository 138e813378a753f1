import { Ada, FRED, LAYOUT, acme, fred } from './support/agent';
import type { ScreenPopRule, SoftphoneLayout } from 'c/softphoneContract';

const withInbound = (change: Partial<SoftphoneLayout['callTypes']['Inbound']>): SoftphoneLayout => ({
    ...LAYOUT,
    callTypes: { ...LAYOUT.callTypes, Inbound: { ...LAYOUT.callTypes.Inbound, ...change } }
});
const fredsRecord = { type: 'record', recordId: fred.id, callKey: new Ada().key() };

describe('screen pop', () => {
    it('P1: a record that the call carries is popped, and nothing is searched', () => {
        const ada = new Ada().rings({ attributes: { sfdcObjectId: acme.id, name: 'Someone Else' } }).established();
        expect(ada.pops()).toEqual([{ ...fredsRecord, recordId: acme.id }]);
        expect(ada.of('findCaller')).toHaveLength(0);
        expect(ada.of('describeRecord')[0].recordId).toBe(acme.id);
    });

    it('P1: an invalid id is not used', () => {
        const ada = new Ada()
            .rings({ attributes: { sfdcObjectId: '<b>001000000000001</b>' } })
            .isFound(fred)
            .established();
        expect(ada.pops()).toEqual([fredsRecord]);
    });

    it.each([
        [{ name: 'Fred Bloggs', from: '07700900111', identity: 'fred', customerAddress: 'x@y' }, 'Fred Bloggs', false],
        [{ from: '07700900111', identity: 'fred', customerAddress: 'x@y.example' }, '07700900111', true],
        [{ identity: 'fred@acme.example', customerAddress: '07700900111' }, 'fred@acme.example', false],
        [{ customerAddress: '07700900111' }, '07700900111', true],
        [{}, FRED, true]
    ])('P2: of %j the first present attribute is searched: %s', (attributes, term, phone) => {
        expect(new Ada().rings({ attributes }).of('findCaller')[0].request).toMatchObject({ term, phone });
    });

    it('P3: a single match opens as the layout says', () => {
        expect(new Ada().rings().isFound(fred).established().pops()).toEqual([fredsRecord]);
    });

    it('P3: several matches open the search page', () => {
        const ada = new Ada().rings().isFound(fred, acme).established();
        expect(ada.pops()).toEqual([{ type: 'search', searchString: FRED }]);
    });

    it('P3: no match opens a new record of the chosen entity', () => {
        const layout = withInbound({ noMatch: { pop: 'newRecord', entity: 'Account' } });
        expect(new Ada({}, layout).rings().isFound().established().pops()).toMatchObject([
            { type: 'newRecord', entity: 'Account' }
        ]);
    });

    it.each<[string, ScreenPopRule, object]>([
        ['a Visualforce page', { pop: 'visualforce', page: 'Caller' }, { type: 'url', url: '/apex/Caller' }],
        ['a flow', { pop: 'flow', flow: 'New_Caller' }, { type: 'flow', flow: 'New_Caller' }]
    ])('P3: the layout may open %s', (_what, noMatch, popped) => {
        expect(new Ada({}, withInbound({ noMatch })).rings().isFound().established().pops()).toMatchObject([popped]);
    });

    it('P3: a layout that opens nothing opens nothing; New makes a Lead', () => {
        const ada = new Ada({}, withInbound({ noMatch: { pop: 'none' } })).rings().isFound().established();
        expect(ada.pops()).toEqual([]);
        expect(ada.presses('new').pops()).toMatchObject([{ type: 'newRecord', entity: 'Lead' }]);
    });

    it.each([
        ['ringing', 1, 1],
        ['answered', 0, 1],
        ['button', 0, 0]
    ] as const)('P4: screenPopOn %s', (moment, whileRinging, afterAnswer) => {
        const ada = new Ada({ screenPopOn: moment }).rings().isFound(fred);
        expect(ada.pops()).toHaveLength(whileRinging);
        expect(ada.established().pops()).toHaveLength(afterAnswer);
    });

    it('P4: only once, even if the answer is late', () => {
        const ada = new Ada().rings().established().wait(9).isFound(fred).held().retrieved();
        expect(ada.pops()).toEqual([fredsRecord]);
    });

    it('P4: inbound only, and not when screenPop is off; the buttons still work', () => {
        expect(new Ada().callsOut().isFound(fred).established().pops()).toEqual([]);
        const ada = new Ada({ screenPop: false }).rings().isFound(fred).established();
        expect(ada.pops()).toEqual([]);
        expect(ada.presses('pop').pops()).toEqual([fredsRecord]);
    });

    it('P4: nothing pops when the lookup failed or the call is over', () => {
        expect(new Ada().rings().found({ error: {} }).established().pops()).toEqual([]);
        expect(new Ada().rings().established().cleared().isFound(fred).pops()).toEqual([]);
    });

    it('P6: New fills in the number and the name, split into fields', () => {
        const ada = new Ada({ screenPop: false }).rings({ name: 'Mary Ann Smith' }).isFound().established();
        expect(ada.presses('new').pops()).toEqual([
            {
                type: 'newRecord',
                entity: 'Lead',
                form: ada.key(),
                defaultFieldValues: { FirstName: 'Mary Ann', LastName: 'Smith', Phone: FRED }
            }
        ]);
    });

    it('a pop that Salesforce refuses is reported', () => {
        const ada = new Ada().rings().isFound(fred).established();
        ada.answers('screenPop', { ok: false, error: { reason: 'hostError', detail: 'no access' } });
        expect(ada.state.notices).toMatchObject([{ code: 'popFailed', explanation: { detail: 'no access' } }]);
    });
});
