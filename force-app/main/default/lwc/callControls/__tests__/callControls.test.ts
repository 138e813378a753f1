import '../../labels/__tests__/support/english';
import CallControls from 'c/callControls';
import type { Call, EngineState } from 'c/callEngine';
import type { Feature, Features } from 'c/softphoneContract';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Controls = View<{ phone: EngineState; call: Call }>;
const controls = (ada: Ada, id = 'one'): Promise<Controls> =>
    show('c-call-controls', CallControls, { phone: ada.state, call: ada.call(id) });
const update = async (view: Controls, ada: Ada): Promise<void> => {
    Object.assign(view.element, { phone: ada.state, call: ada.call() });
    await settled();
};
const can = (ada: Ada, features: Partial<Features>): Ada =>
    ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, ...features } });
const consulting = (): Ada => new Ada().rings().established().consults();

describe('c-call-controls', () => {
    afterEach(clearPage);

    it('K: shows what the call offers, whatever the phone can do', async () => {
        const ada = new Ada().rings().established();
        const services = ['clear', 'hold', 'retrieve'] as const;
        const { connection } = ada.call();
        const view = await controls(ada.phone({ event: 'ServicesPermitted', at: ada.now, connection, services }));
        expect(view.buttons).toEqual(['Hold', 'Hang up']);
        await update(view, ada.phone({ event: 'ServicesPermitted', at: ada.now, connection, services: ['hold'] }));
        expect(view.buttons).toEqual(['Hold']);
    });

    it('K: a ringing call can be declined and answered', async () => {
        const ada = new Ada().rings();
        const view = await controls(ada);
        expect(view.buttons).toEqual(['Decline', 'Answer']);
        await view.press('Answer');
        await view.press('Decline');
        expect(view.acts).toEqual([
            { do: 'answer', callKey: ada.key() },
            { do: 'decline', callKey: ada.key() }
        ]);
        await expect(view.element).toBeAccessible();
    });

    it('K, R10: a chat is accepted and ended, and has no control for sound', async () => {
        const ada = new Ada().rings({ channel: 'chat', from: null, name: 'Fred Bloggs' });
        const view = await controls(ada);
        expect(view.buttons).toEqual(['Decline', 'Accept']);
        expect(
            view.findAll('.main lightning-icon').map((one) => (one as unknown as { iconName: string }).iconName)
        ).toEqual(['utility:close', 'utility:chat']);
        await update(view, ada.established());
        expect(view.buttons).toEqual(['End', 'Transfer']);
    });

    it('K: a connected call can be muted, held, sent digits, hung up, and transferred', async () => {
        const ada = new Ada().rings().established();
        const view = await controls(ada);
        expect(view.buttons).toEqual(['Mute', 'Hold', 'Keypad', 'Hang up', 'Transfer']);
        for (const name of ['Mute', 'Hold', 'Hang up']) await view.press(name);
        expect(view.acts.map((action) => action.do)).toEqual(['mute', 'hold', 'hangUp']);
        await expect(view.element).toBeAccessible();
    });

    it('K: a held call can be resumed, but not muted or sent digits, and the controls say so', async () => {
        const ada = new Ada().rings().established().held();
        const view = await controls(ada);
        expect(view.buttons).toEqual(['Mute', 'Resume', 'Keypad', 'Hang up', 'Transfer']);
        expect(['Mute', 'Keypad'].map((name) => view.button(name).disabled)).toEqual([true, true]);
        await view.press('Resume');
        expect(view.acts).toEqual([{ do: 'resume', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('K: Mute becomes Unmute when the phone system confirms, not when it is pressed', async () => {
        const ada = new Ada().rings().established();
        const view = await controls(ada);
        await view.press('Mute');
        expect(view.buttons).toContain('Mute');
        ada.phone({ event: 'MicrophoneMute', at: ada.now, connection: ada.call().connection, on: true });
        await update(view, ada);
        expect(view.buttons).toContain('Unmute');
        await view.press('Unmute');
        expect(view.acts.at(-1)).toEqual({ do: 'unmute', callKey: ada.key() });
    });

    it.each<[Feature, string, (ada: Ada) => Ada]>([
        ['answer', 'Answer', (ada) => ada.rings()],
        ['decline', 'Decline', (ada) => ada.rings()],
        ['mute', 'Mute', (ada) => ada.rings().established()],
        ['hold', 'Hold', (ada) => ada.rings().established()],
        ['dtmf', 'Keypad', (ada) => ada.rings().established()]
    ])('K: without the feature %s there is no %s', async (feature, name, reach) => {
        const view = await controls(can(reach(new Ada()), { [feature]: false }));
        expect(view.buttons).not.toContain(name);
        expect(view.buttons.length).toBeGreaterThan(0);
    });

    it('K: Transfer is offered for either kind of transfer, and hidden without both', async () => {
        const ada = can(new Ada().rings().established(), { singleStepTransfer: false });
        expect((await controls(ada)).buttons).toContain('Transfer');
        can(ada, { consultationTransfer: false });
        expect((await controls(ada)).buttons).not.toContain('Transfer');
    });

    it('K: sends one command at a time, but can always hang up', async () => {
        const ada = new Ada().rings().established().does({ do: 'hold', callKey: new Ada().key() });
        const view = await controls(ada);
        expect(view.button('Hold').getAttribute('aria-disabled')).toBe('true');
        expect(view.button('Hold').disabled).toBe(false); // else it would lose the focus while it waits
        await view.press('Mute');
        expect(view.acts).toEqual([]);
        await view.press('Hang up');
        expect(view.acts).toEqual([{ do: 'hangUp', callKey: ada.key() }]);
    });

    it('K: the keypad opens, sends digits and closes', async () => {
        const ada = new Ada().rings().established();
        const view = await controls(ada);
        expect(view.find('c-dtmf-pad')).toBeUndefined();
        await view.press('Keypad');
        expect(view.button('Keypad').getAttribute('aria-expanded')).toBe('true');
        await view.press('5');
        expect(view.acts).toEqual([{ do: 'digits', callKey: ada.key(), digits: '5' }]);
        await expect(view.element).toBeAccessible();
        await view.press('Keypad');
        expect(view.find('c-dtmf-pad')).toBeUndefined();
    });

    it('K: the transfer panel takes the place of the keypad', async () => {
        const view = await controls(new Ada().rings().established());
        await view.press('Keypad');
        await view.press('Transfer');
        expect(view.find('c-dtmf-pad')).toBeUndefined();
        expect(view.find('c-transfer-panel')).toBeDefined();
        await expect(view.element).toBeAccessible();
    });

    it('T: in a consultation one can swap, complete the transfer, or go back to the caller', async () => {
        const ada = consulting().established('two');
        const view = await controls(ada, 'two');
        expect(view.buttons).toEqual([
            'Mute',
            'Hold',
            'Keypad',
            'Swap',
            'Conference',
            'Back to caller',
            'Hang up',
            'Complete transfer'
        ]);
        const names = ['Swap', 'Conference', 'Complete transfer', 'Back to caller'];
        for (const name of names) await view.press(name);
        const acts = ['swap', 'conference', 'completeTransfer', 'cancelConsultation'];
        expect(view.acts.map((action) => action.do)).toEqual(acts);
        await expect(view.element).toBeAccessible();
    });

    it('T: while the consulted party rings, the transfer can be completed, but swapping is not possible yet', async () => {
        const view = await controls(consulting(), 'two');
        expect(view.button('Swap').disabled).toBe(true);
        expect(view.button('Conference').disabled).toBe(true);
        expect(view.button('Complete transfer').disabled).toBe(false);
        expect(view.button('Back to caller').disabled).toBe(false);
    });

    it('K: a conference has the usual controls, and is left instead of transferred', async () => {
        const ada = consulting().established('two');
        ada.conferenced('one', 'two');
        const view = await controls(ada, 'two');
        expect(view.buttons).toEqual(['Mute', 'Hold', 'Keypad', 'Hang up', 'Leave conference']);
        await view.press('Leave conference');
        expect(view.acts).toEqual([{ do: 'leave', callKey: ada.key('two') }]);
        await expect(view.element).toBeAccessible();
    });

    it('K: answering puts the other call on hold, and says so', async () => {
        const ada = new Ada().rings().established().rings({ id: 'two', from: '+441202528735' });
        expect((await controls(ada, 'two')).buttons).toEqual(['Decline', 'Hold and answer']);
    });

    it('K: an outgoing call that was not answered yet can only be hung up', async () => {
        const view = await controls(new Ada().callsOut());
        expect(view.buttons.filter((name) => !view.button(name).disabled)).toEqual(['Hang up']);
    });

    it('in wrap-up the controls stay where they were, dimmed', async () => {
        const view = await controls(new Ada().takesCall());
        expect(view.buttons).toEqual(['Mute', 'Hold', 'Keypad', 'Hang up', 'Transfer']);
        expect(view.buttons.every((name) => view.button(name).disabled)).toBe(true);
        await expect(view.element).toBeAccessible();
    });

    it('red and green are never where the other was', async () => {
        const ada = new Ada().rings();
        const view = await controls(ada);
        const classes = (name: string): string => view.button(name).className;
        expect([classes('Decline'), classes('Answer')]).toEqual([
            expect.stringContaining('red'),
            expect.stringContaining('green')
        ]);
        ada.established();
        await update(view, ada);
        expect(classes('Hang up')).toContain('red');
        expect(view.find('.green')).toBeUndefined();
    });

    it('K: with two customers on the line, Transfer keeps its place, and no single press joins them', async () => {
        const ada = new Ada()
            .rings()
            .established()
            .held()
            .rings({ id: 'two', from: '+441202528735' })
            .established('two');
        for (const id of ['one', 'two']) {
            const view = await controls(ada, id);
            expect(view.buttons.at(-1)).toBe('Transfer');
            expect(view.buttons).toContain('Swap');
            expect(view.buttons).not.toContain('Complete transfer');
            for (const name of ['Swap', 'Transfer']) await view.press(name);
            expect(view.acts).toEqual([{ do: 'swap', callKey: ada.key(id) }]);
            clearPage();
        }
    });

    it('K: when the caller of a consultation has hung up, nothing is left to be completed', async () => {
        const view = await controls(consulting().established('two').cleared('normal', 'remote', 'one'), 'two');
        expect(view.buttons).not.toContain('Complete transfer');
        expect(view.buttons).not.toContain('Back to caller');
    });
});
