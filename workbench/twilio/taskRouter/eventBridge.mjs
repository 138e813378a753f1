/** TaskRouter's event bridge: requests by HTTP, events by WebSocket, each with a token. */
import { WebSocketServer } from 'ws';
import { MOST_BYTES, readBody } from '../readBody.mjs';
import { TwilioError, badRequest } from '../twilioError.mjs';

export const EVENT_BRIDGE_PATH = '/v1/wschannels';

export class EventBridge {
    #sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
    #workspace;
    #requests;
    #tokens;
    #now;
    #open = new Set();

    /**
     * @param {object} parts
     * @param {import('./workspace.mjs').Workspace} parts.workspace
     * @param {import('./requests.mjs').Requests} parts.requests
     * @param {import('../tokens.mjs').Tokens} parts.tokens
     * @param {number} parts.heartbeatSeconds
     * @param {() => number} parts.now
     */
    constructor({ workspace, requests, tokens, heartbeatSeconds, now }) {
        this.#workspace = workspace;
        this.#requests = requests;
        this.#tokens = tokens;
        this.#now = now;
        /** For tests: silent sends nothing, not even signs of life; stalled leaves requests without a response. */
        this.faults = { silent: false, stalled: false, refuse: null };
        this.heartbeat = setInterval(() => this.#beat(), heartbeatSeconds * 1000);
        this.log = [];
    }

    #beat() {
        for (const { socket } of this.#open) this.#send(socket, ' ');
    }

    #send(socket, text) {
        if (!this.faults.silent && socket.readyState === socket.OPEN) socket.send(text);
    }

    #worker(token) {
        const { workerSid } = this.#tokens.read(token);
        if (!workerSid) throw new TwilioError(403, 20403, 'The token does not permit TaskRouter');
        return this.#workspace.worker(workerSid);
    }

    async answer(request, response) {
        const cors = {
            'access-control-allow-origin': request.headers.origin ?? '*',
            'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
            'access-control-allow-methods': 'POST, OPTIONS',
            vary: 'origin'
        };
        const send = (status, body) => {
            response.writeHead(status, { ...cors, 'content-type': 'application/json' });
            response.end(body === undefined ? undefined : JSON.stringify(body));
        };
        if (request.method === 'OPTIONS') {
            send(204);
            return;
        }
        try {
            if (request.method !== 'POST') throw new TwilioError(405, 20004, 'Method not allowed');
            if (!request.headers.apiversion) throw badRequest('Missing header apiVersion');
            const { token, ...asked } = await readBody(request);
            if (this.faults.stalled) return;
            this.log.push(asked);
            if (this.faults.refuse?.(asked)) throw new TwilioError(500, 20500, 'Internal server error');
            send(200, { payload: this.#requests.answer(this.#worker(token), asked, request.headers['if-match']) });
        } catch (error) {
            if (!(error instanceof TwilioError)) throw error;
            send(error.status, error.body);
        }
    }

    /** A socket without a valid token is not opened. */
    upgrade(request, socket, head) {
        const { searchParams } = new URL(request.url, 'http://event-bridge');
        let worker;
        let expires;
        try {
            const token = searchParams.get('token');
            worker = this.#worker(token);
            ({ expires } = this.#tokens.read(token));
        } catch (error) {
            if (!(error instanceof TwilioError)) throw error;
            socket.end(`HTTP/1.1 ${error.status} Unauthorized\r\nconnection: close\r\n\r\n`);
            return;
        }
        this.#sockets.handleUpgrade(request, socket, head, (open) =>
            this.#connected(open, worker, expires, searchParams)
        );
    }

    #connected(socket, worker, expires, options) {
        if (options.get('closeExistingSessions') === 'true') this.closeSockets(worker, 'Closed by a newer session');
        const lifetime = expires - this.#now();
        const connection = { socket, worker };
        const listener = (type, payload) => {
            const text = JSON.stringify({ event_type: type, payload });
            // The response to the request that caused it goes first.
            setImmediate(() => this.#send(socket, text));
        };
        // The client has to renew the token before; a request with an expired one is refused, too.
        const expiry = setTimeout(() => socket.close(1008, 'Token expired'), lifetime);
        this.#open.add(connection);
        worker.listeners.add(listener);
        socket.on('error', () => socket.terminate());
        socket.on('close', () => {
            clearTimeout(expiry);
            this.#open.delete(connection);
            worker.listeners.delete(listener);
            const isGone = worker.listeners.size === 0 && options.get('setWorkerOfflineIfDisconnected') === 'true';
            if (isGone) this.#workspace.setActivity(worker, this.#workspace.activity('Offline'));
        });
        listener('init', {
            channel_id: worker.sid,
            account_sid: this.#workspace.accountSid,
            workspace_sid: this.#workspace.sid,
            token_lifetime: lifetime
        });
    }

    /** How many sockets a worker has open. */
    connections = (worker) => [...this.#open].filter((one) => one.worker === worker).length;

    closeSockets(worker, reason) {
        for (const { socket } of [...this.#open].filter((one) => one.worker === worker)) socket.close(1000, reason);
    }

    /** As when the network goes away: without a closing handshake. */
    dropSockets() {
        for (const { socket } of this.#open) socket.terminate();
    }

    stop() {
        clearInterval(this.heartbeat);
        this.dropSockets();
    }
}
