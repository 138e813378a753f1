import '../../labels/__tests__/support/english';
import '../../setupLine/__tests__/support/english';
import find from '@salesforce/apex/CallerLookup.find';
import save from '@salesforce/apex/CallRecordSaver.save';
import dryRun from '@salesforce/apex/SetupCheck.dryRun';
import facts from '@salesforce/apex/SetupCheck.facts';
import SetupCheck from 'c/setupCheck';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';

jest.mock('@salesforce/apex/CallerLookup.find', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CallRecordSaver.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.facts', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.dryRun', () => ({ default: jest.fn() }), { virtual: true });
const mock = (method: unknown): jest.Mock<Promise<unknown>> => method as jest.Mock<Promise<unknown>>;

const GOOD = {
    callCenterAssigned: true,
    compatibilityMode: 'Classic_and_Lightning',
    adapterUrl: '/apex/Softphone',
    pageGiven: true,
    layoutName: 'Service',
    layout: JSON.stringify({ name: 'Service', callTypes: { Inbound: { objects: 'Case: Subject' } } }),
    lockedFields: [],
    phoneSystem: 'demo'
};
const verdicts = (view: View<object>): Record<string, string> =>
    Object.fromEntries(
        view.findAll('li').map((one) => [(one as HTMLElement).dataset.line, (one as HTMLElement).dataset.verdict])
    ) as Record<string, string>;
async function page(): Promise<View<object>> {
    const view = await show('c-setup-check', SetupCheck, {});
    await settled();
    await settled();
    return view;
}

describe('c-setup-check', () => {
    beforeEach(() => {
        mock(find).mockResolvedValue({ rows: [] });
        mock(save).mockResolvedValue({ errors: [{ code: 'REQUIRED_FIELD_MISSING', message: 'No key.' }] });
        mock(facts).mockResolvedValue(GOOD);
        mock(dryRun).mockResolvedValue([]);
    });
    afterEach(clearPage);

    it('shows every line, and counts them', async () => {
        const view = await page();
        expect(Object.keys(verdicts(view))).toHaveLength(11);
        expect(view.text).toContain('11 right, 0 to repair, 0 that cannot be told here');
        await expect(view.element).toBeAccessible();
    });

    it('says which class does not answer, and why a record was refused', async () => {
        mock(find).mockRejectedValue({ body: { message: 'You do not have access to CallerLookup.' } });
        mock(dryRun).mockResolvedValue(['Choose an outcome.']);
        const view = await page();
        expect(verdicts(view)).toMatchObject({ classes: 'bad', dryRun: 'bad', fields: 'ok' });
        expect(view.text).toContain('CallerLookup: You do not have access to CallerLookup.');
        expect(view.text).toContain('Choose an outcome.');
    });

    it('says what the softphone layout falls back on, and what of it is wrong', async () => {
        expect((await page()).text).toContain('Service: Case');
        clearPage();
        mock(facts).mockResolvedValue({ ...GOOD, layoutName: 'Servce' });
        const view = await page();
        expect(verdicts(view)).toMatchObject({ layout: 'bad', callCenter: 'ok' });
        expect(view.text).toContain('softphoneLayout: Servce');
    });

    it('pretends nothing when the org does not answer, and checks again on demand', async () => {
        mock(facts).mockRejectedValueOnce(new Error('Failed to fetch'));
        const view = await page();
        expect(verdicts(view)).toMatchObject({ callCenter: 'unknown', fields: 'unknown' });
        await view.press('Check again');
        await settled();
        expect(verdicts(view)).toMatchObject({ callCenter: 'ok', fields: 'ok' });
    });
});
