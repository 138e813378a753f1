/**
 * Access tokens: JSON Web Tokens that are signed with the secret of an API key. A key belongs to the account, so whoever has the secret
 * can make tokens, and the stand-ins take those that are signed with a secret that they know and that have not expired.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { TwilioError } from './twilioError.mjs';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signatureOf = (input, secret) => createHmac('sha256', secret).update(input).digest();
const invalid = () => new TwilioError(401, 20101, 'Invalid Access Token');

function readPart(part) {
    try {
        return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    } catch {
        throw invalid();
    }
}

export class Tokens {
    #accountSid;
    #workspaceSid;
    #now;
    #generation = 0;
    #revoked = new Set();

    /**
     * @param {{ accountSid: string, workspaceSid: string, apiKey: { sid: string, secret?: string }, now: () => number }} options now: in
     *   milliseconds
     */
    constructor({ accountSid, workspaceSid, apiKey, now }) {
        this.#accountSid = accountSid;
        this.#workspaceSid = workspaceSid;
        this.apiKey = { secret: randomBytes(24).toString('base64url'), ...apiKey };
        this.#now = now;
    }

    /**
     * A token for TaskRouter and Voice.
     * @param {{ identity: string, workerSid: string, seconds?: number }} options
     */
    mint({ identity, workerSid, seconds = 3600 }) {
        const now = Math.floor(this.#now() / 1000);
        const { sid, secret } = this.apiKey;
        const grants = {
            identity,
            task_router: { workspace_sid: this.#workspaceSid, worker_sid: workerSid, role: 'worker' },
            voice: { incoming: { allow: true } }
        };
        const claims = {
            jti: `${sid}-${now}-${this.#generation}-${randomBytes(4).toString('hex')}`,
            iss: sid,
            sub: this.#accountSid,
            iat: now,
            exp: now + seconds,
            grants
        };
        const input = `${base64url({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' })}.${base64url(claims)}`;
        return `${input}.${signatureOf(input, secret).toString('base64url')}`;
    }

    /** From now on, this one counts as expired. */
    revoke = (token) => this.#revoked.add(token);

    /** The same for all that were made so far. */
    revokeAll() {
        this.#generation += 1;
    }

    #isOld = (jti) => Number(String(jti).split('-')[2]) < this.#generation;

    /**
     * @returns {{ identity: string, workerSid?: string, voice: boolean, expires: number }} expires: in milliseconds
     * @throws {TwilioError} 20101 for one that is not valid, 20104 for one that has expired
     */
    read(token) {
        const [header, body, signature, ...more] = typeof token === 'string' ? token.split('.') : [];
        if (!signature || more.length) throw invalid();
        const expected = signatureOf(`${header}.${body}`, this.apiKey.secret);
        const given = Buffer.from(signature, 'base64url');
        if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalid();
        if (readPart(header).alg !== 'HS256') throw invalid();
        const { iss, sub, exp, jti, grants } = readPart(body);
        if (iss !== this.apiKey.sid || sub !== this.#accountSid || typeof exp !== 'number') throw invalid();
        if (exp * 1000 <= this.#now() || this.#revoked.has(token) || this.#isOld(jti))
            throw new TwilioError(401, 20104, 'Access Token expired or expiration date invalid');
        const { worker_sid: workerSid, workspace_sid: workspaceSid } = grants?.task_router ?? {};
        if (workerSid && workspaceSid !== this.#workspaceSid) throw invalid();
        return {
            identity: grants?.identity,
            workerSid,
            voice: grants?.voice?.incoming?.allow === true,
            expires: exp * 1000
        };
    }
}
