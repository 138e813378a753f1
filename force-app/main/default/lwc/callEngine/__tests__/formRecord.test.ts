import { explanation } from 'c/softphoneContract';
import { association, changedParts, promote, readParts } from 'c/callEngine';
import { Ada, acme, fred, lead } from './support/agent';

const STRANGER = '+447700900999';
const CREATED = '00Q000000000009AAA';
const recordOf = (ada: Ada, id = 'one'): string | undefined => association(ada.call(id)).record?.id;
/** A stranger's call in wrap-up, its record saved, its form still open. */
const wrappingUp = (): Ada => new Ada().takesCall({ from: STRANGER, attributes: {} }).saves().presses('new');
/** The same, and the next caller is talked to. */
const nextCaller = (): Ada => wrappingUp().rings({ id: 'two', from: '07700900123' }).established('two').wait(20);

const journalRead = ({ now }: Ada) => ({ event: 'JournalRead', at: now, entries: [], aliveAt: now }) as const;

describe('P6: what is saved from the form of a call', () => {
    it('is that of the call in front, without a question', () => {
        const ada = new Ada().rings({ from: STRANGER }).isFound().established().opensFromForm(CREATED);
        expect(recordOf(ada)).toBe(CREATED);
        expect(ada.of('describeRecord')).toEqual([]);
    });

    it('is that of the call in wrap-up, once Salesforce says that the agent created it just now', () => {
        const ada = wrappingUp().wait(20).opensFromForm(CREATED);
        expect(recordOf(ada)).toBeUndefined();
        expect(ada.wait(1).isCreated(2).saved().at(-1)).toMatchObject({ WhoId: CREATED });
    });

    it.each<[string, number, string]>([
        ['a record that was there before', 86_400, '005000000000001'],
        ['one that the agent saved from the form before this one', 25, '005000000000001'],
        ['one that a colleague has just created', 1, '005000000000002AAA']
    ])('is not %s', (_what, seconds, by) => {
        const ada = wrappingUp().wait(20).opensFromForm(CREATED, 'Lead', 'one', 20_000).wait(1).isCreated(seconds, by);
        expect(recordOf(ada)).toBeUndefined();
        expect(ada.saved()).toHaveLength(1);
    });

    it('is not a record that was created while the form lay open, half an hour before it was left', () => {
        const ada = wrappingUp().wait(3_600).opensFromForm(CREATED, 'Lead', 'one', 3_600_000).isCreated(1_800);
        expect(recordOf(ada)).toBeUndefined();
    });

    it('waits for a slow answer, whatever happens to the clock', () => {
        expect(recordOf(wrappingUp().wait(20).opensFromForm(CREATED).wait(9).isCreated(10))).toBe(CREATED);
        // a tab that was frozen
        expect(recordOf(nextCaller().opensFromForm(CREATED).wait(90).isCreated(91))).toBe(CREATED);
        expect(recordOf(wrappingUp().wait(20).opensFromForm(CREATED).wait(-3_600).isCreated(1))).toBe(CREATED);
        const ada = wrappingUp().wait(20).opensFromForm(CREATED).wait(3_600).isCreated(1_800);
        expect(recordOf(ada)).toBeUndefined();
    });

    it('is no interaction of the next caller, who is in front', () => {
        const ada = nextCaller().opensFromForm(CREATED).isCreated(1);
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([CREATED, undefined]);
    });

    it("is nobody's when another user has signed in since, and created it", () => {
        const ada = nextCaller().opensFromForm(CREATED).isCreated(1, '005000000000002AAA');
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, undefined]);
    });

    it("is nobody else's when its call is finished", () => {
        const ada = wrappingUp().presses('save').rings({ id: 'two', from: '07700900123' }).established('two');
        expect(ada.has()).toBe(false);
        expect(recordOf(ada.wait(20).opensFromForm(CREATED).isCreated(1), 'two')).toBeUndefined();
    });

    it("A3: an existing record opened from there is the next caller's", () => {
        const ada = nextCaller().opensFromForm(lead.id).isCreated(86_400);
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, lead.id]);
    });

    it('goes to a call on hold, not to the one in front (A8)', () => {
        const ada = new Ada().rings({ from: STRANGER }).isFound().established().held();
        ada.rings({ id: 'two', from: '07700900123' }).established('two').opensFromForm(CREATED).isCreated(1);
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([CREATED, undefined]);
    });

    it('does not take back what the agent did while Salesforce was asked', () => {
        const ada = nextCaller().opensFromForm(lead.id).opens(acme.id, 'Account').isCreated(86_400);
        expect(recordOf(ada, 'two')).toBe(acme.id);
    });

    it("goes after the agent's choice (A2)", () => {
        const ada = wrappingUp().does({ do: 'chooseNone', callKey: new Ada().key() }).wait(20).opensFromForm(CREATED);
        expect(association(ada.isCreated(1).call()).reason).toBe('none-chosen');
    });

    it("is nobody's when Salesforce does not say whether it is new, and the agent is told", () => {
        const ada = nextCaller()
            .opensFromForm(CREATED)
            .describes({ error: explanation('salesforceSilent') });
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, undefined]);
        expect(ada.state.notices).toMatchObject([
            { code: 'newRecordUnknown', params: ['New Lead'], callKey: ada.key() }
        ]);
    });

    it('is not what is opened without a form, in wrap-up or by the next caller', () => {
        expect(recordOf(wrappingUp().opens(lead.id, 'Lead'))).toBeUndefined();
        const ada = nextCaller().opens(lead.id, 'Lead');
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, lead.id]);
    });
});

