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
        ['opened by itself', at(''), sforce, 'outside Salesforce'],
        ['without a mode', at(`?mode=&sfdcIframeOrigin=${ORIGIN}`), sforce, 'outside Salesforce'],
        ['in Classic', at(`?mode=Lightning&sfdcIFrameOrigin=${ORIGIN}`), sforce, 'outside Salesforce'],
        ['with two origins', at(`?mode=L&sfdcIframeOrigin=a&sfdcIframeOrigin=b`), sforce, 'two Salesforce origins'],
        ['under another protocol', at(`?mode=L&sfdcIframeOrigin=${ORIGIN}`, 'http:'), sforce, 'runs under http:'],
        ['without the library', at(`?mode=L&sfdcIframeOrigin=${ORIGIN}`), undefined, 'did not load']
    ])('is not so when the page is %s, although the library may be there', (_, page, library, words) => {
        const bootstrap = bootstrapOpenCti({ ...page, ...(library ? { sforce: library } : {}) });
        expect(bootstrap).toEqual({ connected: false, detail: expect.stringContaining(words) as string });
    });
});
