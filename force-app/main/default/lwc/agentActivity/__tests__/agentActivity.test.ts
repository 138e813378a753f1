import '../../labels/__tests__/support/english';
import AgentActivityView from 'c/agentActivity';
import type { Device } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';
import { inCenter } from '../../callEngine/__tests__/support/center';

type Line = View<{ activity: Device['activity'] }>;
const line = (ada: Ada): Promise<Line> =>
    show('c-agent-activity', AgentActivityView, { activity: ada.state.device.activity });
const list = (view: Line) => view.find<HTMLSelectElement>('select')!;

async function choose(view: Line, name: string): Promise<void> {
    list(view).value = [...list(view).options].find(({ text }) => text === name)!.value;
    list(view).dispatchEvent(new CustomEvent('change'));
    await settled();
}

describe('c-agent-activity', () => {
    afterEach(clearPage);

    it('S9: shows the current activity, with the others to choose from', async () => {
        const view = await line(inCenter(new Ada(), 'Available'));
        expect(list(view).selectedOptions[0].text).toBe('Available');
        expect([...list(view).options].map(({ text }) => text)).toEqual(['Available', 'Lunch', 'Offline']);
        expect(list(view).getAttribute('aria-label')).toBe('Activity');
        await expect(view.element).toBeAccessible();
        await choose(view, 'Lunch');
        expect(view.acts).toEqual([{ do: 'setActivity', activityId: 'WA-Lunch' }]);
    });

    it('K: shows the choice as pending, and the activity when it is confirmed; both are announced', async () => {
        const ada = inCenter(new Ada(), 'Available');
        const view = await line(ada);
        await choose(view, 'Lunch');
        view.element.activity = ada.does({ do: 'setActivity', activityId: 'WA-Lunch' }).state.device.activity;
        await settled();
        expect(list(view).selectedOptions[0].text).toBe('Available');
        expect(view.find('.changing')?.textContent).toBe('Changing to Lunch…');
        expect(view.find('[role=status]')?.textContent).toBe('Changing to Lunch…');
        await expect(view.element).toBeAccessible();
        view.element.activity = inCenter(ada, 'Lunch').state.device.activity;
        await settled();
        expect(list(view).selectedOptions[0].text).toBe('Lunch');
        expect(view.find('.changing')).toBeUndefined();
        expect(view.find('[role=status]')?.textContent).toBe('Lunch');
    });
});
