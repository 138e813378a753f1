import { explanation } from 'c/softphoneContract';
import { callerName, offers } from 'c/callEngine';
import { ALL_CAPABILITIES, Ada, FRED, acme, fred, lead } from './support/agent';

describe('looking the caller up', () => {
    it('L1: an external inbound call is looked up as soon as it rings', () => {
        const [lookup] = new Ada().rings().of('findCaller');
        expect(lookup.request).toMatchObject({
            phone: true,
            term: FRED,
            variants: [
                '447814256404',
                '07814256404',
                '7814256404',
                '00447814256404',
                '4407814256404',
                '004407814256404'
            ],
            phrases: ['07814 256404', '7814 256404']
        });
    });

    it('L1: an outbound call is looked up, too', () => {
        expect(new Ada().callsOut().of('findCaller')).toHaveLength(1);
    });

    it('L1: an internal call is never looked up', () => {
        expect(new Ada().rings({ from: '1002' }).established().of('findCaller')).toHaveLength(0);
    });

    it('L1: a number that comes later is looked up when it comes', () => {
        const ada = new Ada().rings({ from: null });
        expect(ada.of('findCaller')).toHaveLength(0);
        expect(ada.rings({ from: FRED }).of('findCaller')).toHaveLength(1);
    });

    it('L2: searches the objects of the softphone layout for that call type', () => {
        const objects = (ada: Ada): string[] => ada.of('findCaller')[0].request.objects.map(({ name }) => name);
        expect(objects(new Ada().rings())).toEqual(['Account', 'Contact', 'Lead']);
        expect(objects(new Ada().callsOut())).toEqual(['Contact']);
    });

    it.each([
        ['one match offers Pop', [fred], { pop: true, search: false, new: false }],
        ['several offer Search', [fred, acme, lead], { pop: false, search: true, new: false }],
        ['none offers New', [], { pop: false, search: false, new: true }]
    ])('L3: %s', (_what, rows, offered) => {
        expect(
            offers(
                new Ada()
                    .rings()
                    .isFound(...rows)
                    .call(),
                ALL_CAPABILITIES
            )
        ).toEqual(offered);
    });

    it('L3: nothing is offered before the answer arrives', () => {
        expect(offers(new Ada().rings().call(), ALL_CAPABILITIES)).toEqual({ pop: false, search: false, new: false });
    });

    it("L4: the phone system's name is shown until Salesforce's replaces it", () => {
        const ada = new Ada().rings({ name: 'BLOGGS F' });
        expect(callerName(ada.call())).toBe('BLOGGS F');
        expect(callerName(ada.isFound(fred).call())).toBe('Fred Bloggs');
    });

    it("L4: a name that the exchange's directory delivers only with the answer is shown, too, until Salesforce's is there", () => {
        const answered = (ada: Ada): Ada =>
            ada.phone({
                event: 'Established',
                at: ada.now,
                connection: ada.call().connection,
                direction: 'in',
                remote: { number: FRED, name: 'BLOGGS F' }
            });
        const ada = answered(new Ada().rings());
        expect(callerName(ada.call())).toBe('BLOGGS F');
        expect(callerName(ada.isFound(fred).call())).toBe('Fred Bloggs');
        expect(callerName(answered(new Ada().rings().isFound(fred)).call())).toBe('Fred Bloggs');
    });

    it('L4: a caller who is not found keeps the delivered name', () => {
        expect(callerName(new Ada().rings({ name: 'BLOGGS F' }).isFound().call())).toBe('BLOGGS F');
    });

    it('L5: says which field matched, and brings the open Cases of the Contact', () => {
        const ada = new Ada().rings().found({
            rows: [fred],
            cases: [{ id: '500000000000001AAA', caseNumber: '00012', subject: 'No heat', contactId: fred.id }],
            truncated: false
        });
        expect(ada.call().lookup).toMatchObject({
            matches: [{ matchedOn: 'MobilePhone', openCases: [{ objectType: 'Case', name: '00012 No heat' }] }]
        });
    });

    it('L6: a slow lookup delays nothing: the call is answered, and the result is used when it arrives', () => {
        const ada = new Ada().rings().presses('answer');
        expect(ada.commands('answer')).toHaveLength(1);
        ada.established().wait(20).isFound(fred);
        expect(callerName(ada.call())).toBe('Fred Bloggs');
    });

    it('L6: a failed lookup is reported and can be repeated', () => {
        const ada = new Ada().rings().found({ error: explanation('salesforceSilent') });
        expect(ada.call().lookup).toEqual({ state: 'failed', ...explanation('salesforceSilent') });
        ada.does({ do: 'retryLookup', callKey: ada.key() }).isFound(fred);
        expect(ada.call().lookup.state).toBe('found');
    });

    it('L6: an answer to an earlier search is dropped', () => {
        const ada = new Ada().rings();
        const [{ requestId, callKey }] = ada.of('findCaller');
        ada.does({ do: 'retryLookup', callKey });
        ada.send({
            type: 'callerFound',
            at: 1,
            callKey,
            requestId,
            answer: { rows: [acme], cases: [], truncated: false }
        });
        expect(ada.call().lookup.state).toBe('searching');
    });

    it('L7: a person account counts once', () => {
        const person = { ...acme, name: 'Pat Person', isPersonAccount: true, personContactId: fred.id };
        const ada = new Ada().rings().isFound(person, fred);
        expect(ada.call().lookup).toMatchObject({ matches: [{ record: { id: acme.id, personContactId: fred.id } }] });
    });
});
