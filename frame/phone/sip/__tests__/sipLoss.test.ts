import { AgentPhone } from './fakes/agentPhone';
import { message } from './fakes/fakeSession';

/** A call that was answered, with its media in this state. */
async function withMedia(state = 'connected') {
    const phone = await AgentPhone.signedIn();
    const session = phone.agent.invite('call-1');
    session.emit('peerconnection', { peerconnection: session.connection });
    await phone.doing({ command: 'answer', connection: phone.connection('call-1') }, () => session.establish());
    session.connection.become(state);
    phone.news();
    return { phone, session };
}

describe('the SIP phone: media and link are lost', () => {
    it('stalled media: the link is checked, and another path is looked for (ICE restart)', async () => {
        const { phone, session } = await withMedia();
        session.connection.become('disconnected');
        expect(phone.agent.registers).toBe(2);
        expect(phone.reported).toMatchObject([{ reason: 'mediaLost', about: phone.connection('call-1') }]);
        expect(phone.news()).toEqual(['Trouble mediaLost']);
        await phone.pass(1);
        expect(session.asked.at(-1)).toBe('renegotiate with ICE restart');
        session.switchSays('ok');
        session.connection.become('connected');
        expect(phone.news()).toEqual(['TroubleOver mediaLost']);
    });

    it('media that does not come back ends the call, though not as soon as ICE has failed', async () => {
        const { phone, session } = await withMedia();
        for (const state of ['disconnected', 'failed']) session.connection.become(state);
        session.asSession.terminate({ cause: 'RTP Timeout' });
        expect(phone.news()).toEqual(['Trouble mediaLost']);
        for (let second = 0; second < 15; second++) {
            phone.agent.socket.ondata('');
            await phone.pass(1000);
        }
        expect(phone.news()).toEqual(['ConnectionCleared mediaLost network']);
        expect(session.asked.at(-1)).toBe('terminate');
    });

    it('media that never came ends the call as soon as ICE has failed', async () => {
        const { phone, session } = await withMedia('connecting');
        session.connection.become('failed');
        expect(phone.news()).toEqual(['ConnectionCleared mediaLost network']);
    });

    it('media is lost with the link: another path is looked for when the link is back', async () => {
        const { phone, session } = await withMedia();
        phone.socket.drop();
        session.connection.become('disconnected');
        await phone.pass(1000);
        expect(session.asked).toEqual(['answer']);
        phone.socket.accept();
        phone.agent.accept();
        await phone.pass(1);
        expect(session.asked.at(-1)).toBe('renegotiate with ICE restart');
    });

    it('a call without a media path is reported while that lasts', async () => {
        const phone = await AgentPhone.signedIn();
        const session = phone.agent.invite('call-1');
        session.emit('peerconnection', { peerconnection: session.connection });
        await phone.doing({ command: 'answer', connection: phone.connection('call-1') }, () => session.establish());
        session.connection.describe();
        phone.news();
        await phone.pass(5_000);
        expect(phone.reported).toMatchObject([
            { about: phone.connection('call-1'), why: { code: 'addressesMissing' } }
        ]);
        session.connection.become('connected');
        expect(phone.news()).toEqual(['Trouble mediaBlocked', 'TroubleOver mediaBlocked']);
    });

    it('an outgoing call waits for its addresses no longer than an incoming one, even if a server does not answer', async () => {
        const phone = await AgentPhone.signedIn();
        void phone.do({ command: 'makeCall', to: '1002' });
        await phone.pass(1);
        const { connection } = phone.agent.calls[0].session;
        const ended = jest.fn();
        connection.addEventListener('icecandidate', ended);
        connection.gather('gathering');
        await phone.pass(1_500);
        expect(ended).toHaveBeenCalledTimes(1);
    });

    it('hung up on a dead link: over here at once, and at the switch when the link is restored', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        phone.socket.drop();
        phone.news();
        await phone.do({ command: 'clear', connection: phone.connection('call-1') });
        expect(phone.news()).toEqual(['ConnectionCleared normal local']);
        expect([session.isEnded(), phone.openStreams]).toEqual([false, 0]);
        await phone.pass(1000);
        phone.socket.accept();
        phone.agent.accept();
        expect(session.isEnded()).toBe(true);
        expect(phone.reported.at(-1)).toMatchObject({ event: 'Snapshot', calls: [] });
        expect(phone.news().slice(-3)).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });

    it('T: a new remote party is reported by the switch’s re-INVITE, but not a new spelling of the same number', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const says = (identity: string): void => {
            session.emit('reinvite', { request: message({ 'p-asserted-identity': identity }) });
        };
        says('<sip:07814256404@pbx.example>');
        expect(phone.news()).toEqual([]);
        says('"Jane" <sip:+447700900111@pbx.example>');
        says('"Jane" <sip:+447700900111@pbx.example>');
        expect(phone.reported).toEqual([
            expect.objectContaining({ newRemote: { number: '+447700900111', name: 'Jane' } })
        ]);
        session.emit('update', { request: message() });
        expect(phone.news()).toEqual(['Transferred transfer']);
    });

    it('no one else can transfer this phone’s calls', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const reject = jest.fn();
        session.emit('refer', { reject });
        session.emit('replaces', { reject });
        expect(reject).toHaveBeenCalledTimes(2);
    });
});
