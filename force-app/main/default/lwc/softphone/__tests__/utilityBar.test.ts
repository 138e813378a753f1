import '../../labels/__tests__/support/english';
import { ALL_CAPABILITIES, Ada, fred, lead } from '../../callEngine/__tests__/support/agent';
import { isItemAnswer, itemCommand } from '../utilityBar';

const label = (ada: Ada): string | undefined => {
    const command = itemCommand(ada.state, ada.now);
    return command?.command === 'setItem' ? command.label : undefined;
};

describe('S3: the utility bar item', () => {
    it.each<[string, (ada: Ada) => Ada]>([
        ['Available', (ada) => ada],
        ['Ringing: Fred Bloggs', (ada) => ada.rings().isFound(fred)],
        ['Ringing: Withheld', (ada) => ada.rings({ from: null })],
        ['Calling +44 7814 256404', (ada) => ada.callsOut()],
        ['0:42 Fred Bloggs', (ada) => ada.rings().isFound(fred).established().wait(42)],
        ['Wrap-up: Fred Bloggs', (ada) => ada.takesCall()],
        ['Wrap-up: +44 7700 900998', (ada) => ada.takesCall({ from: '+447700900998' })],
        ['Wrap-up: 1002', (ada) => ada.takesCall({ from: '1002' })],
        ['Wrap-up: Withheld', (ada) => ada.takesCall({ from: null })],
        ['Wrap-up: +44 7814 256404', (ada) => ada.rings().isFound(fred, lead).established().wait(5).cleared()]
    ])('reads "%s"', (text, reach) => {
        expect(label(reach(new Ada()))).toBe(text);
    });

    it('is not asked for where the host has none', () => {
        const ada = new Ada();
        ada.crm({ event: 'HostCapabilities', at: ada.now, capabilities: { ...ALL_CAPABILITIES, utilityItem: false } });
        expect(itemCommand(ada.state, ada.now)).toBeNull();
    });

    it('reads "Not connected" when it is not', () => {
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect(label(ada)).toBe('Not connected');
    });

    it('F: is left alone when the admin says so', () => {
        expect(itemCommand(new Ada({ utilityBarStatus: false }).state, 0)).toBeNull();
    });

    it('knows the answers that concern nobody', () => {
        expect(isItemAnswer({ type: 'answer', id: 'item-3', ok: true })).toBe(true);
        expect(isItemAnswer({ type: 'answer', id: 'command-3', ok: true })).toBe(false);
    });
});
