import { callAttributes, callSidOf, channelOf, isOutgoing, partyOf } from '../taskFacts';

const task = (attributes: unknown, taskChannelUniqueName = 'voice') => ({ attributes, taskChannelUniqueName });

describe('the attributes of a task, which others have written', () => {
    it.each([['a text'], [5], [null], [['a list']], [undefined]])('%p are no attributes', (attributes) => {
        expect(callAttributes(task(attributes))).toEqual({});
        expect(partyOf(task(attributes))).toEqual({ number: null });
        expect(callSidOf(task(attributes))).toBe('');
        expect(isOutgoing(task(attributes))).toBe(false);
    });

    it('are passed on as texts, without objects, and without what this phone stores there', () => {
        const attributes = {
            sfdcObjectId: '003000000000001AAA',
            vip: true,
            age: 5,
            nothing: null,
            empty: '',
            conversations: { outcome: 'Sold' },
            crmConnectRequest: 'id-1',
            crmConnectCorrelator: 'a-panel-17'
        };
        expect(callAttributes(task(attributes))).toEqual({ sfdcObjectId: '003000000000001AAA', vip: 'true', age: '5' });
    });

    it('have a limited size', () => {
        const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`name${index}`, 'x'.repeat(9_000)]));
        const passedOn = Object.entries(callAttributes(task({ ['n'.repeat(5_000)]: 'x', ...many })));
        expect(passedOn).toHaveLength(100);
        expect(passedOn.every(([name, text]) => name.length <= 80 && text!.length === 1_000)).toBe(true);
    });

    it('of a call that was dialed do not repeat what was dialed', () => {
        const attributes = { direction: 'outbound', outbound_to: '+447814256404', from: '+44113', sfdcObjectId: '003' };
        expect(callAttributes(task(attributes))).toEqual({ sfdcObjectId: '003' });
    });
});

describe('the party of a task', () => {
    it.each([
        [
            { from: '+447814256404', name: 'Fred' },
            { number: '+447814256404', name: 'Fred' }
        ],
        [{ from: '+447814256404', name: '+447814256404' }, { number: '+447814256404' }],
        [
            { customerAddress: 'whatsapp:+447814256404', customerName: 'Fred' },
            { number: '+447814256404', name: 'Fred' }
        ],
        [{ identity: 'fred@example.com' }, { number: 'fred@example.com' }],
        [{ from: 'Anonymous' }, { number: null }],
        [{ from: { nested: true }, name: ['a'] }, { number: null }],
        [{ direction: 'outbound', outbound_to: '+441', from: '+442' }, { number: '+441' }]
    ])('%p is %p', (attributes, party) => expect(partyOf(task(attributes))).toEqual(party));
});

describe('the channel of a task', () => {
    it.each([
        ['voice', {}, 'voice'],
        ['chat', {}, 'chat'],
        ['chat', { channelType: 'whatsapp' }, 'message'],
        ['chat', { channelType: 'web' }, 'chat'],
        ['sms', {}, 'message'],
        ['Email', {}, 'email'],
        ['callback', {}, 'callback'],
        ['default', {}, 'other'],
        ['constructor', {}, 'other']
    ])('%s with %p is %s', (name, attributes, channel) => expect(channelOf(task(attributes, name))).toBe(channel));
});

describe("the call's sid", () => {
    it("is the agent's in the conference, and before that the customer's", () => {
        const attributes = { call_sid: 'CA1', conference: { participants: { worker: 'CA2', customer: 'CA1' } } };
        expect(callSidOf(task({ call_sid: 'CA1' }))).toBe('CA1');
        expect(callSidOf(task(attributes))).toBe('CA2');
        expect(callSidOf(task({ conference: { participants: null } }))).toBe('');
        expect(callSidOf(task({ conference: 'none' }))).toBe('');
    });
});
