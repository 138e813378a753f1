import { because } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { Salesforce } from '../../../__tests__/fakes/salesforce';
import { bootstrapOpenCti } from '../bootstrap';

const ORIGIN = 'https://acme.lightning.force.com';
const sforce = { opencti: new Salesforce().api };
const at = (search: string, protocol = 'https:') => ({ location: { search, protocol } });

describe('whether Open CTI can be used', () => {
    it('is so when Salesforce loaded the page', () => {
        const page = at(`?mode=Lightning&sfdcIframeOrigin=${encodeURIComponent(ORIGIN)}&isdtp=vw&clc=0`);
        expect(bootstrapOpenCti({ ...page, sforce })).toMatchObject({ connected: true });
    });

    it.each([
        ['opened by itself', at(''), sforce, because('outsideSalesforce')],
        ['without a mode', at(`?mode=&sfdcIframeOrigin=${ORIGIN}`), sforce, because('outsideSalesforce')],
        ['in Classic', at(`?mode=Lightning&sfdcIFrameOrigin=${ORIGIN}`), sforce, because('outsideSalesforce')],
        ['with two origins', at(`?mode=L&sfdcIframeOrigin=a&sfdcIframeOrigin=b`), sforce, because('twoOrigins')],
        [
            'under another protocol',
            at(`?mode=L&sfdcIframeOrigin=${ORIGIN}`, 'http:'),
            sforce,
            because('otherProtocol', 'http:', ORIGIN)
        ],
        ['without the library', at(`?mode=L&sfdcIframeOrigin=${ORIGIN}`), undefined, because('libraryMissing')]
    ])('is not so when the page is %s, although the library may be there', (_, page, library, why) => {
        const bootstrap = bootstrapOpenCti({ ...page, ...(library ? { sforce: library } : {}) });
        expect(bootstrap).toEqual({ connected: false, because: why });
    });
});
