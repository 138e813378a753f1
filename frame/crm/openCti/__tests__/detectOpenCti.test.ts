import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { Salesforce } from '../../../__tests__/fakes/salesforce';
import type { ParentPage } from '../../../parentPage';
import { detectOpenCti } from '../detectOpenCti';

const ORIGIN = 'https://acme.lightning.force.com';
const sforce = { opencti: new Salesforce().api };
const at = (search: string) => ({ location: { search } });
const inSalesforce: ParentPage = { kind: 'salesforce', origin: ORIGIN };

describe('whether Open CTI can be used', () => {
    it('is true if Salesforce loaded the page', () => {
        const page = at(`?mode=Lightning&sfdcIframeOrigin=${encodeURIComponent(ORIGIN)}&isdtp=vw&clc=0`);
        expect(detectOpenCti({ ...page, sforce }, inSalesforce)).toMatchObject({
            found: true,
            host: { sharesPhone: true }
        });
    });

    it.each([
        ['without parameters', at(''), sforce, explanation('outsideSalesforce')],
        ['without a mode', at(`?mode=&sfdcIframeOrigin=${ORIGIN}`), sforce, explanation('outsideSalesforce')],
        ['in Classic', at(`?mode=Lightning&sfdcIFrameOrigin=${ORIGIN}`), sforce, explanation('outsideSalesforce')],
        ['with two origins', at(`?mode=L&sfdcIframeOrigin=a&sfdcIframeOrigin=b`), sforce, explanation('twoOrigins')],
        [
            'with the origin of another page than the one around it',
            at('?mode=L&sfdcIframeOrigin=https://acme.my.salesforce.com'),
            sforce,
            explanation('otherOrigin', 'https://acme.my.salesforce.com', ORIGIN)
        ],
        ['without the library', at(`?mode=L&sfdcIframeOrigin=${ORIGIN}`), undefined, explanation('libraryMissing')]
    ])('is not so when the page is %s, although the library may be there', (_, page, library, why) => {
        const detection = detectOpenCti({ ...page, ...(library ? { sforce: library } : {}) }, inSalesforce);
        expect(detection).toEqual({ found: false, explanation: why });
    });

    it.each<ParentPage>([{ kind: 'none' }, { kind: 'otherSite', origin: ORIGIN }])(
        'is not so when the page around it is not Salesforce, whatever the address says: %o',
        (parent) => {
            const page = at(`?mode=Lightning&sfdcIframeOrigin=${ORIGIN}`);
            expect(detectOpenCti({ ...page, sforce }, parent)).toEqual({
                found: false,
                explanation: explanation('openedByItself')
            });
        }
    );
});
