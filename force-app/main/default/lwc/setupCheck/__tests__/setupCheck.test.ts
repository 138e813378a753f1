import '../../labels/__tests__/support/english';
import '../../setupLine/__tests__/support/english';
import find from '@salesforce/apex/CallerLookup.find';
import save from '@salesforce/apex/CallRecordSaver.save';
import deskPhone from '@salesforce/apex/SetupCheck.deskPhone';
import dryRun from '@salesforce/apex/SetupCheck.dryRun';
import facts from '@salesforce/apex/SetupCheck.facts';
import signIn from '@salesforce/apex/SetupCheck.signIn';
import twilio from '@salesforce/apex/SetupCheck.twilio';
import layout from '@salesforce/apex/SetupCheck.layout';
import SetupCheck from 'c/setupCheck';
import { encodePageCheck } from 'c/pageContract';
import type { CallCenterCheck, PageCheck } from 'c/pageContract';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';

jest.mock('@salesforce/apex/CallerLookup.find', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CallRecordSaver.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.facts', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.layout', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.signIn', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.deskPhone', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.twilio', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SetupCheck.dryRun', () => ({ default: jest.fn() }), { virtual: true });
const mock = (method: unknown): jest.Mock<Promise<unknown>> => method as jest.Mock<Promise<unknown>>;

const PAGE = 'https://acme--c.vf.force.com';
const GOOD = {
    callCenterAssigned: true,
    callCenterName: 'AcmePhone',
    compatibilityMode: 'Classic_and_Lightning',
    adapterUrl: '/apex/Softphone',
    pageGiven: true,
    pageAddress: `${PAGE}/apex/Softphone`,
    utilityGiven: false,
    utilityAddress: `${PAGE}/apex/SoftphoneUtility`,
    lockedFields: []
};
const CALL_CENTER: CallCenterCheck = {
    name: 'AcmePhone',
    softphoneLayout: 'Service',
    changed: [],
    values: [],
    problems: [],
    phoneSystem: 'demo',
    missing: [],
    server: '',
    usesMicrophone: false,
    usesTickets: false
};
const CHECKED: PageCheck = {
    callCenter: CALL_CENTER,
    connection: 'unneeded',
    microphone: 'prompt',
    microphoneInPhone: true,
    lightningOut: true,
    cookies: true
};
const verdicts = (view: View<object>): Record<string, string> =>
    Object.fromEntries(
        view.findAll('li').map((one) => [(one as HTMLElement).dataset.line, (one as HTMLElement).dataset.verdict])
    ) as Record<string, string>;

const frameOf = (view: View<object>): URL | null => {
    const frame = view.find<HTMLIFrameElement>('iframe');
    return frame ? new URL(frame.src) : null;
};
const nonceOf = (view: View<object>): string => frameOf(view)?.searchParams.get('crmConnectCheck') ?? '';
async function hear(data: string, origin = PAGE): Promise<void> {
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
    await settled();
    await settled();
}

async function open(): Promise<View<object>> {
    const view = await show('c-setup-check', SetupCheck, {});
    await settled();
    return view;
}
/** The page in the frame answers. */
async function answered(view: View<object>, checked: Partial<PageCheck> = {}): Promise<View<object>> {
    await hear(encodePageCheck(nonceOf(view), { ...CHECKED, ...checked }));
    return view;
}
const page = async (): Promise<View<object>> => answered(await open());

