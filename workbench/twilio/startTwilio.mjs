/**
 * Stand-ins for the parts of Twilio that a worker's browser talks to: TaskRouter's event bridge and the voice signaling, on one port of
 * this machine, for HTTP and HTTPS. A page plays the customers; a plain object is everything else that happens at Twilio.
 */
import { startLoopbackServer } from '../server/http/loopbackServer.mjs';
import { letPersonAct } from './acts.mjs';
import { Control } from './control.mjs';
import { farEndPage } from './farEnd/page.mjs';
import { fixedSid } from './sids.mjs';
import { EVENT_BRIDGE_PATH, EventBridge } from './taskRouter/eventBridge.mjs';
import { Requests } from './taskRouter/requests.mjs';
import { Tasks } from './taskRouter/tasks.mjs';
import { Transfers } from './taskRouter/transfers.mjs';
import { Workspace } from './taskRouter/workspace.mjs';
import { readBody } from './readBody.mjs';
import { TokenApi } from './tokenApi.mjs';
import { Tokens } from './tokens.mjs';
import { TwilioError } from './twilioError.mjs';
import { Conferences } from './voice/conferences.mjs';
import { Customers } from './voice/customers.mjs';
import { dialDirectly } from './voice/directCalls.mjs';
import { FAR_END_PATH, FarEnds } from './voice/farEnds.mjs';
import { Legs } from './voice/legs.mjs';
import { SIGNALING_PATH, Signaling } from './voice/signaling.mjs';

const WORKERS = [
    { name: 'Ada Agent', identity: 'ada' },
    { name: 'Bob Backoffice', identity: 'bob' }
];

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 uses a free one
 * @param {{ name: string, identity: string, attributes?: object }[]} [options.workers] the first two of the workbench's users
 * @param {number} [options.reservationSeconds] how long a worker has to respond to a task
 * @param {number} [options.requeueSeconds] until a task is offered again to a worker who did not take it
 * @param {number} [options.heartbeatSeconds]
 * @param {{ sid: string, secret?: string }} [options.apiKey] with whose secret tokens are signed
 * @param {() => number} [options.now] in milliseconds
 * @returns {Promise<{ eventBridge: string, signaling: string, farEnd: string, page: string, tokenApi: { url: string, authorization: string }, control: Control, stop: () => Promise<void> }>} eventBridge:
 *   the address for requests, with https; that for events is the same with wss. signaling: a host and a port. farEnd: the page; page: the same
 *   for a person, whose browser then accepts the certificate. tokenApi: for programs that get tokens
 */
export async function startTwilio({
    port = 0,
    workers = WORKERS,
    reservationSeconds = 120,
    requeueSeconds = 5,
    heartbeatSeconds = 8,
    apiKey = { sid: fixedSid('SK', 'key') },
    now = Date.now
} = {}) {
    const workspace = new Workspace({ workers, reservationSeconds, now, onRoom: () => route() });
    const tokens = new Tokens({ accountSid: workspace.accountSid, workspaceSid: workspace.sid, apiKey, now });
    const tokenApi = new TokenApi({ workspace, tokens });
    const tasks = new Tasks(workspace, { requeueSeconds });
    const transfers = new Transfers(workspace, tasks);
    const farEnds = new FarEnds();
    const customers = new Customers(farEnds);
    const signaling = new Signaling({ tokens, heartbeatSeconds, now });
    const legs = new Legs({
        signaling,
        farEnds,
        onDial: (leg, params) =>
            dialDirectly({
                leg,
                to: params.get('To'),
                from: `client:${leg.identity}`,
                parts: { legs, customers, farEnds }
            })
    });
    const conferences = new Conferences({ tasks, legs, farEnds, customers });
    const requests = new Requests({ workspace, tasks, transfers, conferences });
    const eventBridge = new EventBridge({ workspace, requests, tokens, heartbeatSeconds, now });
    const parts = {
        workspace,
        tokens,
        tokenApi,
        tasks,
        transfers,
        farEnds,
        customers,
        signaling,
        legs,
        conferences,
        eventBridge
    };
    const control = new Control(parts);

    function route() {
        tasks.routeSoon();
        transfers.route();
    }
    tasks.watchers.add(({ task }) => task && conferences.taskEnded(task));
    tasks.watchers.add(({ reservation }) => reservation?.status === 'completed' && transfers.route());
    transfers.watchers.add((transfer) => {
        if (transfer.mode === 'COLD' && transfer.status === 'initiated') conferences.coldTransferStarted(transfer);
    });
    customers.onGone = (customer) => control.customerGone(customer);
    farEnds.onGone = () => control.farEndGone();
    const stopShowing = letPersonAct(control, farEnds);

    function upgrade(request, socket, head) {
        const { pathname } = new URL(request.url, 'http://twilio');
        const part = { [EVENT_BRIDGE_PATH]: eventBridge, [SIGNALING_PATH]: signaling, [FAR_END_PATH]: farEnds }[
            pathname
        ];
        if (part) part.upgrade(request, socket, head);
        else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    }
    async function answer(request, response) {
        const { pathname } = new URL(request.url, 'http://twilio');
        if (pathname === EVENT_BRIDGE_PATH) await eventBridge.answer(request, response);
        else if (tokenApi.isMine(pathname)) await answerProgram(pathname, request, response);
        else await farEndPage(pathname, response);
    }
    async function answerProgram(path, request, response) {
        const send = (status, body) =>
            response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        try {
            const { method, headers } = request;
            const body = await readBody(request);
            send(201, tokenApi.answer({ method, path, authorization: headers.authorization, body }));
        } catch (error) {
            if (!(error instanceof TwilioError)) throw error;
            send(error.status, error.body);
        }
    }
    const server = await startLoopbackServer((request, response) => void answer(request, response), port, upgrade);
    const host = `127.0.0.1:${server.port}`;
    return {
        eventBridge: `https://${host}${EVENT_BRIDGE_PATH}`,
        signaling: host,
        farEnd: `http://${host}/`,
        page: `https://${host}/`,
        tokenApi: { url: `http://${host}`, authorization: tokenApi.authorization },
        control,
        async stop() {
            stopShowing();
            for (const part of [tasks, eventBridge, signaling, legs, customers, farEnds]) part.stop();
            await server.close();
        }
    };
}
