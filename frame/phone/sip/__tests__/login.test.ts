import { WirePhone } from './fakes/wirePhone';

const field = (message: string, name: string): string | undefined =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(message)?.[1]?.trim();

describe('how the phone presents itself to the exchange', () => {
    it('by its extension only, where the admin has set nothing', async () => {
        const phone = await WirePhone.signingIn();
        const register = phone.latest('REGISTER');
        expect(field(register, 'From')).toMatch(/^<sip:1001@pbx.example>;tag=/);
        expect(field(register, 'Route')).toBeUndefined();
        phone.say(phone.answerTo(register, '401 Unauthorized', ['WWW-Authenticate: Digest realm="pbx",nonce="n"']));
        expect(field(phone.latest('REGISTER'), 'Authorization')).toContain('username="1001"');
    });

    it('as another user, with a name, and through a proxy, where the admin wants that', async () => {
        const phone = await WirePhone.signingIn({
            sipAuthorizationUser: '{extension}-web',
            sipDisplayName: 'Acme Support',
            sipOutboundProxy: 'sip:proxy.example:5070'
        });
        const register = phone.latest('REGISTER');
        expect(field(register, 'From')).toMatch(/^"Acme Support" <sip:1001@pbx.example>;tag=/);
        expect(field(register, 'Route')).toBe('<sip:proxy.example:5070;lr>');
        phone.say(phone.answerTo(register, '401 Unauthorized', ['WWW-Authenticate: Digest realm="pbx",nonce="n"']));
        expect(field(phone.latest('REGISTER'), 'Authorization')).toContain('username="1001-web"');
        phone.register();
        const invite = await phone.dial('1002');
        expect([field(invite, 'From'), field(invite, 'Route')]).toEqual([
            expect.stringMatching(/^"Acme Support" <sip:1001@/),
            '<sip:proxy.example:5070;lr>'
        ]);
    });
});
