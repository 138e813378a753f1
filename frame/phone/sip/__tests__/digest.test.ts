import DigestAuthentication from 'jssip/lib/DigestAuthentication';
import '../digest';
import './fakes/node';

/** The example of RFC 7616, section 3.9.1. */
const REQUEST = { method: 'GET', ruri: '/dir/index.html', body: null };
const CREDENTIALS = { username: 'Mufasa', password: 'Circle of Life' };
const CNONCE = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
const CHALLENGE = {
    realm: 'http-auth@example.org',
    nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
    opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    qop: ['auth', 'auth-int']
};

function answerTo(challenge: object, request: object = REQUEST): string | null {
    const digest = new DigestAuthentication(CREDENTIALS);
    return digest.authenticate(request as typeof REQUEST, challenge, CNONCE) ? digest.toString() : null;
}

describe('the answer to a challenge', () => {
    it('is a SHA-256 digest where the server asks for one (RFC 7616)', () => {
        const answer = answerTo({ ...CHALLENGE, algorithm: 'SHA-256', qop: ['auth'] });
        expect(answer).toContain('algorithm=SHA-256,');
        expect(answer).toContain('response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"');
        expect(answer).toContain('qop=auth, cnonce=');
        expect(answer).toContain('nc=00000001');
    });

    it.each([{ algorithm: 'MD5' }, {}])('stays an MD5 digest otherwise: %p', (asked) => {
        expect(answerTo({ ...CHALLENGE, ...asked, qop: ['auth'] })).toContain(
            'response="8ca523f5e9506fed4657c9700eebdbec"'
        );
    });

    it('depends on the body where the server wants that, and needs no count where the server wants none', () => {
        const whole = { ...CHALLENGE, algorithm: 'SHA-256' };
        expect(answerTo(whole, { ...REQUEST, body: 'v=0' })).not.toBe(answerTo(whole, { ...REQUEST, body: 'v=1' }));
        expect(answerTo({ ...whole, qop: undefined })).not.toContain('nc=');
    });

    it('is not given to a challenge without a nonce, or for another algorithm', () => {
        expect(answerTo({ ...CHALLENGE, algorithm: 'SHA-256', nonce: '' })).toBeNull();
        expect(answerTo({ ...CHALLENGE, algorithm: 'SHA-512-256' })).toBeNull();
    });
});
