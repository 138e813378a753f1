/**
 * A Twilio Function that makes access tokens for TaskRouter workers, for accounts without Flex. Salesforce calls it for the worker in the
 * running user's own record. docs/twilio.md has the steps.
 *
 * Environment variables: API_KEY_SID and API_KEY_SECRET (a standard API key of the account), WORKSPACE_SID, and SALESFORCE_USER and
 * SALESFORCE_PASSWORD, which Salesforce sends.
 */
/* global Twilio -- Twilio's runtime provides it */
const { createHash, timingSafeEqual } = require('node:crypto');

const LONGEST_SECONDS = 3600;

const digest = (text) => createHash('sha256').update(String(text)).digest();

function isSalesforce({ SALESFORCE_USER: user, SALESFORCE_PASSWORD: password }, authorization) {
    if (!user || !password) return false;
    const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    return timingSafeEqual(digest(authorization), digest(expected));
}

/** The identity with which the worker's phone signs in to Voice: TaskRouter calls it at the worker's contact_uri. */
function identityOf({ attributes }) {
    const { contact_uri: address = '' } = JSON.parse(attributes);
    return /^client:(.+)$/.exec(address)?.[1];
}

function tokenFor(worker, identity, seconds, context) {
    const { AccessToken } = Twilio.jwt;
    const { TaskRouterGrant, VoiceGrant } = AccessToken;
    const options = { identity, ttl: seconds };
    const token = new AccessToken(context.ACCOUNT_SID, context.API_KEY_SID, context.API_KEY_SECRET, options);
    const workspaceSid = context.WORKSPACE_SID;
    token.addGrant(new TaskRouterGrant({ workerSid: worker.sid, workspaceSid, role: 'worker' }));
    token.addGrant(new VoiceGrant({ incomingAllow: true }));
    return token.toJwt();
}

exports.handler = async (context, event, callback) => {
    const answer = (status, body) => {
        const response = new Twilio.Response();
        response.appendHeader('Content-Type', 'application/json');
        response.setStatusCode(status);
        response.setBody(body);
        callback(null, response);
    };
    if (!isSalesforce(context, event.request.headers.authorization)) {
        answer(401, { message: 'The user name or the password is wrong' });
        return;
    }
    if (!/^WK[0-9a-f]{32}$/.test(event.worker)) {
        answer(400, { message: 'There is no worker in the request' });
        return;
    }
    try {
        const { v1 } = context.getTwilioClient().taskrouter;
        const worker = await v1.workspaces(context.WORKSPACE_SID).workers(event.worker).fetch();
        const identity = identityOf(worker);
        if (!identity) {
            answer(409, { message: 'The worker has no contact_uri that begins with client:' });
            return;
        }
        const seconds = Math.min(Number(event.ttl) || LONGEST_SECONDS, LONGEST_SECONDS);
        answer(200, { access_token: tokenFor(worker, identity, seconds, context) });
    } catch (error) {
        answer(error.status ?? 500, { code: error.code, message: error.message });
    }
};
