import { hashOf } from './fakes/node';
import { WirePhone } from './fakes/wirePhone';

const challenge = (algorithm: string): string =>
    `WWW-Authenticate: Digest realm="pbx",nonce="n",algorithm=${algorithm},qop="auth"`;

async function challenged(...algorithms: string[]): Promise<WirePhone> {
    const phone = await WirePhone.signingIn();
    const register = phone.latest('REGISTER');
    phone.say(phone.answerTo(register, '401 Unauthorized', algorithms.map(challenge)));
    return phone;
}

describe('signing in at a server that wants another digest than MD5 (RFC 8760)', () => {
    it('answers with SHA-256 if the server prefers it to MD5', async () => {
        const phone = await challenged('SHA-512-256', 'SHA-256', 'MD5');
        expect(phone.latest('REGISTER')).toMatch(/^authorization: Digest algorithm=SHA-256, username="1001"/im);
        phone.news();
        phone.register();
        expect(phone.news()).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });

    it('answers a later challenge in another realm, with another algorithm', async () => {
        const phone = await challenged('SHA-256');
        phone.register();
        const invite = await phone.dial('1002');
        phone.say(phone.answerTo(invite, '407 Proxy', ['Proxy-Authenticate: Digest realm="gateway",nonce="g"']));
        const md5 = (text: string): string => hashOf('md5', text);
        const expected = md5([md5('1001:gateway:secret'), 'g', md5('INVITE:sip:1002@pbx.example')].join(':'));
        expect(phone.latest('INVITE')).toContain(`response="${expected}"`);
    });

    it('reports the algorithm if it supports none of them, and does not retry', async () => {
        const phone = await challenged('SHA-512-256');
        expect(phone.reported.at(-1)).toMatchObject({
            state: 'denied',
            reason: 'credentialsRefused',
            why: { code: 'digestUnknown', params: ['SHA-512-256'] }
        });
        expect(phone.sent('REGISTER ')).toHaveLength(1);
    });
});
