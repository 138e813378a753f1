import type { UtilityCommand, UtilityEvent } from 'c/softphoneContract';
import { utilityPort } from '../utilityPort';
import { fakePlatform } from './support/fakePlatform';

const FRED = { url: '/lightning/r/003000000000001AAA/view', recordId: '003000000000001AAA' };

describe('what the component does for the phone’s page', () => {
    it.each<[UtilityCommand, string, unknown]>([
        [
            { command: 'setItem', label: 'Phone', icon: 'call' },
            'showItem',
            { label: 'Phone', icon: 'call', highlighted: false }
        ],
        [
            { command: 'setItem', label: 'Fred', icon: 'incoming_call', highlighted: true },
            'showItem',
            { label: 'Fred', icon: 'incoming_call', highlighted: true }
        ],
        [{ command: 'setPanelVisible', visible: false }, 'showPanel', false],
        [{ command: 'setPopout', on: false }, 'allowPopout', false],
        [{ command: 'showPage', visible: true }, 'showPage', true],
        [{ command: 'setClickToDial', on: true }, 'setClickToDial', true],
        [{ command: 'refreshView' }, 'refresh', null]
    ])('%o', async (command, what, given) => {
        const { did, platform } = fakePlatform();
        // nothing but data may be returned: it crosses to another realm
        expect(await utilityPort(platform).execute(command)).toBeUndefined();
        expect(did).toEqual([[what, given]]);
    });

    it('reads what the admin has set up, and the layout that it names', async () => {
        const port = utilityPort(fakePlatform().platform);
        expect(await port.execute({ command: 'readSetup' })).toMatchObject({ configuration: 'Default' });
        expect(await port.execute({ command: 'readLayout', name: 'Service' })).toContain('"Service"');
    });

    it('refreshes the record that is open', async () => {
        const { did, platform } = fakePlatform();
        const port = utilityPort(platform);
        port.pageOpened(FRED);
        await port.execute({ command: 'refreshView' });
        expect(did).toEqual([['refresh', FRED.recordId]]);
    });
});

describe('what the component tells the phone’s page', () => {
    it('is each page, and first the one that is open already', () => {
        const port = utilityPort(fakePlatform().platform);
        const heard: UtilityEvent[] = [];
        port.pageOpened({ url: '/home' });
        port.listen((event) => heard.push(event));
        port.pageOpened(FRED);
        expect(heard).toEqual([
            { event: 'PageOpened', page: { url: '/home' }, first: true },
            { event: 'PageOpened', page: FRED }
        ]);
    });

    it('is a number to dial, with its record (A4)', () => {
        const port = utilityPort(fakePlatform().platform);
        const heard: UtilityEvent[] = [];
        port.listen((event) => heard.push(event));
        port.clicked({ number: '07814 256404', recordId: FRED.recordId });
        expect(heard).toEqual([{ event: 'NumberClicked', click: { number: '07814 256404', recordId: FRED.recordId } }]);
    });
});
