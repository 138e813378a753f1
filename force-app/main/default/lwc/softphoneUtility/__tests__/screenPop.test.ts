import type { ScreenPopTarget } from 'c/softphoneContract';
import { openTarget } from '../screenPop';
import { fakePlatform } from './support/fakePlatform';

const FRED = '003000000000001AAA';
const record: ScreenPopTarget = { type: 'record', recordId: FRED, callKey: 'one' };
const TABS = [
    {
        tabId: 'workspace-1',
        recordId: '001000000000001AAA',
        subtabs: [{ tabId: 'subtab-1', recordId: '003000000000001' }]
    }
];

describe('P: a screen pop in a standard app', () => {
    it('opens a record', async () => {
        const { did, platform } = fakePlatform();
        await openTarget(record, platform);
        const attributes = { recordId: FRED, actionName: 'view' };
        expect(did).toEqual([['navigate', { type: 'standard__recordPage', attributes }]]);
    });

    it('opens a form with its default values (P6)', async () => {
        const { did, platform } = fakePlatform();
        const defaultFieldValues = { Phone: '07814 256404' };
        await openTarget({ type: 'newRecord', entity: 'Lead', form: 'one', defaultFieldValues }, platform);
        expect(did).toEqual([
            [
                'navigate',
                {
                    type: 'standard__objectPage',
                    attributes: { objectApiName: 'Lead', actionName: 'new' },
                    state: { defaultFieldValues: JSON.stringify(defaultFieldValues) }
                }
            ]
        ]);
    });

    it('opens a page and a flow by their addresses', async () => {
        const { did, platform } = fakePlatform();
        await openTarget({ type: 'url', url: '/apex/Caller?n=1' }, platform);
        await openTarget({ type: 'flow', flow: 'Who_Calls', flowArgs: { phoneNumber: '+44 1' } }, platform);
        expect(did.map(([, page]) => (page as { attributes: { url: string } }).attributes.url)).toEqual([
            '/apex/Caller?n=1',
            '/flow/Who_Calls?phoneNumber=%2B44+1'
        ]);
    });

    it('opens no search, which Salesforce does not document', async () => {
        const { did, platform } = fakePlatform();
        await expect(openTarget({ type: 'search', searchString: '07814' }, platform)).rejects.toMatchObject({
            reason: 'unsupported'
        });
        expect(did).toEqual([]);
    });
});

describe('P: a screen pop in a console', () => {
    it('shows a record that is open in a tab or a subtab, and does not open it again', async () => {
        const { did, platform } = fakePlatform({ console: true, tabs: TABS });
        await openTarget(record, platform);
        await openTarget({ ...record, recordId: '001000000000001AAA' }, platform);
        expect(did).toEqual([
            ['focusTab', 'subtab-1'],
            ['focusTab', 'workspace-1']
        ]);
    });

    it('opens any other record, or a page, in a tab', async () => {
        const { did, platform } = fakePlatform({ console: true, tabs: TABS });
        await openTarget({ ...record, recordId: '00Q000000000001AAA' }, platform);
        await openTarget({ type: 'url', url: '/apex/Caller' }, platform);
        expect(did).toEqual([
            ['openTab', { recordId: '00Q000000000001AAA' }],
            ['openTab', { url: '/apex/Caller' }]
        ]);
    });
});
