import '../../labels/__tests__/support/english';
import FeatureCodesView from 'c/featureCodes';
import type { EngineState } from 'c/callEngine';
import type { FeatureCodes } from 'c/softphoneContract';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Codes = View<{ phone: EngineState }> & { element: { use(feature: string): void } };

function codes(featureCodes: FeatureCodes): Promise<Codes> {
    const ada = new Ada();
    ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, featureCodes } });
    return show('c-feature-codes', FeatureCodesView, { phone: ada.state }) as Promise<Codes>;
}
const field = (view: Codes) => view.find<HTMLElement & { value: string }>('lightning-input');

async function typed(view: Codes, value: string): Promise<void> {
    field(view)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
}

describe('c-feature-codes', () => {
    afterEach(clearPage);

    it('has a button for each feature that the phone system has a code for, which dials it', async () => {
        const view = await codes({ doNotDisturbOn: '*78', doNotDisturbOff: '*79' });
        expect(view.buttons).toEqual(['Turn on do not disturb', 'Turn off do not disturb']);
        await view.press('Turn off do not disturb');
        expect(view.acts).toEqual([{ do: 'useFeature', feature: 'doNotDisturbOff', number: '' }]);
        await expect(view.element).toBeAccessible();
    });

    it('asks for the number first if the code needs one', async () => {
        const view = await codes({ forwardingOn: '*72{number}', pickup: '*8' });
        await view.press('Forward calls');
        expect(view.acts).toEqual([]);
        expect(view.button('Forward calls').getAttribute('aria-expanded')).toBe('true');
        expect(view.button('Continue').disabled).toBe(true);
        await typed(view, '07814 256404');
        await expect(view.element).toBeAccessible();
        await view.press('Continue');
        expect(view.acts).toEqual([{ do: 'useFeature', feature: 'forwardingOn', number: '07814 256404' }]);
        expect(field(view)).toBeUndefined();
    });

    it('Enter continues, and Escape goes back', async () => {
        const view = await codes({ pickup: '**{number}' });
        const press = async (key: string): Promise<void> => {
            field(view)!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            await settled();
        };
        view.element.use('pickup');
        await settled();
        await press('Enter');
        expect(view.acts).toEqual([]);
        await typed(view, '1002');
        await press('Enter');
        expect(view.acts).toEqual([{ do: 'useFeature', feature: 'pickup', number: '1002' }]);
        view.element.use('pickup');
        await settled();
        await press('Escape');
        expect(field(view)).toBeUndefined();
    });

    it('a shortcut of a feature without a code does nothing', async () => {
        const view = await codes({ pickup: '*8' });
        view.element.use('forwardingOn');
        view.element.use('pickup');
        expect(view.acts).toEqual([{ do: 'useFeature', feature: 'pickup', number: '' }]);
    });
});
