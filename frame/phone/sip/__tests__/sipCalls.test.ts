import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { AgentPhone } from './fakes/agentPhone';
import { message } from './fakes/fakeSession';
import type { Headers } from './fakes/fakeSession';

describe('the SIP phone: calls', () => {
    it('in: rings with number and name; answered when the switch confirms; the microphone closes with the call', async () => {
        const phone = await AgentPhone.signedIn();
        const session = phone.agent.invite('call-1');
        expect(phone.reported[0]).toMatchObject({
            connection: { callId: 'call-1', deviceId: '1001' },
            remote: { number: '+447814256404', name: 'Fred' }
        });
        expect(phone.news()).toEqual(['Delivered']);
        await phone.doing({ command: 'answer', connection: phone.connection('call-1') }, () => {
            expect(phone.news()).toEqual([]);
            session.establish();
        });
        expect(phone.news()).toEqual(['Established']);
        expect(phone.openStreams).toBe(1);
        session.bye();
        expect(phone.news()).toEqual(['ConnectionCleared normal remote']);
        expect(phone.openStreams).toBe(0);
    });

    it('N2: a withheld caller, although the switch reports the network’s own identity', async () => {
        const phone = await AgentPhone.signedIn();
        const headers = { privacy: 'id', 'p-asserted-identity': '"Fred" <sip:+447814256404@pbx.example>' };
        phone.agent.invite('call-1', headers, 'anonymous', 'Anonymous');
        expect(phone.reported[0]).toMatchObject({ remote: { number: null } });
    });

    it('a caller without a number in From is identified by the asserted identity', async () => {
        const phone = await AgentPhone.signedIn();
        phone.agent.invite('call-1', { 'p-asserted-identity': '<tel:+447814256404>' }, 'gateway', 'Fred');
        expect(phone.reported[0]).toMatchObject({ remote: { number: '+447814256404', name: 'Fred' } });
    });

    it.each([
        ['the caller gives up', {}, 'callCancelled'],
        ['another phone took it', { reason: 'SIP;cause=200;text="Call completed elsewhere"' }, 'answeredElsewhere']
    ])('%s', async (_, headers, cause) => {
        const phone = await AgentPhone.signedIn();
        phone.agent.invite('call-1').cancel(headers);
        expect(phone.news()).toEqual(['Delivered', `ConnectionCleared ${cause} remote`]);
    });

    it('declined: 486 to the switch, reported as the agent’s own action', async () => {
        const phone = await AgentPhone.signedIn();
        const session = phone.agent.invite('call-1');
        await phone.do({ command: 'clear', connection: phone.connection('call-1') });
        expect(session.asked).toEqual(['terminate 486']);
        expect(phone.news()).toEqual(['Delivered', 'ConnectionCleared callRejected local']);
        phone.agent.invite('call-2');
        await phone.do({ command: 'clear', connection: phone.connection('call-2'), cause: 'busy' });
        expect(phone.news()).toEqual(['Delivered', 'ConnectionCleared busy local']);
    });

    it('no microphone: reported, and the call keeps ringing', async () => {
        const phone = await AgentPhone.signedIn();
        phone.microphoneFault = 'microphoneBusy';
        const session = phone.agent.invite('call-1');
        phone.news();
        await expect(phone.do({ command: 'answer', connection: phone.connection('call-1') })).rejects.toMatchObject({
            reason: 'permission'
        });
        expect(phone.news()).toEqual(['Trouble microphoneBusy']);
        expect(session.isEnded()).toBe(false);
        await expect(phone.do({ command: 'makeCall', to: '1002' })).rejects.toMatchObject({ reason: 'permission' });
        expect(phone.agent.calls).toEqual([]);
    });

    it('out: originated when it is sent, settles when the switch reports ringing', async () => {
        const phone = await AgentPhone.signedIn();
        const made = phone.do({ command: 'makeCall', to: '+44 7814 256404', attributes: { sfdcObjectId: '003' } });
        await phone.pass(1);
        const { target, session } = phone.agent.calls[0];
        expect(target).toBe('sip:+447814256404@pbx.example');
        expect(phone.news()).toEqual([]);
        session.send('call-1');
        expect(phone.reported[0]).toMatchObject({ attributes: { sfdcObjectId: '003' } });
        session.progress({ 'p-asserted-identity': '"Fred" <sip:447814256404@pbx.example>' });
        expect(await made).toEqual({ connection: phone.connection('call-1') });
        expect(phone.reported.at(-1)).toMatchObject({ remote: { number: '+447814256404', name: 'Fred' } });
        session.establish();
        expect(phone.news()).toEqual(['Originated', 'Delivered', 'Established']);
    });

    it('R12: the caller of a call that was picked up may be named by the answer; the answer of other calls only has a name', async () => {
        const fred = { 'p-asserted-identity': '"Fred" <sip:+447814256404@pbx.example>' };
        const dialing = async (to: string, answer: Headers, later?: Headers): Promise<AgentPhone> => {
            const phone = await AgentPhone.signedIn({ pickupCode: '**{number}' });
            await phone.doing({ command: 'makeCall', to }, () => {
                const { session } = phone.agent.calls[0];
                session.send('call-1');
                session.establish(answer);
                if (later) session.emit('reinvite', { request: message(later) });
            });
            return phone;
        };
        const newRemote = { number: '+447814256404', name: 'Fred' };
        const pickedUp = await dialing('**1002', fred);
        expect(pickedUp.reported.at(-1)).toMatchObject({ event: 'Transferred', newRemote });
        expect(pickedUp.news()).toEqual(['Originated', 'Established', 'Transferred transfer']);
        const told = await dialing('**1002', { 'p-asserted-identity': '<sip:1002@pbx.example>' }, fred);
        expect(told.news()).toEqual(['Originated', 'Established', 'Transferred transfer']);
        const both = await dialing('**1002', fred, fred);
        expect(both.news()).toEqual(['Originated', 'Established', 'Transferred transfer']);
        const hunted = await dialing('2000', { 'p-asserted-identity': '"Jane" <sip:1003@pbx.example>' });
        expect(hunted.reported[1]).toMatchObject({ event: 'Established', remote: { number: '2000', name: 'Jane' } });
    });

    it('out, busy: the command succeeded, and events report the failure', async () => {
        const phone = await AgentPhone.signedIn();
        await phone.doing({ command: 'makeCall', to: '1002' }, () => {
            phone.agent.calls[0].session.send('call-1');
            phone.agent.calls[0].session.fail(486);
        });
        expect(phone.news()).toEqual([
            'Originated',
            'Failed busy 486 said the switch',
            'ConnectionCleared busy remote'
        ]);
        expect(phone.openStreams).toBe(0);
    });

    it('out: fails before it is sent, is canceled, is not a number, has no link', async () => {
        const phone = await AgentPhone.signedIn();
        const failing = phone.do({ command: 'makeCall', to: '1002' });
        await phone.pass(1);
        phone.agent.calls[0].session.emit('failed', { originator: 'local', message: null, cause: 'WebRTC Error' });
        await expect(failing).rejects.toMatchObject({ reason: 'hostError', explanation: {} });
        expect(phone.lines).toContain('the call to 1002 was not sent: WebRTC Error');
        expect([phone.news(), phone.openStreams]).toEqual([[], 0]);

        await phone.doing({ command: 'makeCall', to: '1002' }, () => {
            phone.agent.calls[1].session.send('call-2');
            void phone.do({ command: 'clear', connection: phone.connection('call-2') });
        });
        expect(phone.news()).toEqual(['Originated', 'ConnectionCleared callCancelled local']);

        await expect(phone.do({ command: 'makeCall', to: 'a b' })).rejects.toMatchObject({ reason: 'invalidNumber' });
        phone.socket.drop();
        await expect(phone.do({ command: 'makeCall', to: '1002' })).rejects.toMatchObject({ reason: 'notConnected' });
        expect(phone.agent.calls).toHaveLength(2);
    });

    it('hold and resume are reported when the switch has answered; a refusal changes nothing', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const connection = phone.connection('call-1');
        const held = phone.do({ command: 'hold', connection });
        await phone.pass(1);
        expect(phone.news()).toEqual([]);
        session.switchSays('ok');
        await held;
        expect(phone.news()).toEqual(['Held local']);
        await phone.doing({ command: 'retrieve', connection }, () => session.switchSays('ok'));
        expect(phone.news()).toEqual(['Retrieved local']);

        const refused = phone.do({ command: 'hold', connection });
        await phone.pass(1);
        session.switchSays('refused');
        session.switchSays('ok');
        await expect(refused).rejects.toMatchObject({ reason: 'rejected' });
        expect(phone.news()).toEqual([]);
        await expect(phone.do({ command: 'retrieve', connection })).rejects.toMatchObject({ reason: 'invalidState' });
    });

    it('a second call: the first goes on hold before it is answered', async () => {
        const phone = await AgentPhone.signedIn();
        const first = await phone.talking('call-1');
        const second = phone.agent.invite('call-2');
        const answered = phone.do({ command: 'answer', connection: phone.connection('call-2') });
        await phone.pass(1);
        expect([first.asked.at(-1), second.asked]).toEqual(['hold', []]);
        first.switchSays('ok');
        await phone.pass(1);
        second.establish();
        await answered;
        expect(phone.news()).toEqual(['Delivered', 'Held local', 'Established']);
    });

    it('a first call that cannot be held stays connected, and the second one keeps ringing', async () => {
        const phone = await AgentPhone.signedIn();
        const first = await phone.talking('call-1');
        const second = phone.agent.invite('call-2');
        const answered = phone.do({ command: 'answer', connection: phone.connection('call-2') });
        await phone.pass(1);
        first.switchSays('refused');
        first.switchSays('ok');
        await expect(answered).rejects.toMatchObject({ reason: 'rejected' });
        expect([second.asked, phone.openStreams, phone.news()]).toEqual([[], 1, ['Delivered']]);
    });

    it('nothing is answered or dialed while another call is being dialed', async () => {
        const phone = await AgentPhone.signedIn();
        await phone.doing({ command: 'makeCall', to: '1002' }, () => {
            phone.agent.calls[0].session.send('call-1');
            phone.agent.calls[0].session.progress();
        });
        phone.agent.invite('call-2');
        for (const command of [
            { command: 'answer', connection: phone.connection('call-2') } as const,
            { command: 'makeCall', to: '1004' } as const
        ]) {
            await expect(phone.do(command)).rejects.toMatchObject({ explanation: explanation('otherDialing') });
        }
    });

    it('mute and digits', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const connection = phone.connection('call-1');
        await phone.do({ command: 'setMicrophoneMute', connection, on: true });
        await phone.do({ command: 'setMicrophoneMute', connection, on: false });
        expect(phone.news()).toEqual(['MicrophoneMute true', 'MicrophoneMute false']);
        const sent = phone.do({ command: 'generateDigits', connection, digits: '1' });
        await phone.pass(5000);
        await sent;
        expect(session.asked.at(-1)).toBe('digits 1 RFC2833');
    });

    it('the far end holds and retrieves', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        session.emit('hold', { originator: 'remote' });
        session.emit('unhold', { originator: 'remote' });
        session.emit('hold', { originator: 'local' });
        expect(phone.news()).toEqual(['Held remote', 'Retrieved remote']);
    });

    it('a command for a call that is over, or of another device, is refused', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        await expect(
            phone.do({ command: 'hold', connection: { callId: 'call-1', deviceId: '1004' } })
        ).rejects.toMatchObject({ reason: 'invalidState' });
        session.bye();
        await expect(phone.do({ command: 'hold', connection: phone.connection('call-1') })).rejects.toMatchObject({
            explanation: explanation('callOver')
        });
    });
});
