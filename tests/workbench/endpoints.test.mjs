// The control endpoints over HTTP, with valid and invalid input.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ENDPOINTS } from '../../workbench/server/control/control.mjs';
import { openWorkbench } from './support/workbench.mjs';

describe('the control endpoints', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    beforeEach(() => bench.post('reset'));

    it('listens on loopback only', async () => {
        await assert.rejects(openWorkbench({ host: '0.0.0.0' }), /loopback only/);
    });

    describe('records', () => {
        it('are listed, newest last', async () => {
            const { status, body } = await bench.post('records/Lead', { LastName: 'Late', Company: 'Last Ltd' });
            assert.equal(status, 201);
            assert.equal(body.records.length, 1);
            assert.equal((await bench.records('Lead')).at(-1).Id, body.records[0].Id);
        });

        it('are created several at once, all or none', async () => {
            const many = await bench.post('records/Account', { records: [{ Name: 'One' }, { Name: 'Two' }] });
            assert.deepEqual(
                many.body.records.map(({ Name }) => Name),
                ['One', 'Two']
            );
            const count = (await bench.records('Account')).length;
            const bad = await bench.post('records/Account', { records: [{ Name: 'Three' }, {}] });
            assert.equal(bad.status, 400);
            assert.equal((await bench.records('Account')).length, count);
        });

        it('are created by the current user, or by the one in the URL', async () => {
            const [agent, colleague] = await bench.records('User');
            const created = async (query) =>
                (await bench.post(`records/Account${query}`, { Name: 'One' })).body.records[0].CreatedById;
            assert.deepEqual([await created(''), await created(`?by=${colleague.Id}`)], [agent.Id, colleague.Id]);
            assert.equal((await bench.post('records/Account?by=nobody', { Name: 'One' })).status, 404);
        });

        it('are read, changed, and deleted by id', async () => {
            const [{ Id }] = await bench.records('Contact');
            assert.equal((await bench.get(`records/Contact/${Id}`)).body.Name, 'Fred Bloggs');
            assert.equal((await bench.get(`records/Contact/${Id.slice(0, 15)}`)).body.Id, Id);
            const changed = await bench.ask('PATCH', `records/Contact/${Id}`, { Title: 'Boss' });
            assert.deepEqual([changed.body.Title, changed.body.LastName], ['Boss', 'Bloggs']);
            assert.equal((await bench.ask('DELETE', `records/Contact/${Id}`)).body.deleted, Id);
            assert.equal((await bench.get(`records/Contact/${Id}`)).status, 404);
        });

        const BAD = [
            ['an unknown object', 'POST', 'records/Widget', { Name: 'x' }, 400, /Widget/],
            ['a field that does not exist', 'POST', 'records/Account', { Name: 'x', Nickname: 'y' }, 400, /Nickname/],
            ['missing fields', 'POST', 'records/Lead', { FirstName: 'x' }, 400, /LastName, Company/],
            ['a body that is not JSON', 'POST', 'records/Account', '{"Name":', 400, /not JSON/],
            ['a list as the body', 'POST', 'records/Account', [1], 400, /object/],
            ['null as the body', 'POST', 'records/Account', 'null', 400, /object/],
            ['a list without records', 'POST', 'records/Account', { records: ['x'] }, 400, /object/],
            ['an invalid id', 'GET', 'records/Account/nobody', undefined, 404, /nobody/],
            ['a change without an id', 'PATCH', 'records/Account', { Name: 'x' }, 404, /Account/],
            ['an unsupported method', 'PUT', 'records/Account', {}, 405, /GET, POST, PATCH, DELETE/],
            ['the prototype of an object', 'GET', 'records/constructor', undefined, 400, /constructor/]
        ];
        for (const [what, method, path, body, status, words] of BAD) {
            it(`are rejected with a message for ${what}`, async () => {
                const answer = await bench.ask(method, path, body);
                assert.equal(answer.status, status);
                assert.match(answer.body.error, words);
            });
        }
    });

    it('are all documented, and no others are', () => {
        const readme = readFileSync(new URL('../../workbench/README.md', import.meta.url), 'utf8');
        const documented = [...readme.matchAll(/(?:\bW|[`POST ]\/workbench)\/([a-z][\w.]*)/gi)].map(([, name]) => name);
        assert.deepEqual([...new Set(documented)].sort(), Object.keys(ENDPOINTS).sort());
    });

    it('rejects a body that is too large', async () => {
        const { status } = await bench.post('records/Account', { Name: 'x'.repeat(3 * 1024 * 1024) });
        assert.equal(status, 413);
    });

    it('says where the endpoints are listed for an unknown one', async () => {
        for (const path of ['nothing', '__proto__', 'toString']) {
            const { status, body } = await bench.get(path);
            assert.equal(status, 404);
            assert.match(body.error, /README/);
        }
    });

    it('searches', async () => {
        const { body } = await bench.get('search?q=01202%20528735');
        assert.deepEqual(
            body.records.map(({ objectType }) => objectType),
            ['Account', 'Contact', 'Lead']
        );
        assert.equal((await bench.get('search?q=01202%20528735&limit=1')).body.records.length, 1);
        assert.deepEqual((await bench.get('search')).body.records, []);
        assert.ok((await bench.get('search?q=a&limit=-3')).body.records.length > 0);
    });

    it('resets records, settings, layout, faults, and log', async () => {
        await bench.post('records/Account', { Name: 'Gone' });
        await bench.put('settings', { screenPop: 'false' });
        await bench.put('layout', {});
        await bench.post('faults', { target: 'opencti:screenPop', kind: 'lose' });
        await bench.post('opencti/screenPop', {});
        await bench.post('reset');
        assert.ok(!(await bench.records('Account')).some(({ Name }) => Name === 'Gone'));
        assert.equal((await bench.get('settings')).body['/CRMConnect/screenPop'], 'true');
        assert.ok((await bench.get('layout')).body.Inbound);
        assert.deepEqual((await bench.get('faults')).body.faults, []);
        assert.deepEqual((await bench.get('log')).body.messages, []);
    });

    it('returns what the shell needs', async () => {
        const { body } = await bench.get('config');
        assert.equal(body.framePath, '/apex/Softphone');
        assert.deepEqual(
            { ...body.user, Id: '' },
            { Id: '', Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' }
        );
        assert.match(body.user.Id, /^005/);
        assert.deepEqual([body.utilityBar.height, body.utilityBar.width], [600, 400]);
        assert.ok(body.objects.Task.fields.CallKey__c.unique);
        assert.ok(body.objects.Case.fields.Status.values.includes('Closed'));
        assert.deepEqual(body.softphoneLayout.Inbound.screenPopSettings.NoMatch, {
            screenPopType: 'PopToEntity',
            screenPopData: 'Lead'
        });
    });

    it('streams changes', async () => {
        const response = await fetch(`${bench.url}/workbench/stream`);
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        let heard = '';
        const hears = async (words) => {
            while (!words.test(heard)) heard += (await reader.read()).value;
        };
        await hears(/retry/);
        const [made] = (await bench.post('records/Account', { Name: 'New' })).body.records;
        await hears(new RegExp(`event: records\ndata: .*"object":"Account".*${made.Id}.*created`));
        await bench.put('settings', {});
        await hears(/event: config\n/);
        await bench.post('reset');
        await hears(/event: reset\n/);
        await reader.cancel();
    });
});

describe('a demo call', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());

    /** A frame that listens and answers with the result of `say`. */
    async function frame(say) {
        const response = await bench.send('POST', '/workbench/demo');
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        await reader.read();
        const asked = [];
        const listening = (async () => {
            for (;;) {
                const { value, done } = await reader.read();
                if (done) return;
                const [, data] = /data: (.*)\n/.exec(value) ?? [];
                if (!data) continue;
                asked.push(JSON.parse(data));
                const outcome = say(asked.at(-1));
                if (outcome) await bench.post('demo/answer', { requestId: asked.at(-1).requestId, ...outcome });
            }
        })();
        return { asked, leave: () => reader.cancel().then(() => listening) };
    }

    it('requires a panel with a demo line', async () => {
        const { status, body } = await bench.post('calls', { from: '+447814256404' });
        assert.equal(status, 409);
        assert.match(body.error, /No panel with a demo line/);
    });

    it('goes to the frame with the line, with number, name, and attributes', async () => {
        const leader = await frame(() => ({ callId: 'demo-1' }));
        const follower = await frame(() => ({ error: 'none here', noLine: true }));
        const call = { from: '+447814256404', name: 'Fred', attributes: { sfdcObjectId: '003' } };
        const { status, body } = await bench.post('calls', call);
        assert.deepEqual([status, body], [201, { callId: 'demo-1' }]);
        const { requestId: _, ...carried } = leader.asked[0];
        assert.deepEqual(carried, call);
        assert.equal(follower.asked.length, 1);
        await leader.leave();
        await follower.leave();
    });

    it('is rejected with the message of the panel with the line', async () => {
        const leader = await frame(() => ({ error: '"x" is too long for a number' }));
        const follower = await frame(() => ({ error: 'none here', noLine: true }));
        const { status, body } = await bench.post('calls', { from: 'x' });
        assert.deepEqual([status, body.error], [409, '"x" is too long for a number']);
        await leader.leave();
        await follower.leave();
    });

    it('waits a moment for a frame that is about to listen', async () => {
        const placed = bench.post('calls', { from: '1' });
        const late = await frame(() => ({ callId: 'demo-late' }));
        assert.deepEqual(await placed, { status: 201, body: { callId: 'demo-late' } });
        await late.leave();
    });

    it('does not wait for a frame that is closed', async () => {
        const leaving = await frame(() => void setTimeout(() => leaving.leave(), 20));
        const { status, body } = await bench.post('calls', { from: '1' });
        assert.equal(status, 409);
        // a frame that is waited for in vain is told of in other words
        assert.match(body.error, /No panel with a demo line/);
    });

    for (const [what, body, words] of [
        ['no number', {}, /"from"/],
        ['a number that is not a text', { from: 7 }, /"from"/],
        ['a name that is not a text', { from: '1', name: {} }, /"name"/],
        ['attributes that are not texts', { from: '1', attributes: { a: 1 } }, /"attributes"/],
        ['attributes that are a list', { from: '1', attributes: ['a'] }, /"attributes"/]
    ]) {
        it(`is rejected for ${what}`, async () => {
            const answer = await bench.post('calls', body);
            assert.equal(answer.status, 400);
            assert.match(answer.body.error, words);
        });
    }

    it('is handled elsewhere for another phone system', async () => {
        const placed = [];
        const other = await openWorkbench({
            placeCall: async (call) => {
                placed.push(call.from);
                return { callId: 'lab-1' };
            }
        });
        assert.deepEqual((await other.post('calls', { from: '+44' })).body, { callId: 'lab-1' });
        assert.deepEqual(placed, ['+44']);
        await other.close();
    });
});

describe('the port', () => {
    it('is an error if it is in use, on either address of this machine', async () => {
        const taken = await openWorkbench();
        await assert.rejects(openWorkbench({ port: taken.port }), { code: 'EADDRINUSE' });
        await taken.close();
    });

    it('is free again after close', async () => {
        const first = await openWorkbench();
        await first.get('log');
        await first.close();
        const again = await openWorkbench({ port: first.port });
        assert.equal(again.port, first.port);
        await again.close();
    });

    it('closes during an incomplete request', async () => {
        const bench = await openWorkbench();
        const socket = net.connect(bench.port, '127.0.0.1');
        socket.on('error', () => undefined);
        // The answer to the first request shows that the second one has arrived, too, as far as it goes.
        socket.write('GET /workbench/log HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT');
        await once(socket, 'data');
        await bench.close();
        socket.destroy();
    });
});
