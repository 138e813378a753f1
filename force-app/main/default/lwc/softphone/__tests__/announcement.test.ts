import '../../labels/__tests__/support/english';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';
import { announced } from '../announcement';

describe('U: what a screen reader is told', () => {
    it.each<[string, (ada: Ada) => Ada]>([
        ['', (ada) => ada],
        ['+44 7814 256404 is calling', (ada) => ada.rings()],
        ['Fred Bloggs is calling', (ada) => ada.rings().isFound(fred)],
        ['Withheld is calling', (ada) => ada.rings({ from: null })],
        ['Calling +44 7814 256404', (ada) => ada.callsOut()],
        ['Connected with Fred Bloggs', (ada) => ada.rings().isFound(fred).established()],
        ['Fred Bloggs is on hold', (ada) => ada.rings().isFound(fred).established().held()],
        [
            'Fred Bloggs has joined the conference',
            (ada) =>
                ada
                    .rings()
                    .isFound(fred)
                    .established()
                    .held()
                    .rings({ id: 'two' })
                    .established('two')
                    .conferenced('one', 'two')
        ],
        ['Chat waiting, Fred Bloggs', (ada) => ada.rings({ channel: 'chat', from: null, name: 'Fred Bloggs' })],
        ['Chat: ended', (ada) => ada.rings({ channel: 'chat', from: null }).established().cleared()],
        ['The call with Fred Bloggs has ended', (ada) => ada.takesCall()],
        ['The call with Fred Bloggs has ended', (ada) => ada.rings().isFound(fred).cleared('callCancelled').saves()]
    ])('"%s"', (text, reach) => {
        expect(announced([], reach(new Ada()).state)[0]?.text ?? '').toBe(text);
    });
});
