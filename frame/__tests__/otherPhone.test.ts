import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { NO_CAPABILITIES } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHostContext } from '../crm/crmHost';
import { watchOtherPhone } from '../otherPhone';
import { readSettings } from '../settings/readSettings';
import { Browser, BrowserTab } from './fakes/browser';
import { SimulatedClock, settled } from './fakes/simulatedClock';

let tabs = 0;

/** A page of a phone, which has read these settings. */
async function open(browser: Browser, page: string, callCenter: string) {
    const events: CrmEvent[] = [];
    const clock = new SimulatedClock();
    tabs += 1;
    const port = new BrowserTab(browser).openPort('phones');
    const watched = watchOtherPhone(
        ({ emit }: CrmHostContext) => ({
            capabilities: NO_CAPABILITIES,
            known: () => [],
            start: () => emit({ event: 'SettingsRead', at: 0, ...readSettings({ reqInternalName: callCenter }) }),
            execute: () => Promise.resolve()
        }),
        { port, page, tab: `tab-${tabs}` }
    );
    const host = watched.connect({ clock, emit: (event: CrmEvent) => events.push(event) } as unknown as CrmHostContext);
    host.start();
    await settled();
    const told = () => events.flatMap((event) => (event.event === 'OtherPhone' ? [event.settings] : []));
    return { told, host, port, close: () => watched.close() };
}

describe('the other phone in this browser', () => {
    it('is reported by both, each with its own settings, until it is gone', async () => {
        const browser = new Browser();
        const openCti = await open(browser, '/apex/Softphone', 'AcmePhone');
        expect(openCti.told()).toEqual([]);
        expect(openCti.host.known()).toEqual([]);
        const utility = await open(browser, '/apex/SoftphoneUtility', 'Default');
        expect(openCti.told()).toEqual(['AcmePhone']);
        expect(utility.told()).toEqual(['Default']);
        // a panel that listens later
        expect(openCti.host.known()).toMatchObject([{ event: 'OtherPhone', settings: 'AcmePhone' }]);
        const second = await open(browser, '/apex/SoftphoneUtility', 'Default');
        expect(openCti.told()).toHaveLength(1);
        utility.close();
        await settled();
        expect(openCti.told()).toHaveLength(1);
        second.close();
        await settled();
        expect(openCti.told()).toEqual(['AcmePhone', null]);
    });

    it('is not another tab with the same phone, in whatever case its address is written', async () => {
        const browser = new Browser();
        const first = await open(browser, '/apex/Softphone', 'AcmePhone');
        await open(browser, '/apex/softphone', 'AcmePhone');
        expect(first.told()).toEqual([]);
    });

    it('is not anything else that is posted on its channel', async () => {
        const browser = new Browser();
        const { told } = await open(browser, '/apex/Softphone', 'AcmePhone');
        const stranger = new BrowserTab(browser).openPort('phones');
        for (const data of [null, 'x', { tab: 'x' }, { tab: 'x', page: 7, here: true, asks: false }])
            stranger.postMessage(data);
        await settled();
        expect(told()).toEqual([]);
    });
});
