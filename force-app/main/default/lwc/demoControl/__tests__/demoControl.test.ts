import '../../labels/__tests__/support/english';
import DemoControl from 'c/demoControl';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { ALL_FEATURES, Ada, fred } from '../../callEngine/__tests__/support/agent';

async function demo(ada: Ada): Promise<View<{ phone: EngineState }>> {
    const view = await show('c-demo-control', DemoControl, { phone: ada.state });
    await view.press('Demo line');
    return view;
}

describe('c-demo-control', () => {
    afterEach(clearPage);

    it('is collapsed until it is opened', async () => {
        const view = await show('c-demo-control', DemoControl, { phone: new Ada().state });
        expect(view.buttons).toEqual(['Demo line']);
        expect(view.button('Demo line').getAttribute('aria-expanded')).toBe('false');
        await expect(view.element).toBeAccessible();
    });

    it('rings the agent with a number and a name', async () => {
        const view = await demo(new Ada());
        await view.type("Caller's number", '+441202528735');
        await view.type("Caller's name", 'John Smith');
        await view.press('Call me');
        expect(view.acts).toEqual([
            { do: 'escape', name: 'simulateCall', privateData: { from: '+441202528735', name: 'John Smith' } }
        ]);
        await expect(view.element).toBeAccessible();
    });

    it('leaves a voicemail message, where there is a mailbox', async () => {
        expect((await demo(new Ada())).buttons).not.toContain('Leave a message');
        clearPage();
        const features = { ...ALL_FEATURES, escapes: [...ALL_FEATURES.escapes, 'simulateMessage'] };
        const ada = new Ada();
        const view = await demo(ada.phone({ event: 'Features', at: ada.now, features }));
        await view.press('Leave a message');
        expect(view.acts).toEqual([{ do: 'escape', name: 'simulateMessage', privateData: {} }]);
        await expect(view.element).toBeAccessible();
    });

    it.each<[string, (ada: Ada) => Ada, string[]]>([
        ['rings', (ada) => ada.rings(), ['Hangs up']],
        ['is on its way', (ada) => ada.callsOut(), ['Answers', 'Is busy', 'Rejects']],
        ['is talked on', (ada) => ada.rings().established(), ['Holds', 'Hangs up']],
        ['sounds good', (ada) => ada.rings().established().sounds(4.3), ['Holds', 'Sounds bad', 'Hangs up']],
        ['sounds bad', (ada) => ada.rings().established().sounds(2), ['Holds', 'Sounds good', 'Hangs up']],
        ['is on hold here', (ada) => ada.rings().established().sounds(2).held(), ['Holds', 'Hangs up']],
        ['is held by the far end', (ada) => ada.rings().established().held('one', 'remote'), ['Resumes', 'Hangs up']]
    ])('plays the far end of a call that %s', async (_state, reach, buttons) => {
        const ada = reach(new Ada());
        const view = await demo(ada);
        expect(view.buttons.filter((name) => !['Demo line', 'Call me'].includes(name))).toEqual(buttons);
        await view.press(buttons[0]);
        expect(view.acts).toMatchObject([{ do: 'escape', name: 'simulateFarEnd', callKey: ada.key() }]);
    });

    it('names the call that each button is about', async () => {
        const view = await demo(new Ada().rings().isFound(fred).established());
        expect(view.find('[role="group"]')?.getAttribute('aria-label')).toBe('Fred Bloggs (far end)');
        await expect(view.element).toBeAccessible();
    });
});
