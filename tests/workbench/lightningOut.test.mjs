// The $Lightning stand-in and the demo line's connection, in the test's own window.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { runScript } from './support/script.mjs';

/** A page with $Lightning, and what was added to it. */
async function openPage({
    app = { extends: 'ltng:outApp', dependencies: ['c:softphone'] },
    built = true,
    components
} = {}) {
    const errors = [];
    const container = { children: [], append: (child) => container.children.push(child) };
    const body = { children: [], append: (child) => body.children.push(child) };
    const globals = {
        fetch: async (path) => ({ ok: app !== null && path === '/workbench/app/softphoneApp', json: async () => app }),
        reportError: ({ message }) => errors.push(message),
        document: {
            body,
            getElementById: (id) => (id === 'place' ? container : null),
            createElement: (tag) => ({ tag, setAttribute: () => undefined }),
            head: { append: (script) => setTimeout(() => (built ? script.onload() : script.onerror())) }
        },
        __workbenchComponents: components ?? { 'c:softphone': (properties) => ({ tag: 'c-softphone', ...properties }) }
    };
    const { window } = await runScript('workbench/lightningOut/lightningOut.ts', globals);
    const create = async (name, where = 'place', attributes = {}) => {
        let created;
        window.$Lightning.createComponent(name, attributes, where, (...outcome) => (created = outcome));
        return until(() => created, 'the outcome');
    };
    return { ...window.$Lightning, create, container, body, errors };
}

describe('$Lightning', () => {
    it('creates a component of the application, in an element that is given directly or by id', async () => {
        const page = await openPage();
        let ready = false;
        page.use('c:softphoneApp', () => (ready = true));
        assert.equal(ready, false);
        await until(() => ready, 'the application to be ready');
        const [element, status, message] = await page.create('c:softphone', 'place', { label: 'Phone' });
        assert.deepEqual([element.label, status, message], ['Phone', 'SUCCESS', '']);
        await page.create('c:softphone', page.container);
        assert.equal(page.container.children.length, 2);
        assert.deepEqual(page.errors, []);
    });

    for (const [what, options, app, words] of [
        ['an application that does not exist', { app: null }, 'c:softphoneApp', /no application c:softphoneApp/],
        ['another namespace', {}, 'ns:softphoneApp', /"c:name"/],
        [
            'an application of another kind',
            { app: { extends: 'force:slds', dependencies: [] } },
            'c:softphoneApp',
            /does not extend ltng:outApp/
        ],
        ['components that are not built', { built: false }, 'c:softphoneApp', /Have they been built/]
    ]) {
        it(`shows an error in the page for ${what}`, async () => {
            const page = await openPage(options);
            page.use(app, () => assert.fail('it cannot be ready'));
            await until(() => page.body.children.length > 0, 'the error');
            assert.match(page.body.children[0].textContent, words);
            assert.match(page.errors[0], words);
        });
    }

    for (const [what, name, where, words] of [
        ['a component that is not in the application', 'c:other', 'place', /does not have c:other.*c:softphone/],
        ['a component that was not built', 'c:ghost', 'place', /no component c:ghost/],
        ['an element that does not exist', 'c:softphone', 'nowhere', /no element.*nowhere/]
    ]) {
        it(`passes an error to the callback for ${what}`, async () => {
            const page = await openPage({ app: { extends: 'ltng:outApp', dependencies: ['c:softphone', 'c:ghost'] } });
            page.use('c:softphoneApp');
            const [element, status, message] = await page.create(name, where);
            assert.deepEqual([element, status], [null, 'ERROR']);
            assert.match(message, words);
        });
    }

    it('requires an application first', async () => {
        const page = await openPage();
        const [, , message] = await page.create('c:softphone');
        assert.match(message, /use first/);
    });
});

