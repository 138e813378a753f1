import { challengesForStack, unknownAlgorithm } from '../challenges';

const challenge = (algorithm: string): string =>
    `WWW-Authenticate: Digest realm="pbx",nonce="n",algorithm=${algorithm},qop="auth"`;
const refusal = (...challenges: string[]): string =>
    ['SIP/2.0 401 Unauthorized', 'Call-ID: a', ...challenges, 'Content-Length: 0', '', ''].join('\r\n');

describe('challenges of a server', () => {
    it('the stack gets the first that it can answer (RFC 8760)', () => {
        expect(challengesForStack(refusal(challenge('SHA-512-256'), challenge('SHA-256'), challenge('MD5')))).toBe(
            refusal(challenge('SHA-256'))
        );
        const plain = 'WWW-Authenticate: Digest realm="pbx",nonce="n"';
        expect(challengesForStack(refusal(challenge('sha-512-256'), plain))).toBe(refusal(plain));
    });

    it('are left alone where none can be answered, and in every other message', () => {
        const hopeless = refusal(challenge('SHA-512-256'), challenge('AKAv1-MD5'));
        expect(challengesForStack(hopeless)).toBe(hopeless);
        const other = 'SIP/2.0 200 OK\r\nWWW-Authenticate: a\r\nWWW-Authenticate: b\r\n\r\n';
        expect(challengesForStack(other)).toBe(other);
    });

    it('name the algorithm that nobody here knows', () => {
        const asks = (...headers: string[]): string | null =>
            unknownAlgorithm({ getHeaders: (name) => (name === 'proxy-authenticate' ? headers : []) });
        expect(asks('Digest realm="a, algorithm=MD5", algorithm="SHA-512-256"')).toBe('SHA-512-256');
        expect(asks('Digest realm="pbx", algorithm=AKAv1-MD5', 'Digest realm="pbx", algorithm=md5')).toBeNull();
        expect(asks('Digest realm="pbx"')).toBeNull();
        expect(asks()).toBeNull();
    });
});