describe('A8: what is popped for one of several calls', () => {
    /** The second call rings, and its caller's record opens, while the first is talked. */
    const popped = (): Ada =>
        new Ada({ screenPopOn: 'ringing' })
            .rings({ from: STRANGER })
            .isFound()
            .established()
            .rings({ id: 'two' })
            .found({ rows: [fred], cases: [], truncated: false }, 'two');

    it.each<[string, (ada: Ada) => Ada]>([
        [
            'before Salesforce confirms the pop',
            (ada) => ada.opens(fred.id, 'Contact').answers('screenPop', { ok: true })
        ],
        ['after', (ada) => ada.answers('screenPop', { ok: true }).opens(fred.id, 'Contact')]
    ])("is that call's, and not the one's in front; its page is told %s", (_when, happens) => {
        const ada = happens(popped());
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, fred.id]);
    });

    it("is that call's when the tab that popped it is gone, and its page is told to the next one that leads", () => {
        const ada = popped();
        const change = changedParts(null, ada.state) as Record<string, unknown>;
        ada.state = promote(new Ada().state, { ...new Ada().state, ...readParts(change, ada.state.user.userId) });
        ada.send({ type: 'journal', at: ada.now, event: journalRead(ada) });
        ada.opens(fred.id, 'Contact');
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, fred.id]);
    });

    it('is forgotten two pages later when its tab was gone before it opened', () => {
        const ada = popped();
        ada.send({ type: 'journal', at: ada.now, event: journalRead(ada) });
        ada.opens(acme.id, 'Account').opens(lead.id, 'Lead').opens(fred.id, 'Contact');
        expect(recordOf(ada)).toBe(fred.id);
    });

    it("is that call's also for a panel that did not ask for the pop, as the tab that popped it says so", () => {
        const ada = new Ada().rings({ from: STRANGER }).isFound().established().rings({ id: 'two' });
        const page = { url: '/x', recordId: fred.id, objectType: 'Contact' };
        ada.crm({ event: 'Navigated', at: ada.now, page, poppedFor: ada.key('two') });
        expect([recordOf(ada), recordOf(ada, 'two')]).toEqual([undefined, fred.id]);
    });

    it('no longer counts as an interaction once the agent has opened something else', () => {
        const ada = popped().answers('screenPop', { ok: true }).opens(acme.id, 'Account').opens(lead.id, 'Lead');
        expect(recordOf(ada.opens(fred.id, 'Contact'))).toBe(fred.id);
    });

    it("is nobody's when its call is over: a pop in wrap-up", () => {
        const ada = new Ada().takesCall().saves().rings({ id: 'two', from: STRANGER }).established('two');
        ada.presses('pop').opens(fred.id, 'Contact').answers('screenPop', { ok: true });
        expect(recordOf(ada, 'two')).toBeUndefined();
    });

    it('can be opened by hand when the pop was refused', () => {
        const ada = popped().answers('screenPop', { ok: false, error: { reason: 'hostError' } });
        expect(recordOf(ada.opens(fred.id, 'Contact'))).toBe(fred.id);
    });
});

describe('R7: a choice that comes after a save that nobody answered', () => {
    it('empties what that save may have written', () => {
        const ada = new Ada().takesCall().saves({ ok: false, retry: true, errors: [] });
        expect(ada.saved().at(-1)).toMatchObject({ WhoId: fred.id });
        ada.does({ do: 'chooseNone', callKey: ada.key() });
        expect(ada.saved().at(-1)).toMatchObject({ WhoId: null });
    });
});
