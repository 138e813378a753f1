import { explanation, explanationOf } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ClassicSalesforce } from '../../../__tests__/fakes/classicSalesforce';
import { FakeStorage } from '../../../__tests__/fakes/fakeStorage';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import type { ParentPage } from '../../../parentPage';
import { readSettings } from '../../../settings/readSettings';
import { detectClassic } from '../detectClassic';

const ORIGIN = 'https://acme.my.salesforce.com';
const sforce = { interaction: new ClassicSalesforce().api };
const at = (search: string) => ({ location: { search }, sessionStorage: new FakeStorage(), open: () => null });
const inSalesforce: ParentPage = { kind: 'salesforce', origin: ORIGIN };

describe('whether Open CTI for Classic can be used', () => {
    it.each([ORIGIN, 'https://Acme.my.salesforce.com'])('is true if Salesforce loaded the page: %s', (origin) => {
        const page = at(`?isdtp=vw&sfdcIFrameOrigin=${encodeURIComponent(origin)}&nonce=12ab`);
        expect(detectClassic({ ...page, sforce }, inSalesforce)).toMatchObject({
            found: true,
            host: { sharesPhone: true }
        });
    });

    it.each([
        ['without parameters', at(''), sforce, explanation('outsideSalesforce')],
        [
            'without a nonce, with which the library does nothing',
            at(`?sfdcIFrameOrigin=${ORIGIN}`),
            sforce,
            explanation('outsideSalesforce')
        ],
        ['in Lightning', at(`?sfdcIframeOrigin=${ORIGIN}&nonce=1`), sforce, explanation('outsideSalesforce')],
        ['with two origins', at(`?sfdcIFrameOrigin=a&sfdcIFrameOrigin=b&nonce=1`), sforce, explanation('twoOrigins')],
        [
            'with the origin of another page than the one around it',
            at('?sfdcIFrameOrigin=https://other.my.salesforce.com&nonce=1'),
            sforce,
            explanation('otherOrigin', 'https://other.my.salesforce.com', ORIGIN)
        ],
        ['without the library', at(`?sfdcIFrameOrigin=${ORIGIN}&nonce=1`), undefined, explanation('libraryMissing')]
    ])('is not so when the page is %s', (_, page, library, why) => {
        const detection = detectClassic({ ...page, ...(library ? { sforce: library } : {}) }, inSalesforce);
        expect(detection).toEqual({ found: false, explanation: why });
    });

    it.each([
        ['lets it', {}, null],
        ['does not', null, explanation('endsCall')]
    ])('opens a page of the org in another tab of the browser, if the browser %s', async (_, opened, why) => {
        const addresses: string[] = [];
        const page = {
            ...at(`?sfdcIFrameOrigin=${ORIGIN}&nonce=1`),
            open: (address: string) => {
                addresses.push(address);
                return opened;
            }
        };
        const detection = detectClassic({ ...page, sforce }, inSalesforce);
        if (!detection.found) throw new Error('it was not found');
        const host = detection.host.connect({
            clock: new SimulatedClock(),
            log: () => undefined,
            emit: () => undefined,
            markUsed: () => undefined,
            callsKnown: () => Promise.resolve(),
            endsCalls: () => true,
            readSettings
        });
        const done = host.execute({ command: 'screenPop', target: { type: 'url', url: '/apex/Caller' } });
        const failed = await done.then(
            () => null,
            (thrown: unknown) => explanationOf(thrown)
        );
        expect(failed).toEqual(why);
        expect(addresses).toEqual([`${ORIGIN}/apex/Caller`]);
    });

    it.each<ParentPage>([{ kind: 'none' }, { kind: 'otherSite', origin: ORIGIN }])(
        'is not so when the page around it is not Salesforce, whatever the address says: %o',
        (parent) => {
            const page = at(`?sfdcIFrameOrigin=${ORIGIN}&nonce=1`);
            expect(detectClassic({ ...page, sforce }, parent)).toEqual({
                found: false,
                explanation: explanation('openedByItself')
            });
        }
    );
});
