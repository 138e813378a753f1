// The package's own TwilioTokens runs behind the workbench's Apex door, and its callouts go to a server that answers as Twilio does.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startTwilio } from '../../workbench/twilio/startTwilio.mjs';
import { fixedSid } from '../../workbench/twilio/sids.mjs';
import { openWorkbench } from './support/workbench.mjs';

const INSTANCE = fixedSid('GO', 'instance');
const AUTHORIZATION = 'Basic QUM6c2VjcmV0';
const asked = [];
let answer;
let server;
let bench;
before(async () => {
    server = createServer((request, response) => {
        void text(request).then((body) => {
            asked.push({ method: request.method, path: request.url, ...request.headers, body: JSON.parse(body) });
            response.writeHead(answer.status).end(JSON.stringify(answer.body));
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${server.address().port}`;
    bench = await openWorkbench({
        phoneSignIn: { TwilioFlexInstance__c: INSTANCE },
        namedCredentials: {
            CRM_Connect_Twilio: { url, authorization: AUTHORIZATION },
            Our_Tokens: { url: `${url}/token` }
        }
    });
});
after(async () => {
    await bench.close();
    server.close();
});
beforeEach(async () => {
    await bench.post('reset');
    answer = { status: 201, body: { access_token: 'a.b.c' } };
    asked.length = 0;
});

const ask = () => bench.apex('TwilioTokens.forUser');
const twilioUser = (Twilio_User__c) => bench.ask('PATCH', `records/User/${bench.org.user.Id}`, { Twilio_User__c });

describe('TwilioTokens.forUser at the door of the workbench', () => {
    it('asks for the token of whoever is signed in, with the credential that only the org knows', async () => {
        assert.deepEqual(await ask(), { ticket: 'a.b.c', problem: null });
        assert.equal(asked.length, 1);
        const [{ method, path, authorization, body }] = asked;
        assert.deepEqual([method, authorization, body], ['POST', AUTHORIZATION, { ttl: 3600 }]);
        assert.equal(path, `/v4/Instances/${INSTANCE}/Users/${fixedSid('FU', 'ada')}/Tokens`);
        await bench.ask('PATCH', 'user', { Name: 'Bob Backoffice' });
        await ask();
        assert.ok(asked[1].path.includes(fixedSid('FU', 'bob')), asked[1].path);
    });

    it('asks the function of the account for a worker without Flex', async () => {
        await twilioUser(fixedSid('WK', 'ada'));
        assert.deepEqual(await ask(), { ticket: null, problem: 'notConfigured' });
        await bench.put('phoneSignIn', { TwilioTokenCredential__c: 'Our_Tokens' });
        assert.deepEqual(await ask(), { ticket: 'a.b.c', problem: null });
        assert.equal(asked[0].path, '/token');
        assert.deepEqual(asked[0].body, { ttl: 3600, worker: fixedSid('WK', 'ada') });
    });

    it('gives no token without a Twilio user, without the permission, which a fault stands for, or without a setup', async () => {
        await twilioUser(null);
        assert.deepEqual(await ask(), { ticket: null, problem: 'noWorker' });
        await bench.post('reset');
        const fault = { target: 'apex:TwilioTokens.forUser', kind: 'refuse', message: 'no permission', times: 1 };
        assert.equal((await bench.post('faults', fault)).status, 201);
        assert.deepEqual(await ask(), { ticket: null, problem: 'noLicense' });
        await bench.put('phoneSignIn', {});
        assert.deepEqual(await ask(), { ticket: null, problem: 'notConfigured' });
        assert.deepEqual(asked, []);
    });

    it('says why there is none, in Twilio’s words or Salesforce’s, to the phone and to the setup check', async () => {
        answer = { status: 401, body: { code: 20003, message: 'Authenticate' } };
        await assert.rejects(ask(), /500 .*"Twilio gave no token: 401, error 20003, Authenticate"/);
        assert.deepEqual(await bench.apex('SetupCheck.twilio'), {
            licensed: true,
            twilioUser: fixedSid('FU', 'ada'),
            credential: 'CRM_Connect_Twilio',
            error: 'Twilio gave no token: 401, error 20003, Authenticate'
        });
        await twilioUser(fixedSid('WK', 'ada'));
        await bench.put('phoneSignIn', { TwilioTokenCredential__c: 'Other' });
        await assert.rejects(ask(), /the named credential ..Other.. might not exist/);
    });
});

describe('TwilioTokens.forUser with the stand-in for Twilio', () => {
    let twilio;
    let connected;
    before(async () => {
        twilio = await startTwilio();
        const { url, authorization } = twilio.tokenApi;
        connected = await openWorkbench({
            phone: 'twilio',
            twilio,
            namedCredentials: {
                CRM_Connect_Twilio: twilio.tokenApi,
                Our_Tokens: { url: `${url}/token`, authorization },
                Wrong_Secret: { url: `${url}/token`, authorization: AUTHORIZATION }
            }
        });
    });
    after(async () => {
        await connected.close();
        await twilio.stop();
    });

    /** The worker that TaskRouter knows the token of. */
    async function workerOf({ ticket }) {
        const { workspaceSid, workers } = twilio.control.account;
        const url = `Workspaces/${workspaceSid}/Workers/${workers.ada}`;
        const response = await fetch(twilio.eventBridge.replace('https:', 'http:'), {
            method: 'POST',
            headers: { 'content-type': 'application/json', apiversion: 'v1' },
            body: JSON.stringify({ url, method: 'GET', params: {}, token: ticket })
        });
        assert.equal(response.status, 200);
        return (await response.json()).payload.sid;
    }
    const forUser = () => connected.apex('TwilioTokens.forUser');
    const asWorker = async (credential) => {
        const Twilio_User__c = twilio.control.account.workers.ada;
        await connected.ask('PATCH', `records/User/${connected.org.user.Id}`, { Twilio_User__c });
        await connected.put('phoneSignIn', { TwilioTokenCredential__c: credential });
    };

    it('gets tokens that TaskRouter accepts, for a Flex user and for a worker', async () => {
        const { workers } = twilio.control.account;
        assert.equal(await workerOf(await forUser()), workers.ada);
        await asWorker('Our_Tokens');
        assert.equal(await workerOf(await forUser()), workers.ada);
    });

    it('passes on why Twilio refuses', async () => {
        await asWorker('Wrong_Secret');
        await assert.rejects(forUser(), /Twilio gave no token: 401, error 20003, Authenticate/);
        await asWorker('Our_Tokens');
        twilio.control.refuseTokens({ status: 429, code: 20429, message: 'Too Many Requests' });
        await assert.rejects(forUser(), /Twilio gave no token: 429, error 20429, Too Many Requests/);
        twilio.control.refuseTokens(null);
        assert.ok((await forUser()).ticket);
    });
});
