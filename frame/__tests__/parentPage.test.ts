import { parentPage, salesforceOrigins } from '../parentPage';
import type { FramedPage } from '../parentPage';

const ORIGIN = 'https://acme.lightning.force.com';
const VISUALFORCE = { protocol: 'https:', host: 'acme--c.vf.force.com', search: '?mode=Lightning' };
const ORIGINS = salesforceOrigins('acme.lightning.force.com,acme.my.salesforce.com', VISUALFORCE);

/** The page in a frame. `around` is the embedding page’s origin, if the browser reports it. */
const framed = (named: string, around?: string): FramedPage => ({
    parent: {},
    location: {
        ...VISUALFORCE,
        search: `?mode=Lightning&sfdcIframeOrigin=${encodeURIComponent(named)}`,
        ...(around === undefined ? {} : { ancestorOrigins: [around, 'https://outermost.example'] })
    }
});

describe("the org's own origins", () => {
    it('are those from the server, and the Lightning host that belongs to the page', () => {
        expect(salesforceOrigins('acme.my.salesforce.com', VISUALFORCE)).toEqual([
            'https://acme.my.salesforce.com',
            ORIGIN
        ]);
    });

    it.each([
        ['acme--uat--c.sandbox.vf.force.com', 'https://acme--uat.sandbox.lightning.force.com'],
        ['acme-dev-ed--ns.develop.vf.force.com', 'https://acme-dev-ed.develop.lightning.force.com'],
        ['acme--c.vf.force.com:8443', 'https://acme.lightning.force.com:8443']
    ])('of %s are %s', (host, origin) => {
        expect(salesforceOrigins('', { protocol: 'https:', host, search: '' })).toEqual([origin]);
    });

    it.each([
        'acme--c.vf.force.com.evil.example',
        'evil.example',
        'acme.vf.force.com',
        'localhost',
        'acme.my.site.com'
    ])('of %s are none', (host) => expect(salesforceOrigins('', { protocol: 'https:', host, search: '' })).toEqual([]));
});

describe('the page that embeds the softphone in Salesforce Classic', () => {
    const MY_DOMAIN = 'https://acme.my.salesforce.com';
    const OWN = 'https://acme--c.vf.force.com';
    const parentOf = (search: string, around?: string) => {
        const location = { ...VISUALFORCE, search, ...(around === undefined ? {} : { ancestorOrigins: [around] }) };
        const origins = salesforceOrigins('acme.lightning.force.com,acme.my.salesforce.com', location);
        return parentPage({ parent: {}, location }, origins);
    };
    const address = (origin: string) => `?sfdcIFrameOrigin=${encodeURIComponent(origin)}&nonce=1`;

    it.each([MY_DOMAIN, OWN])('is Salesforce’s at %s, with or without the browser’s report', (origin) => {
        expect(parentOf(address(origin), origin)).toEqual({ kind: 'salesforce', origin });
        expect(parentOf(address(origin))).toEqual({ kind: 'salesforce', origin });
        expect(parentOf(address(origin.toUpperCase()))).toEqual({ kind: 'salesforce', origin });
    });

    it.each([
        'https://evil.example',
        'https://other.my.salesforce.com',
        'https://acme--pkg.vf.force.com',
        'https://acme--uat--c.sandbox.vf.force.com'
    ])('is another site’s at %s, whatever the address says', (origin) => {
        expect(parentOf(address(origin))).toEqual({ kind: 'otherSite', origin });
        expect(parentOf(address(MY_DOMAIN), origin)).toEqual({ kind: 'otherSite', origin });
    });

    it('is another site’s at this page’s own origin, if the address has a mode, as in Lightning Experience', () => {
        expect(parentOf(`${address(OWN)}&mode=Lightning`, OWN)).toEqual({ kind: 'otherSite', origin: OWN });
    });
});

describe('the page that embeds the softphone', () => {
    it('is none if the softphone was opened in its own window, whatever its address says', () => {
        const page = { location: framed(ORIGIN).location, parent: null as unknown };
        page.parent = page;
        expect(parentPage(page, ORIGINS)).toEqual({ kind: 'none' });
    });

    it.each([
        ['the browser and the address agree', framed(ORIGIN, ORIGIN)],
        ['the browser does not tell', framed(ORIGIN)]
    ])('is Salesforce’s when %s', (_, page) => {
        expect(parentPage(page, ORIGINS)).toEqual({ kind: 'salesforce', origin: ORIGIN });
    });

    it.each([
        ['names another site', framed('https://evil.example'), 'https://evil.example'],
        [
            'names a host that only begins like ours',
            framed('https://acme.lightning.force.com.evil.example'),
            'https://acme.lightning.force.com.evil.example'
        ],
        ["names another org's", framed('https://other.lightning.force.com'), 'https://other.lightning.force.com'],
        [
            'names a page of the Visualforce origin',
            framed('https://acme--c.vf.force.com'),
            'https://acme--c.vf.force.com'
        ],
        ['names ours without TLS', framed('http://acme.lightning.force.com'), 'http://acme.lightning.force.com'],
        ['names ours in a frame of another site', framed(ORIGIN, 'https://evil.example'), 'https://evil.example'],
        ['stands in a frame without an origin', framed(ORIGIN, 'null'), 'null']
    ])('is another site’s when the address %s', (_, page, origin) => {
        expect(parentPage(page, ORIGINS)).toEqual({ kind: 'otherSite', origin });
    });

    it('is another site’s when the browser reports no parent', () => {
        const page = { parent: {}, location: { ...VISUALFORCE, search: '' } };
        expect(parentPage(page, ORIGINS)).toEqual({ kind: 'otherSite', origin: null });
    });
});
