/**
 * Where a program gets tokens for a worker: Twilio's interface for those of Flex users, and the kind of function that an account without Flex
 * has for it. Both take the account's sid and secret, which the stand-in makes at each start.
 */
import { randomBytes } from 'node:crypto';
import { fixedSid } from './sids.mjs';
import { TwilioError, badRequest, notFound } from './twilioError.mjs';

const FLEX_TOKENS = /^\/v4\/Instances\/(GO[0-9a-f]{32})\/Users\/(FU[0-9a-f]{32})\/Tokens$/;
/** The function of the account: POST { worker, ttl }. */
const FUNCTION = '/token';
const LONGEST_SECONDS = 24 * 60 * 60;

export class TokenApi {
    #workspace;
    #tokens;

    constructor({ workspace, tokens }) {
        this.#workspace = workspace;
        this.#tokens = tokens;
        this.flexInstanceSid = fixedSid('GO', 'instance');
        const secret = randomBytes(16).toString('hex');
        /** What a program has to send. */
        this.authorization = `Basic ${Buffer.from(`${workspace.accountSid}:${secret}`).toString('base64')}`;
        this.flexUsers = new Map(
            [...workspace.workers.values()].map((worker) => [fixedSid('FU', worker.identity), worker])
        );
        /** For tests: the error that every request gets, or null. */
        this.refusal = null;
        /** How long tokens are valid, whatever was asked for, or null. */
        this.seconds = null;
        /** How many tokens there were. */
        this.given = 0;
    }

    isMine = (path) => path === FUNCTION || FLEX_TOKENS.test(path);

    /**
     * @param {{ method: string, path: string, authorization?: string, body: object }} request
     * @returns the body of the response
     * @throws {TwilioError}
     */
    answer({ method, path, authorization, body }) {
        if (method !== 'POST') throw new TwilioError(405, 20004, 'Method not allowed');
        if (authorization !== this.authorization) throw new TwilioError(401, 20003, 'Authenticate');
        if (this.refusal) throw this.refusal;
        const { ttl = 3600, worker: workerSid } = body;
        if (!Number.isInteger(ttl) || ttl < 1 || ttl > LONGEST_SECONDS) throw badRequest('Invalid ttl');
        const worker = path === FUNCTION ? this.#workspace.worker(workerSid) : this.#flexUser(path);
        const { identity, sid } = worker;
        this.given += 1;
        const seconds = this.seconds ?? ttl;
        const expiration = new Date(this.#workspace.now() + seconds * 1000).toISOString();
        return {
            access_token: this.#tokens.mint({ identity, workerSid: sid, seconds }),
            token_info: { identity, roles: ['agent'], expiration }
        };
    }

    #flexUser(path) {
        const [, instance, user] = FLEX_TOKENS.exec(path);
        const worker = instance === this.flexInstanceSid && this.flexUsers.get(user);
        if (!worker) throw notFound(path);
        return worker;
    }
}
