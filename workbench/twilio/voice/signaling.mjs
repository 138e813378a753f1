/** Twilio's voice signaling: the WebSocket over which a browser (a Device) registers, and is called. */
import { WebSocketServer } from 'ws';
import { TwilioError } from '../twilioError.mjs';

export const SIGNALING_PATH = '/signal';
const VERSION = '1.6';
/** The codes of the signaling for a token, by those of the REST interfaces. */
const TOKEN_CODES = { 20101: 31204, 20104: 31205 };

export class Signaling {
    #sockets = new WebSocketServer({ noServer: true });
    #tokens;
    #now;
    #devices = new Set();

    /**
     * @param {{ tokens: import('../tokens.mjs').Tokens, heartbeatSeconds: number, now: () => number }} parts
     */
    constructor({ tokens, heartbeatSeconds, now }) {
        this.#tokens = tokens;
        this.#now = now;
        /** For tests: silent sends nothing, not even heartbeats. */
        this.faults = { silent: false };
        /** Messages about calls: (device, type, payload) */
        this.onMessage = () => {};
        this.onClosed = () => {};
        this.heartbeat = setInterval(() => {
            for (const device of this.#devices) this.#write(device, '\n');
        }, heartbeatSeconds * 1000);
    }

    upgrade(request, socket, head) {
        this.#sockets.handleUpgrade(request, socket, head, (open) => this.#connected(open));
    }

    #connected(socket) {
        const device = { socket, identity: null, expires: 0, registered: false, expiry: null };
        this.#devices.add(device);
        socket.on('error', () => socket.terminate());
        socket.on('message', (data) => {
            const text = String(data);
            if (text !== '\n') this.#received(device, JSON.parse(text));
        });
        socket.on('close', () => {
            clearTimeout(device.expiry);
            this.#devices.delete(device);
            this.onClosed(device);
        });
    }

    #received(device, { type, payload = {}, version }) {
        if (version !== VERSION) return;
        if (type === 'listen') this.#listen(device, payload);
        else if (device.identity === null) this.#refuse(device, 31204, 'Invalid JWT token', payload.callsid);
        else if (device.expires <= this.#now() && this.#needsToken(type, payload))
            this.#refuse(device, 31205, 'JWT token expired', payload.callsid);
        else if (type === 'register') this.#register(device, payload);
        else this.onMessage(device, type, payload);
    }

    /** A call that has been answered goes on without a valid token. */
    #needsToken = (type, { reconnect }) => type === 'register' || (type === 'invite' && !reconnect);

    #refuse(device, code, message, callsid) {
        this.send(device, 'error', { error: { code, message }, ...(callsid && { callsid }) });
    }

    #listen(device, { token }) {
        clearTimeout(device.expiry);
        try {
            const { identity, voice, expires } = this.#tokens.read(token);
            if (!voice || !identity) throw new TwilioError(401, 20101, 'The token does not permit incoming calls');
            Object.assign(device, { identity, expires });
        } catch (error) {
            if (!(error instanceof TwilioError)) throw error;
            Object.assign(device, { identity: null, registered: false });
            this.#refuse(device, TOKEN_CODES[error.code], error.message);
            return;
        }
        const lifetime = device.expires - this.#now();
        device.expiry = setTimeout(() => this.#expire(device), lifetime);
        this.send(device, 'connected', {
            region: 'US_EAST_VIRGINIA',
            edge: 'ashburn',
            home: 'us1',
            token: { identity: device.identity, ttl: Math.floor(lifetime / 1000) }
        });
    }

    expireAll() {
        for (const device of [...this.#devices].filter(({ identity }) => identity !== null)) {
            clearTimeout(device.expiry);
            device.expires = this.#now();
            this.#expire(device);
        }
    }

    /** From now on, no call comes to this browser. */
    #expire(device) {
        device.registered = false;
        this.#refuse(device, 31205, 'JWT token expired');
    }

    #register(device, { media }) {
        device.registered = media?.audio !== false;
        this.send(device, 'ready', {});
    }

    #write({ socket }, text) {
        if (!this.faults.silent && socket.readyState === socket.OPEN) socket.send(text);
    }

    send(device, type, payload) {
        this.#write(device, JSON.stringify({ type, payload, version: VERSION }));
    }

    /** The browsers in which someone can be called. */
    registered = (identity) => [...this.#devices].filter((one) => one.registered && one.identity === identity);

    dropSockets() {
        for (const { socket } of this.#devices) socket.terminate();
    }

    stop() {
        clearInterval(this.heartbeat);
        this.dropSockets();
    }
}
