import '../../labels/__tests__/support/english';
import SignalBars from 'c/signalBars';
import { clearPage, show } from '../../agentAct/__tests__/support/view';

describe('c-signal-bars', () => {
    afterEach(clearPage);

    it.each([
        [4.3, 4, 'Sound quality: excellent'],
        [3.8, 3, 'Sound quality: good'],
        [3.3, 2, 'Sound quality: fair'],
        [2.1, 1, 'Sound quality: poor']
    ])('shows a score of %d as %d of four bars, and in words', async (mos, filled, words) => {
        const view = await show('c-signal-bars', SignalBars, { mos });
        expect([view.findAll('.filled').length, view.findAll('.empty').length]).toEqual([filled, 4 - filled]);
        const picture = view.find('[role="img"]');
        expect([picture?.getAttribute('aria-label'), picture?.title]).toEqual([words, words]);
        await expect(view.element).toBeAccessible();
    });
});
