// Open CTI for Salesforce Classic: our client library, our host side, and both together by their messages.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { PARENT, openClassic, openFrame } from './support/classicFrame.mjs';
import { openWorkbench } from './support/workbench.mjs';

describe("Classic's client library", () => {
    for (const [what, search] of [
        ['no parameters', ''],
        ['no nonce', `?sfdcIFrameOrigin=${PARENT}`],
        ['no origin', '?nonce=1'],
        ["Lightning Experience's spelling of the origin", `?sfdcIframeOrigin=${PARENT}&nonce=1`]
    ]) {
        it(`does nothing, without an error, for ${what}`, async () => {
            const { interaction, thrown, posted, deliver } = await openFrame({ search });
            let called = false;
            interaction.getPageInfo(() => (called = true));
            interaction.onFocus(() => (called = true));
            deliver('interactionApi/method=getPageInfo_0&result=x');
            assert.deepEqual([thrown, posted, called], [undefined, [], false]);
        });
    }

    it('posts texts: the number of the call only with a callback, every value encoded, the fields of a log twice', async () => {
        const { interaction, posted } = await openFrame();
        const callback = () => undefined;
        interaction.screenPop('/003?a=b&c', true, callback);
        interaction.cti.setSoftphoneHeight(300);
        interaction.saveLog('Task', 'Subject=a%26b&Status=Completed', callback);
        interaction.runApex('A', 'b', 'c=d', callback);
        interaction.cti.onClickToDial(callback);
        const rest = 'nonce=a1b2&apiVersion=66';
        assert.deepEqual(
            posted.map(({ text }) => text),
            [
                `interactionApi/method=screenPop_0&targetUrl=%2F003%3Fa%3Db%26c&force=true&${rest}`,
                `interactionApi/method=setSoftphoneHeight&height=300&${rest}`,
                `interactionApi/method=saveLog_1&objectName=Task&saveParams=Subject%253Da%252526b%2526Status%253DCompleted&${rest}`,
                `interactionApi/method=runApex_2&apexClass=A&methodName=b&methodParams=c%3Dd&${rest}`,
                `interactionApi/method=onClickToDial&${rest}`
            ]
        );
        assert.ok(posted.every(({ origin }) => origin === PARENT));
    });

    it('calls a callback once and a listener each time, only for its parent', async () => {
        const { interaction, deliver } = await openFrame();
        const heard = [];
        const hear = (reply) => heard.push(JSON.parse(JSON.stringify(reply)));
        interaction.isVisible(hear);
        interaction.onFocus(hear);
        deliver('interactionApi/method=isVisible_0&result=true', 'https://evil.example');
        deliver({ method: 'isVisible_0', result: 'true' });
        assert.deepEqual(heard, []);
        for (let times = 0; times < 2; times += 1) {
            deliver('interactionApi/method=isVisible_0&result=true');
            deliver('interactionApi/method=onFocus&result=%7B%7D');
        }
        assert.deepEqual(heard, [
            { method: 'isVisible_0', result: true },
            { method: 'onFocus', result: '{}' },
            { method: 'onFocus', result: '{}' }
        ]);
    });
});

