// Call records whose WhoId or WhatId is a record that has been merged, converted, or deleted (A11).
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

/** The fields of every complete record. */
const CALL = { Subject: 'Call', TaskSubtype: 'Call' };
const named = async (object, name) => (await bench.records(object)).find(({ Name }) => Name === name);
async function save(id, fields, replaces = {}) {
    const [{ Id: me }] = await bench.records('User');
    return bench.apex('CallRecordSaver.save', { record: { callKey: `${me}/1001/${id}`, fields, replaces } });
}
const taskOf = async ({ id }) => (await bench.get(`records/Task/${id}`)).body;
const linksOf = async (answer) => {
    const { WhoId = null, WhatId = null } = await taskOf(answer);
    return [WhoId, WhatId];
};

describe('a call record for a record that no longer exists (A11)', () => {
    it('follows a merged contact to its master', async () => {
        const [fred, master] = [await named('Contact', 'Fred Bloggs'), await named('Contact', 'Harry Thackray')];
        await bench.post(`records/Contact/${fred.Id}/merge`, { into: master.Id });
        const answer = await save('one', { ...CALL, WhoId: fred.Id });
        assert.deepEqual(await linksOf(answer), [master.Id, null]);
        const record = { id: master.Id, objectType: 'Contact', name: 'Harry Thackray', personContactId: null };
        assert.deepEqual(answer.moved, [{ id: fred.Id, record }]);
    });

    it('follows a converted lead to its contact, and that to its master after a merge', async () => {
        const lead = await named('Lead', 'David Teague');
        const { body } = await bench.post(`records/Lead/${lead.Id}/convert`, {});
        const first = await save('one', { ...CALL, WhoId: lead.Id });
        assert.deepEqual(await linksOf(first), [body.ConvertedContactId, null]);
        const fred = await named('Contact', 'Fred Bloggs');
        await bench.post(`records/Contact/${body.ConvertedContactId}/merge`, { into: fred.Id });
        assert.deepEqual(await linksOf(await save('two', { ...CALL, WhoId: lead.Id })), [fred.Id, null]);
    });

    it('follows a lead that was converted without a contact to its account', async () => {
        const lead = await named('Lead', 'David Teague');
        const { body } = await bench.post(`records/Lead/${lead.Id}/convert`, { contact: false });
        const answer = await save('one', { ...CALL, WhoId: lead.Id, WhatId: null });
        assert.deepEqual(await linksOf(answer), [null, body.ConvertedAccountId]);
    });

    it('is saved without the link to a deleted record, and keeps the other', async () => {
        const fred = await named('Contact', 'Fred Bloggs');
        const open = (await bench.records('Case')).find(({ ContactId }) => ContactId === fred.Id);
        await bench.ask('DELETE', `records/Contact/${fred.Id}`);
        const answer = await save('one', { ...CALL, WhoId: fred.Id, WhatId: open.Id });
        assert.deepEqual(await linksOf(answer), [null, open.Id]);
        assert.deepEqual(answer.moved, [{ id: fred.Id, record: null }]);
    });

    it('is saved without a link to a record that is unknown', async () => {
        const fred = await named('Contact', 'Fred Bloggs');
        await bench.ask('DELETE', `records/Contact/${fred.Id}?forever`);
        const answer = await save('one', { ...CALL, WhoId: fred.Id });
        assert.deepEqual(await linksOf(answer), [null, null]);
        assert.deepEqual(answer.moved, [{ id: fred.Id, record: null }]);
    });

    it('is still rejected for errors that do not concern its links', async () => {
        const fred = await named('Contact', 'Fred Bloggs');
        await bench.ask('DELETE', `records/Contact/${fred.Id}?forever`);
        const { id, errors } = await save('one', { ...CALL, Subject: 'x'.repeat(300), WhoId: fred.Id });
        assert.equal(id, null);
        assert.ok(errors.some(({ code }) => code === 'STRING_TOO_LONG'));
    });

    it('replaces a link that Salesforce moved, because the phone wrote it (R7)', async () => {
        const lead = await named('Lead', 'David Teague');
        const fred = await named('Contact', 'Fred Bloggs');
        await save('one', { ...CALL, WhoId: lead.Id });
        await bench.post(`records/Lead/${lead.Id}/convert`, {});
        const answer = await save('one', { WhoId: fred.Id }, { WhoId: [lead.Id] });
        assert.deepEqual([answer.kept, await linksOf(answer)], [[], [fred.Id, null]]);
    });
});

describe('the stand-in for Salesforce', () => {
    const errorOf = async (method, path, body) => (await bench.ask(method, path, body)).body.errors?.[0].code;

    it('rejects links to deleted and converted records', async () => {
        const [fred, lead] = [await named('Contact', 'Fred Bloggs'), await named('Lead', 'David Teague')];
        await bench.ask('DELETE', `records/Contact/${fred.Id}`);
        await bench.post(`records/Lead/${lead.Id}/convert`, {});
        assert.equal(await errorOf('POST', 'records/Task', { WhoId: fred.Id }), 'ENTITY_IS_DELETED');
        assert.equal(await errorOf('POST', 'records/Task', { WhoId: lead.Id }), 'CANNOT_UPDATE_CONVERTED_LEAD');
        assert.equal(
            await errorOf('PATCH', `records/Lead/${lead.Id}`, { Title: 'Director' }),
            'CANNOT_UPDATE_CONVERTED_LEAD'
        );
    });

    it('deletes the tasks of a deleted contact, and moves those of a merged one', async () => {
        const [fred, harry] = [await named('Contact', 'Fred Bloggs'), await named('Contact', 'Harry Thackray')];
        const first = await save('one', { ...CALL, WhoId: harry.Id });
        await bench.post(`records/Contact/${harry.Id}/merge`, { into: fred.Id });
        assert.equal((await taskOf(first)).WhoId, fred.Id);
        await bench.ask('DELETE', `records/Contact/${fred.Id}`);
        assert.equal((await bench.get(`records/Task/${first.id}`)).status, 404);
    });

    it('does not find converted leads, neither in the lookup nor in the search', async () => {
        const lead = await named('Lead', 'David Teague');
        const lookUp = async () =>
            (
                await bench.apex('CallerLookup.find', {
                    request: {
                        term: '+447700900399',
                        phone: true,
                        variants: ['447700900399', '07700900399'],
                        objects: [
                            { name: 'Contact', fields: [] },
                            { name: 'Lead', fields: [] }
                        ]
                    }
                })
            ).rows.map(({ objectType }) => objectType);
        assert.deepEqual(await lookUp(), ['Lead']);
        await bench.post(`records/Lead/${lead.Id}/convert`, {});
        assert.deepEqual(await lookUp(), ['Contact']);
        const { records } = (await bench.get('search?q=David%20Teague')).body;
        assert.ok(records.every(({ objectType }) => objectType !== 'Lead'));
    });
});
