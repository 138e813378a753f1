// The pages of Salesforce Classic: full page loads, from the org's records.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

describe('the pages of Classic', () => {
    let bench;
    before(async () => (bench = await openWorkbench({ crmHost: 'classic' })));
    after(() => bench.close());
    beforeEach(() => bench.post('reset'));

    const get = async (path) => {
        const response = await bench.send('GET', path);
        return { status: response.status, location: response.headers.get('location'), body: await response.text() };
    };
    const post = async (path, fields, origin = bench.url) => {
        const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
        const response = await bench.send('POST', path, new URLSearchParams(fields).toString(), headers);
        return { status: response.status, location: response.headers.get('location'), body: await response.text() };
    };
    const named = (object, name) => bench.store.all(object).find((one) => one.Name === name);
    const dataOf = (body) =>
        JSON.parse(/<body data-record="([^"]*)"/.exec(body)[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&'));

    it('are what a new browser opens first, each with the softphone', async () => {
        assert.equal((await get('/')).location, '/home/home.jsp');
        const paths = ['/home/home.jsp', '/001/o', '/003', '/00Q/e', '/search/SearchResults?str=acme'];
        for (const path of paths) {
            const { status, body } = await get(path);
            assert.equal(status, 200, path);
            assert.match(body, /data-path="\/apex\/Softphone"/);
        }
    });

    it('a record: its fields, its lists, and who it is for Open CTI, by an id of 15 or 18 characters', async () => {
        const fred = named('Contact', 'Fred Bloggs');
        for (const id of [fred.Id, fred.Id.slice(0, 15)]) {
            const { body } = await get(`/${id}`);
            assert.deepEqual(dataOf(body), {
                objectId: fred.Id.slice(0, 15),
                objectName: 'Fred Bloggs',
                object: 'Contact',
                displayName: 'Contact'
            });
            assert.match(body, /Activity History/);
            assert.match(body, /<a href="\/0015g\w{10}">Acme Ltd<\/a>/);
            assert.match(body, /<button[^>]*\sdisabled\s+data-number="\+44 \(0\)7814 256404"/);
        }
        const person = bench.store.all('Account').find((one) => one.IsPersonAccount);
        const { contactId, personAccount } = dataOf((await get(`/${person.Id}`)).body);
        assert.deepEqual([contactId, personAccount], [person.PersonContactId.slice(0, 15), true]);
        assert.equal((await get('/003000000000000')).status, 404);
    });

    it('an activity is on the pages of its record and of the account of its record, and on no others', async () => {
        const fred = named('Contact', 'Fred Bloggs');
        bench.store.create('Task', { Subject: 'Only Fred', WhoId: fred.Id });
        for (const id of [fred.Id, fred.AccountId]) assert.match((await get(`/${id}`)).body, /Only Fred/);
        const other = bench.store.all('Contact').find(({ AccountId }) => AccountId !== fred.AccountId);
        assert.doesNotMatch((await get(`/${other.Id}`)).body, /Only Fred/);
    });

    it('a flow shows the variables that it was opened with', async () => {
        const { status, body } = await get('/flow/Take_Order?number=%2B44&who=Fred%20%26%20Co');
        assert.equal(status, 200);
        assert.match(body, /<dt>who<\/dt>\s*<dd>Fred &amp; Co<\/dd>/);
    });

    it('the search page shows every object with a match', async () => {
        const { body } = await get('/search/SearchResults?searchType=2&str=01202528735');
        for (const heading of ['Accounts (1)', 'Contacts (1)', 'Leads (1)']) assert.ok(body.includes(heading), heading);
        assert.match((await get('/search/SearchResults?str=%3Cscript%3E')).body, /No matches found/);
    });

    it('escapes what people have entered', async () => {
        const { Id } = bench.store.create('Lead', { LastName: '<script>"x"', Company: '&', Phone: '"><img>' });
        const { body } = await get(`/${Id}`);
        assert.match(body, /&lt;script&gt;&quot;x&quot;/);
        assert.doesNotMatch(body, /<script>"x"|<img>/);
    });

    it('a form creates a record and opens it; a lookup takes a name', async () => {
        const fields = { LastName: 'Stranger', AccountId: 'Acme Ltd', save: '' };
        const { status, location } = await post('/003/e', fields);
        const made = bench.store.all('Contact').at(-1);
        assert.deepEqual([status, location], [303, `/${made.Id.slice(0, 15)}`]);
        assert.deepEqual([made.LastName, made.AccountId], ['Stranger', named('Account', 'Acme Ltd').Id]);
        const next = await post('/003/e', { LastName: 'Next', save_new: '' });
        assert.equal(next.location, '/003/e?retURL=%2F003%2Fo', 'like every form that was opened by hand');
    });

    it('a form that is refused says why and keeps what was entered', async () => {
        const { status, body } = await post('/003/e', { FirstName: 'Nora', LastName: '' });
        assert.equal(status, 200);
        assert.match(body, /role="alert"/);
        assert.match(body, /name="FirstName"[^>]*value="Nora"/);
        const unknown = await post('/003/e', { LastName: 'X', AccountId: 'Nobody Ltd' });
        assert.match(unknown.body, /Account Name: No matches found\./);
    });

    it('an edit changes a record and returns to a page of this org only', async () => {
        const { Id, LastName } = named('Contact', 'Fred Bloggs');
        const edit = (retURL) => post(`/${Id}/e?retURL=${encodeURIComponent(retURL)}`, { LastName, Title: 'Director' });
        assert.equal((await edit('/001/o')).location, '/001/o');
        assert.equal(bench.store.find('Contact', Id).Title, 'Director');
        for (const strange of ['//evil.example', 'https://evil.example', '/\\evil.example'])
            assert.equal((await edit(strange)).location, `/${Id.slice(0, 15)}`);
    });

    it("ignores another site's form, and a form without an origin", async () => {
        for (const origin of ['http://evil.example', 'null', ''])
            assert.equal((await post('/003/e', { LastName: 'X' }, origin)).status, 403);
        assert.equal((await post('/003/o', {})).status, 405);
    });
});
