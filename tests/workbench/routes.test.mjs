// The shell's URLs: parsing and writing routes.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { importForNode } from '../support/importForNode.mjs';

const FRED = '0035g0000000001AAA';

describe('routes', () => {
    let readRoute, writeRoute;
    before(async () => {
        ({ readRoute, writeRoute } = await importForNode('workbench/shell/routes/route.ts', {}));
    });

    const ROUTES = {
        home: { page: 'home' },
        list: { page: 'list', object: 'Account' },
        'a list view': { page: 'list', object: 'Account', filterName: '00B/&?' },
        record: { page: 'record', object: 'Contact', recordId: FRED },
        search: { page: 'search', term: '+44 (0)7814 & "more" %' },
        'new record': { page: 'new', object: 'Lead', defaultFieldValues: {} },
        'new record with values': {
            page: 'new',
            object: 'Lead',
            defaultFieldValues: { LastName: 'O’Neil, née = 100% & <b>', Phone: '+44 7700 900999', Company: '' }
        },
        flow: { page: 'flow', flow: 'Greet', flowArgs: [{ name: 'who', type: 'String', value: 'Fred & Co' }] }
    };
    for (const [name, route] of Object.entries(ROUTES)) {
        it(`parses what it wrote: ${name}`, () => assert.deepEqual(readRoute(writeRoute(route)), route));
    }

    it("parses Salesforce's other URLs of a record", () => {
        for (const address of [`/${FRED}`, `/lightning/r/${FRED}/view`, `/lightning/r/Contact/${FRED}`])
            assert.deepEqual(readRoute(address), ROUTES.record, address);
    });

    it('parses default values as Salesforce encodes them, and text that is not encoded', () => {
        const encoded = '/lightning/o/Lead/new?defaultFieldValues=LastName%3DA%252CB,Phone%3D%252B44';
        assert.deepEqual(readRoute(encoded).defaultFieldValues, { LastName: 'A,B', Phone: '+44' });
        const plain = '/lightning/o/Lead/new?defaultFieldValues=LastName=100%,=nobody,Company=a=b';
        assert.deepEqual(readRoute(plain).defaultFieldValues, { LastName: '100%', Company: 'a=b' });
    });

    it('has no page for anything else', () => {
        const addresses = [
            '/somewhere',
            '/apex/Page',
            '/lightning/o/Nothing__c/list',
            '/lightning/o/toString/list',
            '/lightning/o/Account/edit',
            '/lightning/r/Contact',
            `/lightning/r/Contact/${FRED}/edit`,
            '/lightning/page/other',
            '/lightning/%E0%A4%A',
            '/005000000000001AAA'
        ];
        for (const address of addresses) assert.equal(readRoute(address).page, 'unknown', address);
    });
});
