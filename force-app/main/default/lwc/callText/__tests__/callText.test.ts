import '../../labels/__tests__/support/english';
import { numberOf, stateOf, whoOf } from 'c/callText';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';

describe('callWords', () => {
    const who = (ada: Ada): string => whoOf(ada.call(), ada.state);

    it("L4: prefers Salesforce's name, then the delivered one, then the number", () => {
        expect(who(new Ada().rings({ name: 'BLOGGS F' }).isFound(fred))).toBe('Fred Bloggs');
        expect(who(new Ada().rings({ name: 'BLOGGS F' }))).toBe('BLOGGS F');
        expect(who(new Ada().rings())).toBe('+44 7814 256404');
    });

    it('N2: a withheld caller has no name and no number', () => {
        const ada = new Ada().rings({ from: 'anonymous', name: 'Anonymous' });
        expect(who(ada)).toBe('Withheld');
        expect(numberOf(ada.call(), ada.state)).toBeNull();
    });

    it('N1: an internal number is shown as it is dialed', () => {
        const ada = new Ada().rings({ from: '1002' });
        expect(numberOf(ada.call(), ada.state)).toBe('1002');
    });

    it('R10: an interaction that is not a call is named by its channel and has no withheld number', () => {
        const chat = new Ada().rings({ channel: 'chat', from: null });
        expect([who(chat), stateOf(chat.call())]).toEqual(['Chat', 'Chat waiting']);
        expect(stateOf(chat.established().call())).toBe('Chat in progress');
        expect(who(new Ada().rings({ channel: 'chat', from: null, name: 'Fred Bloggs' }))).toBe('Fred Bloggs');
        const attributes = { customerAddress: 'fred@example.com' };
        expect(who(new Ada().rings({ channel: 'email', from: null, attributes }))).toBe('fred@example.com');
    });

    it('has a word for every state of a call', () => {
        expect(stateOf(new Ada().rings().call())).toBe('Ringing');
        expect(stateOf(new Ada().takesCall().call())).toBe('Wrap-up');
    });
});
