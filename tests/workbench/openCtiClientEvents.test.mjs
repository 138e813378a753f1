// Our Open CTI client library: callbacks, listeners, message channels.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CALLBACK, LISTENER, SUCCESS, openFrame, plain } from './support/ctiFrame.mjs';

describe('the Open CTI client: what it receives', () => {
    const settings = (frame) => {
        const heard = [];
        frame.opencti.getCallCenterSettings({ callback: (answer) => heard.push(plain(answer)) });
        return heard;
    };

    it('a callback is used once, however late the answer comes', async () => {
        const frame = await openFrame();
        const heard = settings(frame);
        frame.answer(SUCCESS, CALLBACK);
        frame.answer(SUCCESS, CALLBACK);
        assert.deepEqual(heard, [SUCCESS]);
    });

    it('a callback belongs to its own call', async () => {
        const frame = await openFrame();
        const first = settings(frame);
        const second = settings(frame);
        frame.answer(SUCCESS, CALLBACK);
        assert.deepEqual([first.length, second.length], [0, 1]);
    });

    const STRANGE = {
        'another origin': [{}, 'https://evil.example'],
        'another version': [{ apiVersion: 57 }],
        'the version as a text': [{ apiVersion: '66' }],
        'another type': [{ apiType: 'other' }],
        'another call': [{ callId: 7 }]
    };
    for (const [what, [more, origin]] of Object.entries(STRANGE)) {
        it(`ignores ${what}`, async () => {
            const frame = await openFrame();
            const heard = settings(frame);
            const message = {
                methodName: 'getCallCenterSettings',
                callId: 0,
                apiVersion: 66,
                apiType: 'opencti',
                response: SUCCESS,
                ...CALLBACK
            };
            frame.deliver({ ...message, ...more }, origin);
            assert.deepEqual(heard, []);
            frame.deliver(message);
            assert.equal(heard.length, 1);
        });
    }

    it('ignores what is not a message', async () => {
        const frame = await openFrame();
        const heard = settings(frame);
        for (const data of ['{}', null, undefined, 7, {}]) frame.deliver(data);
        assert.deepEqual([heard, frame.reported], [[], []]);
    });

    it('all listeners are called for every event', async () => {
        const frame = await openFrame();
        const heard = [];
        frame.opencti.onClickToDial({
            listener: () => {
                throw new Error('first one is broken');
            }
        });
        frame.opencti.onClickToDial({ listener: ({ number }) => heard.push(number) });
        frame.answer({ number: '1' }, LISTENER);
        frame.answer({ number: '2' }, LISTENER);
        assert.deepEqual(heard, ['1', '2']);
        assert.deepEqual(frame.reported, ['first one is broken', 'first one is broken']);
    });

    it('since version 47, flags say whether the callback or the listeners run', async () => {
        const frame = await openFrame({ version: 47 });
        const heard = [];
        frame.opencti.onClickToDial({ listener: () => heard.push('listener'), callback: () => heard.push('callback') });
        frame.answer({});
        frame.answer({}, { shouldExecuteCallback: 'true', shouldExecuteListener: 1 });
        assert.deepEqual(heard, []);
        frame.answer({}, CALLBACK);
        frame.answer({}, LISTENER);
        assert.deepEqual(heard, ['callback', 'listener']);
    });

    it('before version 47, there are no flags: any message runs callback and listeners', async () => {
        const frame = await openFrame({ version: 46 });
        const heard = [];
        frame.opencti.onNavigationChange({
            listener: () => heard.push('listener'),
            callback: () => heard.push('callback')
        });
        frame.answer({});
        frame.answer({}, { shouldExecuteListener: false });
        assert.deepEqual(heard, ['callback', 'listener', 'listener']);
    });
});

describe('the Open CTI client: message channels', () => {
    async function subscribed(frame, channelName = 'ch__c') {
        const heard = [];
        let subscription;
        frame.opencti.subscribe({
            channelName,
            listener: (message) => heard.push(plain(message)),
            callback: (answer) => (subscription = answer.subscription)
        });
        frame.answer(SUCCESS, CALLBACK);
        return { heard, subscription, channelName };
    }
    const message = (frame, eventName, response) =>
        frame.deliver({
            methodName: 'subscribe',
            callId: 0,
            apiVersion: 66,
            apiType: 'opencti',
            eventName,
            response,
            ...LISTENER
        });

    it('returns a subscription, and delivers the messages of the channel', async () => {
        const frame = await openFrame();
        const one = await subscribed(frame);
        assert.deepEqual(frame.posted[0].message.args, { eventName: 'ch__c', subscription: {} });
        assert.ok(Object.isFrozen(one.subscription));
        message(frame, 'ch__c', { a: 1 });
        message(frame, 'other__c', { a: 2 });
        assert.deepEqual(one.heard, [{ a: 1 }]);
    });

    it('unsubscribes at the host only with the last listener', async () => {
        const frame = await openFrame();
        const one = await subscribed(frame);
        const two = await subscribed(frame);
        const answers = [];
        frame.opencti.unsubscribe({ subscription: one.subscription, callback: ({ success }) => answers.push(success) });
        assert.deepEqual([answers, frame.posted.length], [[true], 2]);
        message(frame, 'ch__c', 'x');
        assert.deepEqual([one.heard, two.heard], [[], ['x']]);
        frame.opencti.unsubscribe({ subscription: two.subscription });
        assert.deepEqual(
            [frame.posted.at(-1).message.methodName, frame.posted.at(-1).message.args],
            ['unsubscribe', { eventName: 'ch__c' }]
        );
        assert.throws(() => frame.opencti.unsubscribe({ subscription: two.subscription }), /unsubscribe/);
    });

    it('removes a listener whose subscription was rejected', async () => {
        const frame = await openFrame();
        const heard = [];
        const answers = [];
        frame.opencti.subscribe({
            channelName: 'ch__c',
            listener: () => heard.push(1),
            callback: (answer) => answers.push(plain(answer))
        });
        frame.answer({ success: false, returnValue: null, errors: [] }, CALLBACK);
        message(frame, 'ch__c', {});
        assert.deepEqual([heard, 'subscription' in answers[0]], [[], false]);
    });
});
