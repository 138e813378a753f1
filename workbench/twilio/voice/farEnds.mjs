/**
 * The connection to the page that plays everybody but the workers (farEnd/): it has the customers' microphones and ears, and does the
 * mixing of the conferences, because there is no WebRTC in Node.
 */
import { WebSocketServer } from 'ws';

export const FAR_END_PATH = '/farEnd/socket';
const NO_PAGE = 'Nobody plays the far end: open its page first.';

export class FarEnds {
    #sockets = new WebSocketServer({ noServer: true });
    #socket = null;
    #next = 1;
    #waiting = new Map();
    #arrived = withResolvers();

    constructor() {
        /** What the person at the page does: { do, ... }. */
        this.onAct = () => {};
        this.onArrival = () => {};
        this.onGone = () => {};
    }

    get isThere() {
        return this.#socket !== null;
    }

    /** Resolves when there is a page. */
    get ready() {
        return this.#arrived.promise;
    }

    /** Only its own page may play the far end. */
    upgrade(request, socket, head) {
        const { origin, host } = request.headers;
        if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)) {
            socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
            return;
        }
        this.#sockets.handleUpgrade(request, socket, head, (open) => {
            // The page that was opened last plays the far end.
            this.#socket?.close(1000, 'Another page plays the far end');
            this.#socket = open;
            open.on('error', () => open.terminate());
            open.on('message', (text) => this.#received(JSON.parse(String(text))));
            open.on('close', () => this.#closed(open));
            this.#arrived.resolve();
            this.onArrival();
        });
    }

    #received({ id, error, ...rest }) {
        if (id === undefined) {
            this.onAct(rest);
            return;
        }
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error) waiting?.reject(new Error(error));
        else waiting?.resolve(rest);
    }

    #closed(socket) {
        if (this.#socket !== socket) return;
        this.#socket = null;
        this.#arrived = withResolvers();
        for (const { reject } of this.#waiting.values()) reject(new Error('The page of the far end was closed.'));
        this.#waiting.clear();
        this.onGone();
    }

    #ask(what) {
        if (!this.#socket) return Promise.reject(new Error(NO_PAGE));
        const id = this.#next++;
        const answer = withResolvers();
        this.#waiting.set(id, answer);
        this.#socket.send(JSON.stringify({ id, ...what }));
        return answer.promise;
    }

    tell(what) {
        this.#socket?.send(JSON.stringify(what));
    }

    /** @returns {Promise<string>} the SDP of an offer with all its candidates */
    offer = async (leg) => (await this.#ask({ do: 'offer', leg })).sdp;

    /** The SDP of the answer to such an offer. */
    accept = (leg, sdp) => this.#ask({ do: 'accept', leg, sdp });

    /** @returns {Promise<string>} the SDP of the answer to an offer from a browser, the first one or a later one */
    answer = async (leg, sdp) => (await this.#ask({ do: 'answer', leg, sdp })).sdp;

    close = (leg) => this.tell({ do: 'close', leg });

    /** @param {Record<string, string[]>} hears who hears whom, by leg; 'music' is hold music, 'ringing' the ringback tone */
    mix = (hears) => this.tell({ do: 'mix', hears });

    stop() {
        this.#socket?.terminate();
    }
}

function withResolvers() {
    const deferred = {};
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
    return deferred;
}
