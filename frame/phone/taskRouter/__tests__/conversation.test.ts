import { conversationChannel, isVoiceChannel, partyAt } from '../conversation';

describe('what a task of TaskRouter says about its conversation', () => {
    it.each([
        ['voice', '', 'voice'],
        ['Voice', 'web', 'voice'],
        ['chat', '', 'chat'],
        ['chat', 'WhatsApp', 'message'],
        ['chat', 'unheard-of', 'chat'],
        ['sms', '', 'message'],
        ['callback', 'web', 'callback'],
        ['default', 'sms', 'message'],
        ['default', '', 'other'],
        ['constructor', 'toString', 'other']
    ])('R10: task channel %p with channel type %p is %s', (taskChannel, kind, channel) => {
        expect(conversationChannel(taskChannel, kind)).toBe(channel);
        expect(isVoiceChannel(taskChannel)).toBe(channel === 'voice');
    });

    it.each([
        ['+447814256404', 'Fred Bloggs', { number: '+447814256404', name: 'Fred Bloggs' }],
        ['whatsapp:+447814256404', '', { number: '+447814256404' }],
        ['client:alice', ' Alice ', { number: 'alice', name: 'Alice' }],
        ['+447814256404', 'sms:+447814256404', { number: '+447814256404' }]
    ])('the party at %p with the name %p is %p', (address, name, party) =>
        expect(partyAt(address, name)).toEqual(party)
    );

    it.each(['', ' ', 'anonymous', '+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'])(
        'N2: %p is a withheld number',
        (address) => expect(partyAt(address, '')).toEqual({ number: null })
    );
});
