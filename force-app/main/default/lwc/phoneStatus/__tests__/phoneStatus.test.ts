import '../../labels/__tests__/support/english';
import PhoneStatus from 'c/phoneStatus';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';
import { inCenter } from '../../callEngine/__tests__/support/center';
import { ALL_FEATURES } from '../../callEngine/__tests__/support/defaults';

type Line = View<{ phone: EngineState; now: number }>;
const line = (ada: Ada): Promise<Line> => show('c-phone-status', PhoneStatus, { phone: ada.state, now: ada.now });
const said = (view: Line): string => view.find('.text')?.textContent ?? '';

describe('c-phone-status', () => {
    afterEach(clearPage);

    it('S1: reads Available', async () => {
        const view = await line(new Ada());
        expect(said(view)).toBe('Available');
        await expect(view.element).toBeAccessible();
    });

    it('S2: reads Not connected with the reason', async () => {
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'inAnotherTab' });
        const view = await line(ada);
        expect(said(view)).toBe('Not connected: in use in another tab');
        await expect(view.element).toBeAccessible();
    });

    it('S5: says that it cannot ring yet, with the button that lets it', async () => {
        const ada = new Ada();
        const blocked = (is: boolean) => ada.phone({ event: 'SoundBlocked', at: ada.now, blocked: is });
        const view = await line(blocked(true));
        expect(view.find('.silent .text')?.textContent).toBe(
            "The phone can't ring yet. Your browser wants a click first."
        );
        await expect(view.element).toBeAccessible();
        const pressed = jest.fn();
        view.element.addEventListener('turnonsound', pressed);
        view.find<HTMLButtonElement>('.silent button')?.click();
        expect(pressed).toHaveBeenCalledTimes(1);
        clearPage();
        expect((await line(blocked(false))).find('.silent')).toBeUndefined();
        clearPage();
        blocked(true).phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect((await line(ada)).find('.silent')).toBeUndefined();
    });

    it('says how many new voicemail messages there are, and one press calls voicemail', async () => {
        const ada = new Ada();
        const waits = (on: boolean, messages?: number): Ada =>
            ada.phone({ event: 'MessageWaiting', at: ada.now, messageWaitingOn: on, ...(messages && { messages }) });
        ada.phone({ event: 'Features', at: ada.now, features: { ...ALL_FEATURES, voicemail: '*97' } });
        expect((await line(ada)).find('.messages')).toBeUndefined();
        clearPage();
        expect((await line(waits(true))).find('.messages .text')?.textContent).toBe('New voicemail messages');
        clearPage();
        const view = await line(waits(true, 3));
        expect(view.find('.messages .text')?.textContent).toBe('New voicemail messages: 3');
        await expect(view.element).toBeAccessible();
        const acted = jest.fn();
        view.element.addEventListener('act', (event) => {
            acted((event as CustomEvent<object>).detail);
        });
        view.find<HTMLButtonElement>('.messages button')?.click();
        expect(acted.mock.calls).toEqual([[{ do: 'dial', number: '*97' }]]);
        clearPage();
        expect((await line(ada.rings())).find('.messages button')).toBeUndefined();
        clearPage();
        expect((await line(waits(false))).find('.messages')).toBeUndefined();
    });

    it.each([
        ['Ringing', (ada: Ada) => ada.rings().wait(4), '0:04'],
        ['Calling…', (ada: Ada) => ada.callsOut().wait(65), '1:05'],
        ['On a call', (ada: Ada) => ada.rings().wait(9).established().wait(161), '2:41'],
        ['On hold', (ada: Ada) => ada.rings().established().held().wait(3723), '1:02:03']
    ])('S3: reads %s with its time', async (words, reach, time) => {
        const view = await line(reach(new Ada()));
        expect(said(view)).toBe(words);
        expect(view.find('.aside')?.textContent).toBe(time);
        await expect(view.element).toBeAccessible();
    });

    it('R10: a chat has the icon of a chat', async () => {
        const view = await line(new Ada().rings({ channel: 'chat', from: null }).established());
        expect(view.find<HTMLElement & { iconName: string }>('lightning-icon')?.iconName).toBe('utility:chat');
    });

    it('S1: is available in wrap-up, and shows that it is wrap-up', async () => {
        const view = await line(new Ada().takesCall());
        expect(said(view)).toBe('Available');
        expect(view.find('.aside')?.textContent).toBe('Wrap-up');
    });

    it('S9: an agent who gets no calls reads the activity, not that the phone is available or not connected', async () => {
        const view = await line(inCenter(new Ada(), 'Lunch'));
        expect(said(view)).toBe('Lunch');
        expect(view.find('.aside')).toBeUndefined();
        expect(view.find('select')?.getAttribute('aria-label')).toBe('Activity');
        await expect(view.element).toBeAccessible();
    });

    it('S9: offers no other activity while the phone is not connected, or if only the contact center changes it', async () => {
        const ada = new Ada();
        ada.phone({ event: 'AgentActivity', at: ada.now, activity: 'Inbound', available: true });
        const view = await line(ada);
        expect(said(view)).toBe('Available');
        expect(view.find('.aside')?.textContent).toBe('Inbound');
        expect(view.find('select')).toBeUndefined();
        clearPage();
        inCenter(ada, 'Lunch').phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect((await line(ada)).find('select')).toBeUndefined();
    });

    it('S4: shows during a call that the link is down', async () => {
        const ada = new Ada().rings().established();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        const view = await line(ada);
        expect(said(view)).toBe('On a call');
        expect(view.find('.trouble')?.textContent).toBe('Not connected: the connection to the phone system was lost');
    });
});
