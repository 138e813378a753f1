// The stand-ins for the package's Apex that finds records: callers, a record's name, and its numbers.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const apex = (name, params) => bench.apex(name, params);
const OBJECTS = ['Account', 'Contact', 'Lead'].map((name) => ({ name, fields: ['Name', 'Phone'] }));
const find = (request) => apex('CallerLookup.find', { request: { objects: OBJECTS, ...request } });
const byNumber = (...variants) => find({ term: variants[0], phone: true, variants });

describe('CallerLookup.find', () => {
    it('finds a caller by the digits of the number, with every phone field and the open cases (L5)', async () => {
        const [{ Id: ContactId }] = await bench.records('Contact');
        await bench.post('records/Case', { ContactId, Subject: 'Long ago', Status: 'Closed' });
        const { rows, cases, truncated } = await byNumber('07814256404', '4407814256404');
        assert.equal(rows.length, 1);
        const [fred] = rows;
        assert.deepEqual(
            { ...fred, id: '' },
            {
                id: '',
                objectType: 'Contact',
                name: 'Fred Bloggs',
                isPersonAccount: false,
                personContactId: null,
                accountName: 'Acme Ltd',
                fields: { Name: 'Fred Bloggs', MobilePhone: '+44 (0)7814 256404' }
            }
        );
        assert.deepEqual(
            cases.map(({ subject, contactId }) => [subject, contactId]),
            [['Heating fails every morning', fred.id]]
        );
        assert.match(cases[0].caseNumber, /^\d{8}$/);
        assert.equal(truncated, false);
    });

    it('finds everyone who shares a number, in the order of the objects', async () => {
        const { rows } = await byNumber('441202528735', '01202528735', '4401202528735');
        assert.deepEqual(
            rows.map(({ objectType, accountName }) => [objectType, accountName]),
            [
                ['Account', null],
                ['Contact', 'Bournemouth Marine Ltd'],
                ['Lead', 'Bournemouth Marine']
            ]
        );
    });

    it('returns a person account with its contact, and the contact too if Contacts are searched: the panel counts it once (L7)', async () => {
        const { rows } = await byNumber('447700900202', '07700900202');
        const owen = (await bench.records('Contact')).find(({ Name }) => Name === 'Owen Gallagher');
        assert.deepEqual(
            rows.map((row) => [row.objectType, row.name, row.isPersonAccount, row.personContactId]),
            [
                ['Account', 'Owen Gallagher', true, owen.Id],
                ['Contact', 'Owen Gallagher', true, null]
            ]
        );
    });

    it('searches names, or email addresses if the term is one', async () => {
        assert.deepEqual(
            (await find({ term: 'fred BLOGGS' })).rows.map(({ name }) => name),
            ['Fred Bloggs']
        );
        assert.deepEqual(
            (await find({ term: 'fred.bloggs@acme.example' })).rows.map(({ name }) => name),
            ['Fred Bloggs']
        );
        assert.equal(
            (await find({ term: 'Fred AND (Bloggs*)' })).rows.length,
            1,
            'operators in the text have no effect'
        );
        assert.deepEqual((await find({ term: '*' })).rows, []);
        assert.deepEqual((await find({ term: null })).rows, []);
    });

    it('ignores what the org does not have, and numbers that are too short', async () => {
        const objects = [
            { name: 'Widget', fields: ['X'] },
            { name: 'Contact', fields: ['Name', 'Nope'] },
            { name: 'Lead' }
        ];
        const { rows } = await find({ phone: true, variants: ['4407814256404'], objects });
        assert.deepEqual(Object.keys(rows[0].fields), ['Name', 'MobilePhone']);
        assert.deepEqual((await byNumber('12')).rows, []);
        assert.deepEqual((await find({ phone: true, variants: 'x' })).rows, []);
    });

    it('returns at most 50 of each object, and says so', async () => {
        const many = Array.from({ length: 51 }, (_, n) => ({ LastName: `Many ${n}`, Phone: '020 7946 0999' }));
        await bench.post('records/Contact', { records: many });
        const { rows, truncated } = await byNumber('02079460999');
        assert.deepEqual([rows.length, truncated], [50, true]);
        await bench.post('records/Lead', { LastName: 'Late', Company: 'Late', Phone: '020 7946 0999' });
        assert.equal((await byNumber('02079460999')).rows.filter(({ objectType }) => objectType === 'Lead').length, 1);
    });

    it('finds by the beginning of words only, and nothing inside them', async () => {
        assert.equal((await byNumber('7814256404')).rows.length, 0);
        assert.equal((await find({ phone: true, variants: [], phrases: ['7814 256404'] })).rows.length, 1);
    });

    it('finds a record at once that the search does not know yet, but not what it was before a change', async () => {
        await bench.post('faults', { target: 'search:index', kind: 'delay', seconds: 120 });
        const [fred] = await bench.records('Contact');
        await bench.post('records/Contact', { LastName: 'New', Phone: '07700 900777' });
        await bench.ask('PATCH', `records/Contact/${fred.Id}`, { MobilePhone: '07700 900778' });
        const names = async (...variants) => (await byNumber(...variants)).rows.map(({ name }) => name);
        assert.deepEqual(await names('447700900777', '07700900777'), ['New']);
        assert.deepEqual(await names('447700900778', '07700900778'), ['Fred Bloggs']);
        // found by its earlier number, and returned with the present one: the panel compares, and drops it
        const { rows } = await byNumber('4407814256404');
        assert.deepEqual(
            rows.map(({ fields }) => fields.MobilePhone),
            ['07700 900778']
        );
    });

    it('does not look into text fields, such as the phone of a web case', async () => {
        const objects = [{ name: 'Case', fields: ['SuppliedPhone'] }];
        await bench.post('records/Case', { Subject: 'Web', SuppliedPhone: '07700 900779' });
        assert.deepEqual((await find({ phone: true, variants: ['07700900779'], objects })).rows, []);
    });

    it('rejects a call without a request, with a message', async () => {
        const { status, body } = await bench.post('apex/CallerLookup.find', {});
        assert.deepEqual([status, body.body.message], [500, 'There is no caller to look for.']);
    });
});

