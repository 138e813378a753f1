import DigestAuthentication from 'jssip/lib/DigestAuthentication';
import type { Challenge, ChallengedRequest } from 'jssip/lib/DigestAuthentication';
import { sha256 } from './sha256';

const stack = DigestAuthentication.prototype;
const withMd5 = stack.authenticate;

/**
 * Adds SHA-256 digests (RFC 8760) to the stack, which only supports MD5. The formula is the same, with another hash (RFC 7616, section
 * 3.4.1). The challenge, the quality of protection, and the nonce count are handled as for MD5.
 */
stack.authenticate = function authenticate(
    this: DigestAuthentication,
    request: ChallengedRequest,
    challenge: Challenge,
    cnonce: string | null = null
): boolean {
    if (challenge.algorithm !== 'SHA-256') return withMd5.call(this, request, challenge, cnonce);
    if (!withMd5.call(this, request, { ...challenge, algorithm: 'MD5' }, cnonce)) return false;
    const { username, password } = this._credentials;
    const protection = this._qop === null ? [] : [this._ncHex, this._cnonce, this._qop];
    const body = this._qop === 'auth-int' ? [sha256(request.body ?? '')] : [];
    this._algorithm = 'SHA-256';
    this._ha1 = sha256([username, this._realm, password].join(':'));
    const asked = sha256([request.method, request.ruri, ...body].join(':'));
    this._response = sha256([this._ha1, this._nonce, ...protection, asked].join(':'));
    return true;
};
