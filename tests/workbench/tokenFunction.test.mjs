// The Twilio Function in the docs makes tokens that the stand-in for Twilio accepts, for whom it should and nobody else.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { fixedSid } from '../../workbench/twilio/sids.mjs';
import { Tokens } from '../../workbench/twilio/tokens.mjs';

const ACCOUNT = fixedSid('AC', 'account');
const KEY = fixedSid('SK', 'key');
const WORKSPACE = fixedSid('WS', 'workspace');
const ADA = fixedSid('WK', 'ada');
const SETTINGS = {
    ACCOUNT_SID: ACCOUNT,
    API_KEY_SID: KEY,
    API_KEY_SECRET: 'the secret',
    WORKSPACE_SID: WORKSPACE,
    SALESFORCE_USER: 'salesforce',
    SALESFORCE_PASSWORD: 'a long password'
};
const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const GOOD = basic('salesforce', 'a long password');

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Twilio's helper library, as far as its documentation says what it puts into a token. */
class AccessToken {
    #grants = {};
    static TaskRouterGrant = class {
        constructor({ workerSid, workspaceSid, role }) {
            this.payload = { task_router: { worker_sid: workerSid, workspace_sid: workspaceSid, role } };
        }
    };
    static VoiceGrant = class {
        constructor({ incomingAllow }) {
            this.payload = { voice: { incoming: { allow: incomingAllow } } };
        }
    };

    constructor(account, key, secret, { identity, ttl }) {
        Object.assign(this, { account, key, secret, identity, ttl });
    }

    addGrant({ payload }) {
        Object.assign(this.#grants, payload);
    }

    toJwt() {
        const exp = Math.floor(Date.now() / 1000) + this.ttl;
        const claims = { iss: this.key, sub: this.account, exp, grants: { identity: this.identity, ...this.#grants } };
        const input = `${part({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' })}.${part(claims)}`;
        return `${input}.${createHmac('sha256', this.secret).update(input).digest('base64url')}`;
    }
}

class Response {
    headers = {};
    appendHeader(name, value) {
        this.headers[name] = value;
    }
    setStatusCode(status) {
        this.status = status;
    }
    setBody(body) {
        this.body = body;
    }
}

const exported = {};
const source = readFileSync(new URL('../../docs/twilio/tokens.js', import.meta.url), 'utf8');
new Function('exports', 'require', 'Twilio', source)(exported, createRequire(import.meta.url), {
    Response,
    jwt: { AccessToken }
});

const WORKERS = { [ADA]: { contact_uri: 'client:ada' }, [fixedSid('WK', 'desk')]: { contact_uri: '+15550100' } };
const getTwilioClient = () => ({
    taskrouter: {
        v1: {
            workspaces: (workspace) => ({
                workers: (sid) => ({
                    fetch() {
                        const attributes = workspace === WORKSPACE && WORKERS[sid];
                        return attributes
                            ? Promise.resolve({ sid, attributes: JSON.stringify(attributes) })
                            : Promise.reject(Object.assign(new Error('No such worker'), { status: 404, code: 20404 }));
                    }
                })
            })
        }
    }
});

const ask = (event, { authorization = GOOD, settings = SETTINGS } = {}) =>
    new Promise((resolve) => {
        const request = { headers: authorization ? { authorization } : {} };
        void exported.handler({ ...settings, getTwilioClient }, { request, ...event }, (_error, response) =>
            resolve(response)
        );
    });
const tokens = new Tokens({
    accountSid: ACCOUNT,
    workspaceSid: WORKSPACE,
    apiKey: { sid: KEY, secret: SETTINGS.API_KEY_SECRET },
    now: Date.now
});

describe('docs/twilio/tokens.js', () => {
    it('makes a token for the worker in the request, for an hour at most', async () => {
        const { status, headers, body } = await ask({ worker: ADA, ttl: 86_400 });
        assert.equal(status, 200);
        assert.equal(headers['Content-Type'], 'application/json');
        const { expires, ...read } = tokens.read(body.access_token);
        assert.deepEqual(read, { identity: 'ada', workerSid: ADA, voice: true });
        assert.ok(expires <= Date.now() + 3_600_000, new Date(expires).toISOString());
        const short = tokens.read((await ask({ worker: ADA, ttl: 60 })).body.access_token);
        assert.ok(short.expires <= Date.now() + 60_000, new Date(short.expires).toISOString());
    });

    it('answers only whoever has the password, and nobody if there is none', async () => {
        for (const authorization of [null, basic('salesforce', 'guess'), basic('', ''), 'Bearer x'])
            assert.equal((await ask({ worker: ADA }, { authorization })).status, 401);
        const settings = { ...SETTINGS, SALESFORCE_PASSWORD: '' };
        const unset = await ask({ worker: ADA }, { authorization: basic('salesforce', ''), settings });
        assert.equal(unset.status, 401);
    });

    it('says why there is no token, and never the secret', async () => {
        for (const [worker, status, words] of [
            [undefined, 400, /no worker in the request/],
            ['../Activities', 400, /no worker in the request/],
            [fixedSid('WK', 'nobody'), 404, /No such worker/],
            [fixedSid('WK', 'desk'), 409, /no contact_uri/]
        ]) {
            const { status: found, body } = await ask({ worker });
            assert.equal(found, status);
            assert.match(body.message, words);
            assert.doesNotMatch(JSON.stringify(body), /the secret|a long password/);
        }
    });
});