describe('CallableNumbers.ofRecord', () => {
    const of = (recordId) => apex('CallableNumbers.ofRecord', { recordId });
    const phones = ({ numbers }) => numbers.map(({ owner, label, phone }) => [owner, label, phone]);

    it('has the numbers of a record, in the order of their labels, each once', async () => {
        const [fred] = await bench.records('Contact');
        const changes = { HomePhone: '01202 528700', Phone: '01202 528700' };
        await bench.ask('PATCH', `records/Contact/${fred.Id}`, changes);
        const found = await of(fred.Id);
        assert.deepEqual([found.objectType, found.name], ['Contact', 'Fred Bloggs']);
        assert.deepEqual(phones(found), [
            [null, 'Home Phone', '01202 528700'],
            [null, 'Mobile', '+44 (0)7814 256404']
        ]);
    });

    it('has the numbers of a case’s contact and account, with their names', async () => {
        const found = await of((await bench.records('Case'))[0].Id);
        assert.deepEqual(
            phones(found).map(([owner]) => owner),
            ['Fred Bloggs', 'Acme Ltd']
        );
        assert.ok(found.fields.includes('Case.Contact.MobilePhone'));
    });
});

describe('CallerLookup.describe', () => {
    it('describes a record of any object', async () => {
        const [fred] = await bench.records('Contact');
        const { createdById, ageInSeconds, ...named } = await apex('CallerLookup.describe', {
            recordId: fred.Id.slice(0, 15)
        });
        assert.match(createdById, /^005/);
        assert.ok(ageInSeconds > 86_400);
        assert.deepEqual(named, {
            id: fred.Id,
            objectType: 'Contact',
            name: 'Fred Bloggs',
            personContactId: null
        });
        const [open] = await bench.records('Case');
        assert.equal((await apex('CallerLookup.describe', { recordId: open.Id })).name, open.CaseNumber);
    });

    it('rejects an invalid id and a record that does not exist, with a message', async () => {
        for (const [recordId, words] of [
            ['nobody', /not the id of a record/],
            ['zzz000000000000AAA', /records of this kind/],
            ['003000000000000AAA', /no longer exists/]
        ]) {
            const { status, body } = await bench.post('apex/CallerLookup.describe', { recordId });
            assert.equal(status, 500);
            assert.match(body.body.message, words);
        }
    });
});