describe("the demo line's connection", () => {
    async function openFrame(demo) {
        const answers = [];
        const source = { closed: false };
        const open = (path, signal) => {
            source.address = path;
            signal.addEventListener('abort', () => (source.closed = true));
            return { body: new ReadableStream({ start: (stream) => (source.stream = stream) }) };
        };
        const globals = {
            AbortController,
            TextDecoderStream,
            addEventListener: (type, listener) => (source[type] = listener),
            fetch: async (path, { method, body, signal }) => {
                assert.equal(method, 'POST');
                return body ? void answers.push([path, JSON.parse(body)]) : open(path, signal);
            },
            CRMConnect: { demo }
        };
        await runScript('workbench/lightningOut/demoLine.ts', globals);
        const listens = () => until(() => source.stream, 'the demo line to listen');
        if (demo) await listens();
        const send = async (text, count = 1) => {
            const expected = answers.length + count;
            source.stream.enqueue(new TextEncoder().encode(text));
            await until(() => answers.length >= expected, 'the answer');
            return answers.at(-1);
        };
        const place = (call) => send(`event: placeCall\ndata: ${JSON.stringify(call)}\n\n`);
        const page = globals;
        return { source, listens, send, place, page };
    }

    it('places the call and reports its id', async () => {
        const placed = [];
        const { place, source } = await openFrame({
            placeCall: async (call) => {
                placed.push({ ...call });
                return { callId: 'demo-1' };
            }
        });
        assert.equal(source.address, '/workbench/demo');
        const answer = await place({ requestId: '7', from: '+44', name: 'Fred' });
        assert.deepEqual(answer, ['/workbench/demo/answer', { requestId: '7', callId: 'demo-1' }]);
        assert.deepEqual(placed, [{ from: '+44', name: 'Fred' }]);
        source.pagehide();
        assert.equal(source.closed, true);
    });

    it('handles a call that arrives in pieces, and two that arrive at once', async () => {
        const placed = [];
        const placeCall = async ({ from }) => ({ callId: `demo-${placed.push(from)}` });
        const { send } = await openFrame({ placeCall });
        await send('retry: 500\n\nevent: placeCall\ndata: {"requestId":"1",', 0);
        assert.deepEqual(placed, []);
        await send('"from":"one"}\n\nevent: placeCall\ndata: {"requestId":"2","from":"two"}\n\n', 2);
        assert.deepEqual(placed, ['one', 'two']);
    });

    it('listens again after a restart of the workbench', async () => {
        const { source, place } = await openFrame({ placeCall: async () => ({ callId: 'demo-4' }) });
        const { stream } = source;
        stream.close();
        await until(() => source.stream !== stream, 'the demo line to listen again');
        assert.equal((await place({ requestId: '9', from: 'x' }))[1].callId, 'demo-4');
        source.pagehide();
    });

    it('reports why the line rejected it', async () => {
        const { place } = await openFrame({ placeCall: () => Promise.reject(new Error('too long for a number')) });
        const [, answer] = await place({ requestId: '7', from: 'x' });
        assert.deepEqual(answer, { requestId: '7', error: 'too long for a number' });
    });

    it('listens only while this panel has the line, because the number of connections is limited', async () => {
        const { place, source, listens, page } = await openFrame(undefined);
        assert.equal(source.address, undefined);
        page.CRMConnect.demo = { placeCall: async () => ({ callId: 'demo-2' }) };
        source.crmconnectrunning();
        await listens();
        assert.equal((await place({ requestId: '8', from: 'x' }))[1].callId, 'demo-2');
        delete page.CRMConnect.demo;
        source.crmconnectrunning();
        assert.equal(source.closed, true);
    });

    it('reports that this panel no longer has the line', async () => {
        const { place, page } = await openFrame({ placeCall: async () => ({ callId: 'demo-3' }) });
        delete page.CRMConnect.demo;
        const [, answer] = await place({ requestId: '7', from: 'x' });
        assert.equal(answer.noLine, true);
    });
});
