import { addressOf, callRecordFields, isWithheld, utilityItem, whyUnusable } from 'c/callEngine';
import type { ControlName } from 'c/callEngine';
import { Ada, fred } from './support/agent';

const CHAT = { from: null, channel: 'chat', name: 'Fred Bloggs' } as const;

describe('an interaction that is no call', () => {
    it('R10: is recorded as a task, with the words for its channel', () => {
        const ada = new Ada().takesCall(CHAT);
        expect(ada.saved()[0]).toMatchObject({
            Subject: 'Inbound Chat at 16:11:36 Europe/London from Fred Bloggs',
            TaskSubtype: 'Task',
            Status: 'Completed',
            CallType: 'Inbound',
            CallDurationInSeconds: 60
        });
    });

    it.each([
        ['voice', 'Call', 'Call'],
        ['chat', 'Chat', 'Task'],
        ['message', 'Message', 'Task'],
        ['email', 'Email', 'Task'],
        ['callback', 'Callback', 'Task'],
        ['other', 'Interaction', 'Task']
    ] as const)('R2, R10: %s is called %s, and is a %s', (channel, word, subtype) => {
        const { Subject, TaskSubtype } = new Ada().takesCall({ channel, from: '07814256404', id: 'one' }).saved()[0];
        expect(Subject).toMatch(new RegExp(`^Inbound ${word} at 16:11:36 Europe/London from 07814256404`));
        expect(TaskSubtype).toBe(subtype);
    });

    it('R10: shows the address that it came from, and no withheld number', () => {
        const attributes = { customerAddress: 'fred@example.com' };
        const ada = new Ada().rings({ ...CHAT, channel: 'email', attributes });
        expect(addressOf(ada.call())).toBe('fred@example.com');
        expect(isWithheld(ada.call())).toBe(false);
        expect(callRecordFields(ada.call(), ada.state).Subject).toMatch(/from fred@example\.com \(Fred Bloggs\)$/);
        const nobody = new Ada().rings({ from: null, channel: 'chat' });
        expect(callRecordFields(nobody.call(), nobody.state).Subject).toMatch(/^Inbound Chat .* from Unknown$/);
    });

    it('N2: a call without a number is still withheld', () => {
        const ada = new Ada().rings({ from: null, name: 'Fred Bloggs' });
        expect(isWithheld(ada.call())).toBe(true);
        expect(callRecordFields(ada.call(), ada.state).Subject).toMatch(/^Inbound Call .* from Withheld$/);
    });

    it('P2: is looked up by name and belongs to the record that is found', () => {
        const ada = new Ada().rings({ ...CHAT, attributes: { name: 'Fred Bloggs' } });
        expect(ada.of('findCaller')[0].request).toMatchObject({ term: 'Fred Bloggs', phone: false });
        expect(ada.isFound(fred).established().cleared().saved()[0]).toMatchObject({ WhoId: fred.id });
    });

    it('R10: goes into wrap-up, and is complete when that is over', () => {
        const ada = new Ada().takesCall(CHAT);
        expect(ada.call().state).toBe('wrapUp');
        ada.saves().presses('save');
        expect(ada.has()).toBe(false);
    });

    it('R10: says that its end was not seen, without calling it a call', () => {
        const ada = new Ada().rings(CHAT).established();
        ada.state = { ...ada.state, calls: ada.state.calls.map((call) => ({ ...call, lastSeen: ada.now })) };
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [] });
        expect(ada.saved()[0].Description).toMatch(/^The end of this chat was not seen\./);
    });

    it('S3: says in the utility bar which channel it is', () => {
        const ada = new Ada().rings(CHAT);
        expect(utilityItem(ada.state, ada.now)).toMatchObject({
            code: 'ringing',
            channel: 'chat',
            name: 'Fred Bloggs'
        });
    });
});

describe('the controls of an interaction that is no call', () => {
    const absent = (ada: Ada, id = 'one'): string[] =>
        (['answer', 'hangUp', 'hold', 'mute', 'digits', 'transfer', 'consult', 'swap', 'join'] as ControlName[]).filter(
            (name) => whyUnusable(name, ada.call(id), ada.state) === 'absent'
        );

    it('K, R10: are without those of sound', () => {
        expect(absent(new Ada().rings(CHAT).established())).toEqual([
            'hold',
            'mute',
            'digits',
            'consult',
            'swap',
            'join'
        ]);
    });

    it('K: a chat is not swapped or joined with a call on hold', () => {
        const ada = new Ada()
            .rings()
            .established()
            .held()
            .rings({ ...CHAT, id: 'two' })
            .established('two');
        expect(absent(ada)).toEqual(expect.arrayContaining(['swap', 'join']));
    });

    it('K: the engine refuses by the same table', () => {
        const ada = new Ada().rings(CHAT).established().presses('hold');
        expect(ada.commands('hold')).toEqual([]);
        expect(ada.of('log').at(-1)?.text).toBe('hold ignored: not possible with this call');
    });

    it('D3: a chat does not prevent a call', () => {
        const ada = new Ada().rings({ ...CHAT, channel: 'chat' });
        const { features } = ada.state.device;
        ada.phone({ event: 'Features', at: ada.now, features: { ...features, secondCall: false } });
        expect(ada.does({ do: 'dial', number: '07814256404' }).commands('makeCall')).toHaveLength(1);
    });
});