describe('c-setup-check', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        mock(find).mockResolvedValue({ rows: [] });
        mock(save).mockResolvedValue({ errors: [{ code: 'REQUIRED_FIELD_MISSING', message: 'No key.' }] });
        mock(facts).mockResolvedValue(GOOD);
        mock(layout).mockResolvedValue(
            JSON.stringify({ name: 'Service', callTypes: { Inbound: { objects: 'Case: Subject' } } })
        );
        mock(signIn).mockResolvedValue({ given: false });
        mock(deskPhone).mockResolvedValue({ licensed: false });
        mock(twilio).mockResolvedValue({ licensed: false });
        mock(dryRun).mockResolvedValue([]);
    });
    afterEach(clearPage);

    it('shows every line, and counts them', async () => {
        const view = await page();
        expect(Object.keys(verdicts(view))).toHaveLength(18);
        expect(view.text).toContain('17 passed, 0 to fix, 1 not checked');
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

    it('says what a desk phone needs, instead of credentials', async () => {
        const desk = { callCenter: { ...CALL_CENTER, phoneSystem: 'desk', usesTickets: true } };
        const view = await answered(await open(), desk);
        expect(verdicts(view)).toMatchObject({ deskLicense: 'bad', deskDevice: 'bad', deskCertificate: 'bad' });
        expect(verdicts(view)).not.toHaveProperty('signIn');
        expect(view.text).toContain('No certificate is named');
        await expect(view.element).toBeAccessible();
        clearPage();
        mock(deskPhone).mockResolvedValue({ licensed: true, device: '1003', certificate: 'CTI_Tickets' });
        const good = await answered(await open(), desk);
        expect(verdicts(good)).toMatchObject({ deskLicense: 'ok', deskDevice: 'ok', deskCertificate: 'ok' });
        expect(good.text).toContain('Your desk phone is 1003.');
        clearPage();
        mock(deskPhone).mockRejectedValue({ body: { message: 'No access.' } });
        expect(verdicts(await answered(await open(), desk))).toMatchObject({ deskDevice: 'unknown' });
    });

    it('says what Twilio needs, instead of credentials', async () => {
        const withTwilio = { callCenter: { ...CALL_CENTER, phoneSystem: 'twilio', usesTickets: true } };
        const view = await answered(await open(), withTwilio);
        expect(verdicts(view)).toMatchObject({ twilioLicense: 'bad', twilioUser: 'bad', twilioToken: 'unknown' });
        expect(verdicts(view)).not.toHaveProperty('signIn');
        expect(verdicts(view)).not.toHaveProperty('deskLicense');
        await expect(view.element).toBeAccessible();
        clearPage();
        const error = 'Twilio gave no token: 401, error 20003, Authenticate';
        mock(twilio).mockResolvedValue({ licensed: true, twilioUser: 'FU1', credential: 'CRM_Connect_Twilio', error });
        const refused = await answered(await open(), withTwilio);
        expect(verdicts(refused)).toMatchObject({ twilioLicense: 'ok', twilioUser: 'ok', twilioToken: 'bad' });
        expect(refused.text).toContain(`There is no token by the named credential CRM_Connect_Twilio. ${error}`);
        clearPage();
        mock(twilio).mockRejectedValue({ body: { message: 'No access.' } });
        expect(verdicts(await answered(await open(), withTwilio))).toMatchObject({ twilioUser: 'unknown' });
    });

    it('says who would be signed in, or why nobody', async () => {
        expect((await page()).text).toContain('No class provides credentials.');
        clearPage();
        mock(signIn).mockResolvedValue({ className: 'Hmac', given: true, extension: '1001', validForSeconds: 43_200 });
        expect((await page()).text).toContain('Hmac signs you in as 1001. The credentials are valid for 720 minutes.');
        clearPage();
        mock(signIn).mockResolvedValue({ className: 'Hmac', given: false, error: 'You have no extension.' });
        const view = await page();
        expect(verdicts(view)).toMatchObject({ signIn: 'bad' });
        expect(view.text).toContain('Hmac provides no credentials for you. You have no extension.');
    });

    it('says what the softphone layout falls back on, and what of it is wrong', async () => {
        expect((await page()).text).toContain('Service: Case');
        expect(mock(layout)).toHaveBeenLastCalledWith({ name: 'Service' });
        clearPage();
        const view = await answered(await open(), {
            callCenter: { ...CALL_CENTER, softphoneLayout: 'Servce' }
        });
        expect(verdicts(view)).toMatchObject({ layout: 'bad', yourPhone: 'ok' });
        expect(view.text).toContain('softphoneLayout: Servce');
    });

    it('frames the page of the phone as Salesforce does, asks it for a check, and takes it away again', async () => {
        const view = await open();
        const address = frameOf(view);
        expect(address?.href.startsWith(`${PAGE}/apex/Softphone?`)).toBe(true);
        expect(Object.fromEntries(address?.searchParams ?? [])).toMatchObject({
            mode: 'Lightning',
            sfdcIframeOrigin: window.location.origin
        });
        expect(nonceOf(view)).toMatch(/^[0-9a-f]{32}$/);
        await answered(view);
        expect(frameOf(view)).toBeNull();
    });

    it('without Open CTI: asks that phone’s page, and shows the settings of its configuration with their source', async () => {
        mock(facts).mockResolvedValue({
            utilityGiven: true,
            utilityAddress: GOOD.utilityAddress,
            lockedFields: []
        });
        const view = await open();
        expect(frameOf(view)?.pathname).toBe('/apex/SoftphoneUtility');
        const acme = { ...CALL_CENTER, name: 'Acme', values: ['phoneSystem = sip', 'sipDomain = pbx.example'] };
        await answered(view, { callCenter: acme, lightningOut: false });
        expect(verdicts(view)).toMatchObject({ yourPhone: 'ok', settings: 'ok', webSecurity: 'ok', phoneSystem: 'ok' });
        expect(verdicts(view)).not.toHaveProperty('compatibility');
        expect(view.text).toContain(
            'From Acme. Different from the package: phoneSystem = sip; sipDomain = pbx.example.'
        );
        expect(view.text).toContain('The phone without Open CTI: a permission set gives you access to it.');
        await expect(view.element).toBeAccessible();
        await view.press('Check again');
        await settled();
        await answered(view, { callCenter: { ...acme, problems: ['sipSever = wss://pbx.example'] } });
        expect(verdicts(view)).toMatchObject({ settings: 'bad' });
        expect(view.text).toContain("Acme contains what the phone can't use: sipSever = wss://pbx.example");
    });

    it('takes the settings from the phone, and not those of another call center', async () => {
        const view = await answered(await open(), {
            callCenter: { ...CALL_CENTER, name: 'Elsewhere', phoneSystem: 'sip' }
        });
        expect(verdicts(view)).toMatchObject({ phoneSystem: 'unknown', layout: 'unknown', opens: 'ok' });
        expect(mock(layout)).not.toHaveBeenCalled();
    });

    it('accepts answers only from the page that it asked, and only to its own question', async () => {
        const view = await open();
        const good = encodePageCheck(nonceOf(view), CHECKED);
        await hear(good, 'https://evil.example');
        await hear(encodePageCheck('another', CHECKED));
        await hear('{"crmConnect":"pageCheck"}');
        await hear(good.replace('"unneeded"', '"guessed"'));
        await hear('no JSON');
        expect(verdicts(view)).toEqual({});
        await hear(good);
        expect(verdicts(view)).toMatchObject({ opens: 'ok' });
    });

    it('is red when the page stays blank (A3), with the domain to trust', async () => {
        jest.useFakeTimers({ advanceTimers: true });
        const view = await open();
        await jest.advanceTimersByTimeAsync(25_000);
        jest.useRealTimers();
        await settled();
        expect(verdicts(view)).toMatchObject({ opens: 'bad', cookies: 'unknown', panel: 'unknown' });
        expect(view.text).toContain(`add ${window.location.origin} for Visualforce Pages`);
        expect(frameOf(view)).toBeNull();
    });

    it('does not guess when the org does not answer, and checks again on request', async () => {
        mock(facts).mockRejectedValueOnce(new Error('Failed to fetch'));
        const view = await open();
        await settled();
        expect(verdicts(view)).toMatchObject({ yourPhone: 'unknown', fields: 'unknown', opens: 'unknown' });
        await view.press('Check again');
        await settled();
        await answered(view);
        expect(verdicts(view)).toMatchObject({ yourPhone: 'ok', fields: 'ok' });
    });
});
