import { explanation, Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FakeStorage } from '../../__tests__/fakes/fakeStorage';
import { Salesforce } from '../../__tests__/fakes/salesforce';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import type { ParentPage } from '../../parentPage';
import { readSettings } from '../../settings/readSettings';
import type { DetectedHost } from '../crmHost';
import { detectHost } from '../detectHost';
import type { HostPage } from '../detectHost';

const ORIGIN = 'https://acme.lightning.force.com';
const SALESFORCE: ParentPage = { kind: 'salesforce', origin: ORIGIN };
const search = `?mode=Lightning&sfdcIframeOrigin=${encodeURIComponent(ORIGIN)}`;

/** Neither host has a handshake with the page around it. */
const nobody = {
    parent: {
        postMessage: () => {
            throw new Error('a message was posted');
        }
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: new FakeStorage(),
    open: () => null
};

async function started(parent: ParentPage) {
    const salesforce = new Salesforce();
    const events: CrmEvent[] = [];
    const page = { ...nobody, location: { search }, sforce: { opencti: salesforce.api } };
    const host = await detectHost(page, parent, () => Promise.reject(new Error('nothing needs another script')));
    const emit = (event: CrmEvent): void => void events.push(event);
    const clock = new SimulatedClock();
    host.connect({
        clock,
        log: () => undefined,
        emit,
        markUsed: () => undefined,
        callsKnown: () => Promise.resolve(),
        endsCalls: () => false,
        readSettings
    }).start();
    return { host, salesforce, events };
}

describe('the host around the page', () => {
    it('is Open CTI in Salesforce: it is called at the start, and the tabs share one phone', async () => {
        const { host, salesforce } = await started(SALESFORCE);
        expect(host.sharesPhone).toBe(true);
        expect(salesforce.sent('getCallCenterSettings')).toHaveLength(1);
    });

    it('is none in a separate window: Open CTI is not called, and the phone is isolated and reports why', async () => {
        const { host, salesforce, events } = await started({ kind: 'none' });
        expect(host.sharesPhone).toBe(false);
        expect(salesforce.requests).toEqual([]);
        expect(events.at(-1)).toMatchObject({
            event: 'HostTrouble',
            reason: 'noHost',
            ...explanation('openedByItself')
        });
    });

    it('is the component of the utility bar if the address names one; only then its script is loaded', async () => {
        const page: HostPage = { ...nobody, location: { search: '?crmConnectUtility=abc' } };
        const found = { sharesPhone: true, connect: () => null } as unknown as DetectedHost;
        const host = await detectHost(page, SALESFORCE, () => {
            page.crmConnectUtility = () => ({ found: true, host: found });
            return Promise.resolve();
        });
        expect(host).toBe(found);
    });

    it('is Classic if the address has its parameters and no mode; only then its script is loaded', async () => {
        const page: HostPage = { ...nobody, location: { search: '?sfdcIFrameOrigin=https://a&nonce=1' } };
        const found = { sharesPhone: true, connect: () => null } as unknown as DetectedHost;
        const scripts: string[] = [];
        const host = await detectHost(page, SALESFORCE, (script) => {
            scripts.push(script);
            page.crmConnectClassic = () => ({ found: true, host: found });
            return Promise.resolve();
        });
        expect(host).toBe(found);
        expect(scripts).toEqual(['classic.js']);
    });

    it('is none if that script cannot be loaded, and the phone reports why', async () => {
        const page: HostPage = { ...nobody, location: { search: '?crmConnectUtility=abc' } };
        const why = explanation('scriptMissing', 'utility.js');
        const host = await detectHost(page, SALESFORCE, () => Promise.reject(new Failure('hostError', why)));
        const events: CrmEvent[] = [];
        const emit = (event: CrmEvent): void => void events.push(event);
        const clock = new SimulatedClock();
        host.connect({
            clock,
            log: () => undefined,
            emit,
            markUsed: () => undefined,
            callsKnown: () => Promise.resolve(),
            endsCalls: () => false,
            readSettings
        }).start();
        expect(events.at(-1)).toMatchObject({ event: 'HostTrouble', reason: 'noHost', ...why });
    });
});
