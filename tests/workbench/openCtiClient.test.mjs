// Our Open CTI client library: how it starts, what it posts, what it rejects.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PARENT, openFrame, plain } from './support/ctiFrame.mjs';

describe('the Open CTI client: how it starts', () => {
    for (const [what, options] of [
        ['no parameters at all', { search: '' }],
        ['no origin', { search: '?mode=Lightning' }],
        ['no mode', { search: `?sfdcIframeOrigin=${PARENT}` }],
        ['an empty mode', { search: `?mode=&sfdcIframeOrigin=${PARENT}` }],
        ["Classic's spelling of the origin", { search: `?mode=Lightning&sfdcIFrameOrigin=${PARENT}` }],
        ['the origin twice', { search: `?mode=x&sfdcIframeOrigin=${PARENT}&sfdcIframeOrigin=${PARENT}` }],
        ['an origin with a path', { search: `?mode=Lightning&sfdcIframeOrigin=${PARENT}/` }],
        ['an origin that is a script', { search: '?mode=Lightning&sfdcIframeOrigin=javascript:alert(1)' }],
        ['a protocol that differs from the page', { protocol: 'http:' }],
        ['a script URL without a version', { src: `${PARENT}/opencti.js` }]
    ]) {
        it(`throws a text for ${what}, and does not listen`, async () => {
            const { thrown, opencti, heard } = await openFrame(options);
            assert.equal(typeof thrown, 'string');
            assert.match(thrown, /^Failed to initialize Open CTI/);
            assert.equal(typeof opencti.screenPop, 'function'); // assigned before it fails, like the platform's
            assert.deepEqual(heard, []);
        });
    }

    it('posts nothing if it did not start', async () => {
        const { opencti, posted } = await openFrame({ search: '' });
        assert.throws(() => opencti.enableClickToDial(), /not initialized/);
        assert.deepEqual(posted, []);
    });

    for (const origin of [
        PARENT,
        'https://acme--c.vf.force.com',
        'https://localhost:8443',
        'https://a_b.lightning.force.com:1'
    ]) {
        it(`accepts the parent ${origin}`, async () => {
            const { opencti, posted } = await openFrame({ search: `?mode=x&sfdcIframeOrigin=${origin}` });
            opencti.enableClickToDial();
            assert.equal(posted[0].origin, origin);
        });
    }

    it('has the version in its own URL, as a number', async () => {
        for (const version of [43, 57, 67]) {
            const { opencti, posted } = await openFrame({ version });
            opencti.refreshView();
            assert.equal(posted[0].message.apiVersion, version);
        }
    });

    it('has message channels since 47 and work since 46', async () => {
        const has = async (version) => {
            const { opencti } = await openFrame({ version });
            return [typeof opencti.hvs?.onWorkStart, typeof opencti.publish];
        };
        assert.deepEqual(await has(45), ['undefined', 'undefined']);
        assert.deepEqual(await has(46), ['function', 'undefined']);
        assert.deepEqual(await has(47), ['function', 'function']);
    });

    it('has the documented values', async () => {
        const { opencti } = await openFrame();
        assert.deepEqual(plain(opencti.CALL_TYPE), { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' });
        assert.equal(opencti.SCREENPOP_TYPE.NEW_RECORD_MODAL, 'newRecord');
        assert.deepEqual(Object.values(opencti.SCREENPOP_TYPE), [
            'url',
            'sobject',
            'objecthome',
            'list',
            'search',
            'newRecord',
            'flow'
        ]);
    });
});

describe('the Open CTI client: what it sends', () => {
    let frame;
    beforeEach(async () => (frame = await openFrame()));
    const callback = () => undefined;
    const listener = () => undefined;

    const CALLS = [
        ['enableClickToDial', [], {}],
        ['enableClickToDial', [{ callback }], {}, { isCallbackRegistered: true }],
        ['disableClickToDial', [], {}],
        ['refreshView', [], {}],
        ['notifyInitializationComplete', [], {}],
        ['notifyInitializationComplete', ['whatever', 2], {}],
        ['getAppViewInfo', [{ callback }], {}, { isCallbackRegistered: true }],
        ['getCallCenterSettings', [{ callback }], {}, { isCallbackRegistered: true }],
        ['getSoftphoneLayout', [{ callback }], {}, { isCallbackRegistered: true }],
        ['isSoftphonePanelVisible', [{ callback }], {}, { isCallbackRegistered: true }],
        ['onClickToDial', [{ listener }], {}, { isListenerRegistered: true }],
        ['onNavigationChange', [{ listener }], {}, { isListenerRegistered: true }],
        ['setSoftphonePanelVisibility', [{ visible: false, extra: 1 }], { visible: false }],
        ['setSoftphonePanelHeight', [{ heightPX: 600 }], { heightPX: 600 }],
        ['setSoftphonePanelWidth', [{ widthPX: 400 }], { widthPX: 400 }],
        ['setSoftphoneItemLabel', [{ label: 'Phone' }], { label: 'Phone' }],
        ['setSoftphonePanelLabel', [{ label: 'Phone' }], { label: 'Phone' }],
        ['setSoftphoneItemIcon', [{ key: 'call' }], { key: 'call' }],
        ['setSoftphonePanelIcon', [{ key: 'call' }], { key: 'call' }],
        // Values at the top level are dropped, as documented: they belong in params.
        [
            'screenPop',
            [{ type: 'newRecord', params: { entityName: 'Lead' }, defaultFieldValues: { Phone: '1' } }],
            { type: 'newRecord', params: { entityName: 'Lead' } }
        ],
        [
            'searchAndScreenPop',
            [{ searchParams: '0781', callType: 'inbound', deferred: true }],
            { searchParams: '0781', callType: 'inbound', deferred: true }
        ],
        ['saveLog', [{ value: { Id: '00T', Subject: 'x' } }], { object: { Id: '00T', Subject: 'x' } }],
        [
            'runApex',
            [{ apexClass: 'A', methodName: 'b', methodParams: 'c=d' }],
            { apexClass: 'A', methodName: 'b', methodParams: 'c=d' }
        ],
        [
            'publish',
            [{ channelName: 'ch__c', message: { a: 1, b: undefined } }],
            { eventName: 'ch__c', message: { a: 1 } }
        ]
    ];
    for (const [methodName, passed, args, flags = {}] of CALLS) {
        it(`${methodName}(${passed.length ? Object.keys(passed[0]).join(', ') : ''})`, () => {
            frame.opencti[methodName](...passed);
            assert.deepEqual(frame.posted, [
                {
                    origin: PARENT,
                    message: {
                        methodName,
                        callId: 0,
                        apiVersion: 66,
                        apiType: 'opencti',
                        isCallbackRegistered: false,
                        isListenerRegistered: false,
                        args,
                        ...flags
                    }
                }
            ]);
        });
    }

    it('covers every method', () => {
        const methods = Object.keys(frame.opencti).filter((name) => typeof frame.opencti[name] === 'function');
        const covered = new Set([...CALLS.map(([name]) => name), 'subscribe', 'unsubscribe']);
        assert.deepEqual(
            methods.filter((name) => !covered.has(name)),
            []
        );
    });

    it('work: its methods are sent without a prefix', () => {
        frame.opencti.hvs.onWorkStart({ listener });
        frame.opencti.hvs.completeWork({ workId: 'w', attributes: { wasConnected: true }, other: 1 });
        assert.deepEqual(
            frame.posted.map(({ message }) => [message.methodName, message.args]),
            [
                ['onWorkStart', {}],
                ['completeWork', { workId: 'w', attributes: { wasConnected: true } }]
            ]
        );
    });

    it('publish sends plain data, whatever the message contains', async () => {
        const sent = [];
        const page = await openFrame({ postMessage: ({ args }) => sent.push(args.message) });
        const message = { a: 1, secret: () => undefined, toJSON: () => ({ a: 1 }) };
        page.opencti.publish({ channelName: 'ch__c', message });
        assert.deepEqual(Object.keys(sent[0]), ['a']);
        assert.notEqual(sent[0], message);
    });

    it('one counter numbers the calls of all methods, including one that cannot be posted', async () => {
        const failing = await openFrame({
            postMessage: ({ methodName }) => {
                if (methodName === 'saveLog') throw new Error('DataCloneError');
            }
        });
        failing.opencti.refreshView();
        assert.throws(() => failing.opencti.saveLog({ value: { proxied: true } }), /DataCloneError/);
        failing.opencti.refreshView();
        assert.deepEqual(
            failing.posted.map(({ message }) => message.callId),
            [0, 2]
        );
    });
});

describe('the Open CTI client: invalid arguments throw at once', () => {
    const callback = () => undefined;
    for (const [methodName, ...passed] of [
        ['screenPop'],
        ['screenPop', {}],
        ['screenPop', null],
        ['screenPop', 'Contact'],
        ['screenPop', [1]],
        ['screenPop', { type: 'sobject' }, { callback }],
        ['screenPop', { type: 'sobject', callback: 'x' }],
        ['enableClickToDial', {}],
        ['refreshView', {}],
        ['getCallCenterSettings'],
        ['getCallCenterSettings', {}],
        ['getCallCenterSettings', { other: 1 }],
        ['getAppViewInfo', { callback: null }],
        ['getSoftphoneLayout', { x: 1 }],
        ['isSoftphonePanelVisible', { x: 1 }],
        ['onClickToDial', { callback }],
        ['onNavigationChange', {}],
        ['saveLog', { callback }],
        ['saveLog', { value: 'x' }],
        ['subscribe', { channelName: 'c' }],
        ['subscribe', { listener: callback }],
        ['unsubscribe', { subscription: {} }],
        ['publish', { message: 1 }]
    ]) {
        it(`${methodName}(${passed.map((one) => JSON.stringify(one)).join(', ')})`, async () => {
            const { opencti, posted } = await openFrame();
            assert.throws(
                () => opencti[methodName](...passed),
                (error) => error.message.includes(methodName)
            );
            assert.deepEqual(posted, []);
        });
    }
});
