import { AgentPhone } from './fakes/agentPhone';
import { message } from './fakes/fakeSession';

describe('the SIP phone: media and link are lost', () => {
    it('media that stall make the link doubtful, media that fail end the call', async () => {
        const phone = await AgentPhone.signedIn();
        const session = phone.agent.invite('call-1');
        session.emit('peerconnection', { peerconnection: session.connection });
        await phone.doing({ command: 'answer', connection: phone.connection('call-1') }, () => session.establish());
        phone.news();
        session.connection.become('disconnected');
        expect(phone.agent.registers).toBe(2);
        expect(phone.news()).toEqual([]);
        session.connection.become('failed');
        expect(phone.news()).toEqual(['ConnectionCleared mediaLost network']);
        expect(session.asked.at(-1)).toBe('terminate');
    });

    it('hung up on a dead link: over here at once, and at the switch when it can be told', async () => {
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
        expect(phone.told.at(-1)).toMatchObject({ event: 'Snapshot', calls: [] });
        expect(phone.news().slice(-3)).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });

    it('T: somebody else is at the other end: told by the switch’s re-INVITE, not by its own notation', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const says = (identity: string): void => {
            session.emit('reinvite', { request: message({ 'p-asserted-identity': identity }) });
        };
        says('<sip:07814256404@pbx.example>');
        expect(phone.news()).toEqual([]);
        says('"Jane" <sip:+447700900111@pbx.example>');
        says('"Jane" <sip:+447700900111@pbx.example>');
        expect(phone.told).toEqual([expect.objectContaining({ newRemote: { number: '+447700900111', name: 'Jane' } })]);
        session.emit('update', { request: message() });
        expect(phone.news()).toEqual(['Transferred transfer']);
    });

    it('nobody else transfers this phone’s calls', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const reject = jest.fn();
        session.emit('refer', { reject });
        session.emit('replaces', { reject });
        expect(reject).toHaveBeenCalledTimes(2);
    });
});
