import { settled } from '../../../__tests__/fakes/simulatedClock';
import { AgentPhone } from './fakes/agentPhone';

const UP = ['LinkState up', 'InService', 'Snapshot'];

describe('the SIP phone: signing in (S1, S2, S4)', () => {
    it('asks for a sign-in, and is in service after it', async () => {
        const phone = new AgentPhone();
        phone.system.start();
        expect(phone.news()).toEqual(['Features', 'Snapshot', 'LinkState denied signInNeeded']);
        const signedIn = phone.credentials.give({ user: ' 1001 ', password: 'secret' });
        await settled();
        phone.socket.accept();
        phone.agent.accept();
        await signedIn;
        expect(phone.agent.login).toMatchObject({ user: '1001', password: 'secret', domain: 'pbx.example' });
        expect(phone.news()).toEqual(['LinkState connecting starting', ...UP]);
    });

    it('S7: goes on with new credentials of the same user, during a call too', async () => {
        const phone = await AgentPhone.signedIn();
        await phone.talking('call-1');
        await phone.credentials.give({ user: '1001', password: 'newer', authorizationUser: '1764288000:1001' });
        expect(phone.agent.changed).toEqual({ authorization_user: '1764288000:1001', password: 'newer' });
        expect([phone.agents.length, phone.agent.stopped, phone.news()]).toEqual([1, false, []]);
        await expect(phone.credentials.give({ user: '1002', password: 'x' })).rejects.toMatchObject({
            reason: 'invalidState'
        });
    });

    it('S7: registers anew with them when the old ones were refused during a call', async () => {
        const phone = await AgentPhone.signedIn();
        await phone.talking('call-1');
        phone.agent.refuse(403);
        expect(phone.news().at(-1)).toMatch(/^LinkState denied credentialsRefused/);
        const renewed = phone.credentials.give({ user: '1001', password: 'newer' });
        await settled();
        phone.agent.accept();
        await renewed;
        expect(phone.agents).toHaveLength(1);
        expect(phone.news().slice(-3)).toEqual(UP);
    });

    it('S7: uses the TURN credentials that hold when the call is made', async () => {
        const phone = await AgentPhone.signedIn();
        const urls = ['turn:turn.example.com'];
        phone.credentials.setIceServers([{ urls, username: 'old', credential: 'old' }]);
        phone.credentials.setIceServers([{ urls, username: 'new', credential: 'new' }]);
        void phone.do({ command: 'makeCall', to: '07814256404' }).catch(() => undefined);
        await phone.pass(1);
        expect(phone.agent.calls[0].options).toMatchObject({ pcConfig: { iceServers: [{ urls, username: 'new' }] } });
    });

    it('an invalid extension and an address that the stack refuses are reported', async () => {
        const phone = new AgentPhone();
        phone.system.start();
        phone.news();
        for (const user of ['', '1001@elsewhere', '10 01', '1\r\nX: y']) {
            await expect(phone.credentials.give({ user, password: 'x' })).rejects.toMatchObject({
                reason: 'malformed'
            });
        }
        await expect(phone.credentials.give({ user: 'impossible', password: 'x' })).rejects.toMatchObject({
            reason: 'hostError'
        });
        expect(phone.news()).toEqual(['LinkState denied notConfigured no such address']);
    });

    it('puts the password in no log and no event', async () => {
        const phone = await AgentPhone.signedIn();
        phone.socket.drop();
        expect(JSON.stringify([phone.lines, phone.reported])).not.toContain('secret');
    });

    it('the link is restored: up, in service, and a snapshot of calls; the switch is asked about each', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        phone.socket.drop();
        await phone.pass(1000);
        phone.socket.accept();
        phone.agent.accept();
        expect(phone.reported.at(-1)).toMatchObject({ event: 'Snapshot', calls: [{ state: 'connected' }] });
        expect(phone.news().slice(-3)).toEqual(UP);
        await phone.pass(1);
        expect(session.asked.at(-1)).toBe('renegotiate');
        session.terminate({ cause: 'Dialog Error' });
        expect(phone.news()).toEqual(['ConnectionCleared linkLost network']);
    });

    it('when the browser is online again, the phone retries without waiting', async () => {
        const phone = await AgentPhone.signedIn();
        phone.socket.drop();
        phone.network.dispatchEvent(new Event('online'));
        expect(phone.sockets).toHaveLength(2);
    });

    it('signs out and asks for a new sign-in, but not during a call', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        await expect(phone.do({ command: 'signOut' })).rejects.toMatchObject({ reason: 'invalidState' });
        session.bye();
        phone.news();
        await phone.do({ command: 'signOut' });
        expect(phone.news()).toEqual(['LinkState denied signInNeeded']);
        await expect(phone.do({ command: 'connect' })).rejects.toMatchObject({ reason: 'notConnected' });
    });

    it('S2: a blocked microphone makes the phone unavailable, an allowed one brings it back', async () => {
        const phone = await AgentPhone.signedIn();
        phone.access('granted');
        expect(phone.news()).toEqual([]);
        phone.access('denied');
        expect(phone.news()).toEqual(['LinkState denied microphoneBlocked']);
        phone.access('granted');
        expect(phone.news()).toEqual(UP);
    });

    it('stopped: no event after it, and no command', async () => {
        const phone = await AgentPhone.signedIn();
        const session = phone.agent.invite('call-1');
        phone.news();
        await phone.system.stop();
        session.cancel();
        expect(phone.news()).toEqual([]);
        expect(phone.agent.stopped).toBe(true);
        await expect(phone.do({ command: 'makeCall', to: '1002' })).rejects.toMatchObject({ reason: 'notConnected' });
    });
});