describe('the library and a page of Classic', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    beforeEach(() => bench.post('reset'));
    const askOrg = async (method, args) => (await bench.ask('POST', `interaction/${method}`, args)).body;
    const open = (page) => openClassic({ askOrg, page });

    it('settings, layout, and Apex come as texts', async () => {
        const { call } = await open();
        const { result } = await call('cti.getCallCenterSettings');
        assert.equal(JSON.parse(result)['/reqGeneralInfo/reqSoftphoneHeight'], '600');
        assert.ok(JSON.parse((await call('cti.getSoftphoneLayout')).result).Inbound.objects.Contact);
        assert.equal((await call('runApex', 'CRMConnectUser', 'getUserTimeZone', 'none')).result, 'Europe/London');
        const { result: none, error } = await call('runApex', 'Nobody', 'x', 'none');
        assert.deepEqual([none, /^Could not load Apex class/.test(error)], [undefined, true]);
    });

    it('saves a log with the types of its fields, and changes it by its id', async () => {
        const { call } = await open();
        const saved = await call('saveLog', 'Task', 'Subject=Tea%20%26%20cake&CallDurationInSeconds=42');
        assert.equal(saved.result, true);
        const task = () => bench.store.find('Task', saved.id);
        assert.deepEqual([task().Subject, task().CallDurationInSeconds], ['Tea & cake', 42]);
        await call('saveLog', 'Task', `Id=${saved.id}&Description=Hot`);
        assert.equal(task().Description, 'Hot');
        const refused = await call('saveLog', 'Widget', 'Subject=x');
        assert.equal(refused.result, false);
        assert.match(refused.error, /Widget/);
    });

    it('searches by the layout and returns where it leads; only inbound calls pop', async () => {
        const opened = [];
        const { call } = await open({ open: (url) => opened.push(url) });
        const find = async (term, type = 'inbound') =>
            JSON.parse((await call('searchAndGetScreenPopUrl', term, '', type)).result);
        const { screenPopUrl, ...fred } = await find('07814256404');
        const [[id, record]] = Object.entries(fred);
        assert.equal(screenPopUrl, `/${id}`);
        assert.equal(id.length, 15);
        assert.deepEqual([record.object, record.Name, record.displayName], ['Contact', 'Fred Bloggs', 'Contact']);
        assert.equal(
            (await find('01202528735', null)).screenPopUrl,
            '/search/SearchResults?searchType=2&str=01202528735'
        );
        assert.equal((await find('+447700900999')).screenPopUrl, '/00Q/e');
        assert.equal((await find('07814256404', 'outbound')).screenPopUrl, undefined);
        assert.match((await call('searchAndGetScreenPopUrl', 'x', '', 'sideways')).error, /sideways/);
        await call('searchAndScreenPop', '07814256404', '', 'inbound');
        assert.deepEqual(opened, [`/${id}`]);
    });

    it('opens relative URLs only, and leaves an edited form only when forced', async () => {
        const opened = [];
        let edited = false;
        const { call } = await open({ open: (url) => opened.push(url), isEdited: () => edited });
        for (const url of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', '']) {
            const { result, error } = await call('screenPop', url, true);
            assert.deepEqual([result, typeof error], [false, 'string'], url);
        }
        assert.equal((await call('screenPop', '/0035g0000000001', false)).result, true);
        edited = true;
        assert.equal((await call('screenPop', '/001/o', false)).result, false);
        assert.equal((await call('screenPop', '/001/o', true)).result, true);
        assert.deepEqual(opened, ['/0035g0000000001', '/001/o']);
    });

    it('says what a page without the console cannot do', async () => {
        const heights = [];
        const { call } = await open({ setHeight: (px) => heights.push(px), refreshList: async () => false });
        assert.equal((await call('isInConsole')).result, false);
        assert.equal((await call('isVisible')).result, true);
        assert.match((await call('setVisible', false)).error, /only .* console/);
        assert.match((await call('cti.setSoftphoneWidth', 400)).error, /only .* console/);
        assert.match((await call('cti.setSoftphoneHeight', -1)).error, /at least 0/);
        assert.equal((await call('cti.setSoftphoneHeight', 300)).result, true);
        assert.deepEqual(heights, [300]);
        assert.equal((await call('refreshRelatedList', 'Nothing')).result, false);
    });

    it('sends a click and a focus to the listener, as JSON, and nothing without one', async () => {
        const { host, interaction, replies } = await open();
        host.emit('onFocus', { url: 'https://x' });
        assert.deepEqual(replies, []);
        const clicks = [];
        interaction.cti.onClickToDial(({ result }) => clicks.push(JSON.parse(result)));
        host.emit('onClickToDial', { number: '020 7946 0018', objectId: '0035g0000000001' });
        assert.deepEqual(clicks, [{ number: '020 7946 0018', objectId: '0035g0000000001' }]);
    });

    it('applies faults: refused in words, or no reply at all', async () => {
        const { call, interaction, replies } = await open();
        await bench.post('faults', { target: 'opencti:getPageInfo', kind: 'refuse', message: 'Not now.', times: 1 });
        assert.deepEqual(await call('getPageInfo'), { method: 'getPageInfo_0', error: 'Not now.' });
        await bench.post('faults', { target: 'opencti:isInConsole', kind: 'lose', times: 1 });
        interaction.isInConsole(() => assert.fail('a reply'));
        await call('isVisible');
        assert.equal(replies.length, 2);
    });

    it('ignores strangers, and a message without the nonce of the frame', async () => {
        const { message, replies, warnings } = await openClassic();
        const text = (nonce) => `interactionApi/method=isInConsole_0&nonce=${nonce}&apiVersion=66`;
        await message(text('a1b2'), { source: {} });
        await message(text('a1b2'), { origin: 'https://evil.example' });
        await message({ methodName: 'isInConsole' });
        await message('interactionApi/method=isInConsole_0');
        assert.deepEqual([replies, warnings], [[], []]);
        await message(text('other'));
        assert.match(warnings[0], /nonce/);
        await message(text('a1b2'));
        assert.deepEqual(replies, ['interactionApi/method=isInConsole_0&result=false']);
    });

    it('answers an older library without the prefix, and an unknown method with an error', async () => {
        const { message, replies } = await openClassic();
        await message('method=isInConsole_3&nonce=a1b2');
        await message('interactionApi/method=getAgentState_4&nonce=a1b2');
        await message('interactionApi/method=toString_5&nonce=a1b2');
        const [old, ...unknown] = replies;
        assert.equal(old, 'method=isInConsole_3&result=false');
        for (const reply of unknown) assert.match(decodeURIComponent(reply), /is not a method of Open CTI/);
    });
});
