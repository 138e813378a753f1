import '../../labels/__tests__/support/english';
import StateLine from 'c/stateLine';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Line = View<{ phone: EngineState; now: number }>;
const line = (ada: Ada): Promise<Line> => show('c-state-line', StateLine, { phone: ada.state, now: ada.now });
const said = (view: Line): string => view.find('.text')?.textContent ?? '';

describe('c-state-line', () => {
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

    it('S1: is available in wrap-up, and says that the agent writes', async () => {
        const view = await line(new Ada().takesCall());
        expect(said(view)).toBe('Available');
        expect(view.find('.aside')?.textContent).toBe('Wrap-up');
    });

    it('S4: tells during a call that the link is down', async () => {
        const ada = new Ada().rings().established();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        const view = await line(ada);
        expect(said(view)).toBe('On a call');
        expect(view.find('.trouble')?.textContent).toBe('Not connected: the connection to the phone system was lost');
    });
});
