import '../../labels/__tests__/support/english';
import { utilityItem } from 'c/callEngine';
import { Ada, fred, lead } from '../../callEngine/__tests__/support/agent';
import { inCenter } from '../../callEngine/__tests__/support/center';
import { itemLook } from '../itemLook';

const look = (ada: Ada) => itemLook(utilityItem(ada.state, ada.now));

describe('S3: the utility bar item', () => {
    it.each<[string, (ada: Ada) => Ada]>([
        ['Available', (ada) => ada],
        ['Lunch', (ada) => inCenter(ada, 'Lunch')],
        ['Ringing: Fred Bloggs', (ada) => ada.rings().isFound(fred)],
        ['Ringing: Withheld', (ada) => ada.rings({ from: null })],
        ['Chat waiting', (ada) => ada.rings({ channel: 'chat', from: null, name: 'Fred Bloggs' })],
        ['Wrap-up: Chat', (ada) => ada.takesCall({ channel: 'chat', from: null })],
        ['Calling +44 7814 256404', (ada) => ada.callsOut()],
        ['0:42 Fred Bloggs', (ada) => ada.rings().isFound(fred).established().wait(42)],
        ['Wrap-up: Fred Bloggs', (ada) => ada.takesCall()],
        ['Wrap-up: +44 7700 900998', (ada) => ada.takesCall({ from: '+447700900998' })],
        ['Wrap-up: 1002', (ada) => ada.takesCall({ from: '1002' })],
        ['Wrap-up: Withheld', (ada) => ada.takesCall({ from: null })],
        ['Wrap-up: +44 7814 256404', (ada) => ada.rings().isFound(fred, lead).established().wait(5).cleared()]
    ])('reads "%s"', (text, reach) => {
        expect(look(reach(new Ada())).label).toBe(text);
    });

    it('R10: has the icon of the channel, not one of a call', () => {
        const ada = new Ada().rings({ channel: 'email', from: null });
        expect(look(ada).icon).toBe('email');
        expect(look(ada.established()).icon).toBe('email');
        expect(look(new Ada().rings()).icon).toBe('incoming_call');
    });

    it('asks for attention while a call rings, and not afterwards', () => {
        const ada = new Ada().rings();
        expect(look(ada).highlighted).toBe(true);
        expect(look(ada.established()).highlighted).toBeUndefined();
    });

    it('reads "Not connected" when it is not', () => {
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect(look(ada)).toEqual({ label: 'Not connected', icon: 'offline' });
    });
});
