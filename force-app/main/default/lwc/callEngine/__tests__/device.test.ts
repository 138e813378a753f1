import { NO_FEATURES, explanation } from 'c/softphoneContract';
import { isAvailable, utilityItem } from 'c/callEngine';
import type { NotConnectedReason } from 'c/softphoneContract';
import { Ada, DEVICE, START, settingsRead } from './support/agent';
import { ALL_FEATURES } from './support/defaults';

describe('the state of the phone', () => {
    it('S1: is available when the link is up, the line registered and the agent entitled', () => {
        expect(isAvailable(new Ada().state)).toBe(true);
    });

    it('S1: is not available while the line is not registered', () => {
        const ada = new Ada().phone({ event: 'OutOfService', at: 1, deviceId: DEVICE });
        expect(isAvailable(ada.state)).toBe(false);
        expect(ada.state.device.reason).toBe('lineOutOfService');
    });

    it.each<NotConnectedReason>([
        'linkDown',
        'credentialsRefused',
        'noLicense',
        'clientTooOld',
        'lineOutOfService',
        'microphoneBlocked',
        'inAnotherTab'
    ])('S2: is not connected, and says why: %s', (reason) => {
        const ada = new Ada().phone({
            event: 'LinkState',
            at: 1,
            state: 'down',
            reason,
            ...explanation('serverSilent'),
            detail: 'so'
        });
        expect(isAvailable(ada.state)).toBe(false);
        expect(ada.state.device).toMatchObject({
            reason,
            explanation: { why: { code: 'serverSilent' }, detail: 'so' }
        });
    });

    it('S2: forgets why when it is connected again, and keeps it while the line alone is out of service', () => {
        const ada = new Ada().phone({
            event: 'LinkState',
            at: 1,
            state: 'down',
            ...explanation('connectionClosed', 1006)
        });
        ada.phone({ event: 'OutOfService', at: 2, deviceId: DEVICE });
        expect(ada.state.device.explanation).toEqual({ why: { code: 'connectionClosed', params: ['1006'] } });
        ada.phone({ event: 'OutOfService', at: 3, deviceId: DEVICE, detail: 'unplugged' });
        expect(ada.state.device.explanation).toEqual({ detail: 'unplugged' });
        ada.phone({ event: 'LinkState', at: 4, state: 'up' });
        expect(ada.state.device.explanation).toEqual({});
    });

    it('knows whether voicemail messages wait, as long as the phone that said so is in use', () => {
        const ada = new Ada();
        const features = { ...ALL_FEATURES, voicemail: '*97' };
        ada.phone({ event: 'Features', at: 1, features });
        ada.phone({ event: 'MessageWaiting', at: 2, messageWaitingOn: true, messages: 2 });
        expect(ada.state.device.messageWaiting).toEqual({ messages: 2 });
        ada.phone({ event: 'Features', at: 3, features });
        expect(ada.state.device.messageWaiting).toEqual({ messages: 2 });
        ada.phone({ event: 'Features', at: 4, features: NO_FEATURES });
        expect(ada.state.device.messageWaiting).toBeNull();
        ada.phone({ event: 'MessageWaiting', at: 5, messageWaitingOn: true });
        expect(ada.state.device.messageWaiting).toEqual({ messages: null });
        ada.phone({ event: 'MessageWaiting', at: 6, messageWaitingOn: false, messages: 0 });
        expect(ada.state.device.messageWaiting).toBeNull();
    });

    it('S3: the utility bar item shows available, ringing, on a call and not connected', () => {
        const ada = new Ada();
        const item = (): object => utilityItem(ada.state, ada.now);
        expect(item()).toMatchObject({ code: 'available' });
        ada.rings({ name: 'Fred' }).wait(3);
        expect(item()).toMatchObject({ code: 'ringing', name: 'Fred', seconds: 3 });
        ada.established().wait(61);
        expect(item()).toMatchObject({ code: 'onCall', name: 'Fred', seconds: 61 });
        ada.cleared().saves().presses('save');
        ada.phone({ event: 'LinkState', at: 1, state: 'down' });
        expect(item()).toMatchObject({ code: 'notConnected' });
    });

    it('S4: says that it is connected again, and takes over the calls that are still up', () => {
        const ada = new Ada().rings().established();
        ada.rings({ id: 'two', from: '07700900123' });
        ada.phone({ event: 'LinkState', at: 2, state: 'down', reason: 'linkDown' });
        expect(ada.call().state).toBe('connected');
        ada.phone({ event: 'LinkState', at: 3, state: 'up' }).phone({ event: 'InService', at: 3, deviceId: DEVICE });
        expect(ada.notices()).toContain('reconnected');
        ada.wait(30).phone({
            event: 'Snapshot',
            at: ada.now,
            calls: [
                {
                    connection: { callId: 'one', deviceId: DEVICE },
                    direction: 'in',
                    remote: { number: '07814256404' },
                    state: 'hold',
                    startedAt: 1
                },
                {
                    connection: { callId: 'three', deviceId: DEVICE },
                    direction: 'in',
                    remote: { number: '07700900456' },
                    state: 'connected',
                    startedAt: 5,
                    answeredAt: 6
                }
            ]
        });
        expect(ada.call('one').state).toBe('held');
        expect(ada.call('three')).toMatchObject({ state: 'connected', answeredAt: 6 });
        // two is gone: nobody saw its end, and it was a missed call
        expect(ada.call('two')).toMatchObject({
            state: 'ended',
            outcome: 'Missed',
            cause: 'linkLost',
            endedAt: ada.now
        });
        expect(ada.notices()).toEqual(expect.arrayContaining(['callLost', 'callsTakenOver']));
    });

    it('S4: calls that are taken over are what they were: a consultation, and one whose far end holds', () => {
        const ada = new Ada();
        const up = { direction: 'in', startedAt: 1, answeredAt: 2 } as const;
        const one = { callId: 'one', deviceId: DEVICE };
        ada.phone({
            event: 'Snapshot',
            at: ada.now,
            calls: [
                { ...up, connection: one, remote: { number: '07814256404' }, state: 'hold', remoteHold: true },
                {
                    ...up,
                    connection: { callId: 'two', deviceId: DEVICE },
                    direction: 'out',
                    remote: { number: '1002' },
                    state: 'connected',
                    consultationOf: one
                }
            ]
        });
        expect(ada.call('one')).toMatchObject({ state: 'held', remoteHold: true });
        expect(ada.call('two').consultationOf).toBe(ada.call('one').key);
    });

    it('S4: a call lost with its media is ended, recorded, and reported', () => {
        const ada = new Ada().rings().established().wait(10).cleared('mediaLost');
        expect(ada.call()).toMatchObject({ state: 'wrapUp', outcome: 'Answered' });
        expect(ada.notices()).toContain('callLost');
    });

    it('S5: knows whether the browser keeps the phone from ringing', () => {
        const ada = new Ada();
        expect(ada.state.device.soundBlocked).toBe(false);
        expect(ada.phone({ event: 'SoundBlocked', at: 1, blocked: true }).state.device.soundBlocked).toBe(true);
        expect(ada.phone({ event: 'SoundBlocked', at: 2, blocked: false }).state.device.soundBlocked).toBe(false);
    });

    it('a chosen device that is not connected is a warning with its name, until it is back', () => {
        const ada = new Ada().phone({
            event: 'Trouble',
            at: 1,
            reason: 'deviceGone',
            ...explanation('devicesMissing', 'Headset')
        });
        expect(ada.state.notices).toMatchObject([
            { level: 'warning', code: 'deviceGone', explanation: explanation('devicesMissing', 'Headset') }
        ]);
        expect(ada.phone({ event: 'TroubleOver', at: 2, reason: 'deviceGone' }).notices()).toEqual([]);
    });

    describe('a call without sound', () => {
        const about = { callId: 'one', deviceId: DEVICE };
        const blocked = {
            event: 'Trouble',
            at: 1,
            reason: 'mediaBlocked',
            about,
            ...explanation('addressesHidden')
        } as const;
        const silent = (): Ada => new Ada().rings().established().phone(blocked);

        it('is reported with the reason, and withdrawn when the sound gets through', () => {
            const ada = silent();
            expect(ada.state.notices).toMatchObject([
                { code: 'mediaBlocked', explanation: explanation('addressesHidden') }
            ]);
            ada.phone({ event: 'TroubleOver', at: 2, reason: 'mediaLost', about });
            expect(ada.notices()).toEqual(['mediaBlocked']);
            ada.phone({ event: 'TroubleOver', at: 2, reason: 'mediaBlocked', about });
            expect(ada.notices()).toEqual([]);
            expect(ada.call().state).toBe('connected');
        });

        it('that fails was not lost: what is said then keeps the reason', () => {
            const ada = silent().cleared('mediaLost');
            expect(ada.state.notices).toMatchObject([
                { code: 'mediaNever', explanation: explanation('addressesHidden') }
            ]);
        });

        it('that somebody ended leaves nothing to say, and a call that is over has no trouble', () => {
            const ada = silent().cleared('normal');
            expect(ada.notices()).toEqual([]);
            expect(ada.phone(blocked).notices()).toEqual([]);
        });
    });

    it('names that are no setting concern the admin only', () => {
        const problem = { kind: 'unknown', setting: 'sipSever', value: 'wss://pbx.example.com', used: '' } as const;
        const reported = { ...settingsRead(START), problems: [problem] } as const;
        expect(new Ada().crm(reported).notices()).toEqual([]);
    });

    it('another phone in this browser is reported with the settings that apply, until it is gone', () => {
        const other = (settings: string | null) => ({ event: 'OtherPhone', at: START, settings }) as const;
        const ada = new Ada().crm(other('AcmePhone'));
        expect(ada.state.notices).toMatchObject([{ level: 'warning', code: 'twoPhones', params: ['AcmePhone'] }]);
        ada.crm(other('Default'));
        expect(ada.state.notices).toMatchObject([{ params: ['Default'] }]);
        expect(ada.crm(other(null)).notices()).toEqual([]);
    });

    it('credentials in the call center definition are named as such, and not shown', () => {
        const problem = { setting: 'iceServers', value: 'turn:…@turn.example.com', used: '' };
        const reported = { ...settingsRead(START), problems: [{ ...problem, kind: 'secret' }] } as const;
        const ada = new Ada().crm(reported);
        expect(ada.state.notices).toMatchObject([{ code: 'settingSecret', params: ['iceServers'] }]);
    });

    it('a microphone that is lost during the call is reported, and the call goes on', () => {
        const ada = new Ada().rings().established().phone({ event: 'Trouble', at: 1, reason: 'microphoneBlocked' });
        expect(ada.notices()).toEqual(['microphoneBlocked']);
        expect(ada.call().state).toBe('connected');
    });
});
