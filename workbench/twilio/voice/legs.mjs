/**
 * The legs of calls that end in a browser (a Device). Twilio rings every browser in which the worker is registered; the first that
 * answers has the call.
 */
import { randomBytes } from 'node:crypto';
import { newSid } from '../sids.mjs';

/** How long a call waits for a browser that lost its socket. */
const RECONNECT_SECONDS = 30;

const query = (params) =>
    Object.entries(params)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join('&');

export class Legs {
    #signaling;
    #farEnds;
    #legs = new Map();

    /** @param {{ signaling: import('./signaling.mjs').Signaling, farEnds: import('./farEnds.mjs').FarEnds, onDial: (leg: object, params: URLSearchParams) => void }} parts */
    constructor({ signaling, farEnds, onDial }) {
        this.#signaling = signaling;
        this.#farEnds = farEnds;
        this.onDial = onDial;
        signaling.onMessage = (device, type, payload) => void this.#received(device, type, payload);
        signaling.onClosed = (device) => this.#deviceGone(device);
    }

    get = (callSid) => this.#legs.get(callSid);

    /** All calls that go on, for tests and the page. */
    all = () => [...this.#legs.values()];

    #newLeg(options) {
        const leg = {
            callSid: newSid('CA'),
            reconnect: randomBytes(12).toString('base64url'),
            state: 'ringing',
            device: null,
            ringing: new Set(),
            digits: '',
            onAnswer: () => {},
            /** (why: 'rejected' | 'noAnswer' | 'noDevice' | 'hungUp' | 'ended') */
            onEnd: () => {},
            ...options
        };
        this.#legs.set(leg.callSid, leg);
        return leg;
    }

    /**
     * Calls someone in the browser.
     * @param {{ identity: string, from: string, params?: Record<string, string>, seconds: number, onAnswer: () => void, onEnd: (why: string) => void }} options
     */
    call({ identity, from, params = {}, seconds, onAnswer, onEnd }) {
        const leg = this.#newLeg({ identity, onAnswer, onEnd });
        leg.timer = setTimeout(() => this.#stopRinging(leg, 'noAnswer'), seconds * 1000);
        void this.#ring(leg, from, params);
        return leg;
    }

    async #ring(leg, from, params) {
        const devices = this.#signaling.registered(leg.identity);
        if (devices.length === 0) {
            setImmediate(() => this.#end(leg, 'noDevice'));
            return;
        }
        let sdp;
        try {
            sdp = await this.#farEnds.offer(leg.callSid);
        } catch {
            this.#end(leg, 'noDevice');
            return;
        }
        if (leg.state !== 'ringing') return;
        const { callSid: callsid, reconnect } = leg;
        const parameters = {
            From: from,
            To: `client:${leg.identity}`,
            CallSid: callsid,
            ...(Object.keys(params).length && { Params: query(params) })
        };
        for (const device of devices) {
            leg.ringing.add(device);
            this.#signaling.send(device, 'invite', { callsid, sdp, parameters, reconnect });
        }
    }

    async #received(device, type, payload) {
        const { callsid } = payload;
        if (type === 'invite' && !payload.reconnect) {
            await this.#dialed(device, payload);
            return;
        }
        const leg = this.#legs.get(callsid);
        if (!leg) {
            if (type === 'invite' || type === 'reinvite') this.#signaling.send(device, 'hangup', { callsid });
        } else if (type === 'invite') this.#reconnect(leg, device, payload);
        else if (type === 'answer') await this.#answer(leg, device, payload);
        else if (leg.ringing.has(device)) this.#declined(leg, device, type);
        else if (leg.device === device) await this.#during(leg, type, payload);
    }

    async #answer(leg, device, { sdp }) {
        if (leg.state !== 'ringing' || !leg.ringing.delete(device)) {
            this.#signaling.send(device, 'hangup', { callsid: leg.callSid });
            return;
        }
        clearTimeout(leg.timer);
        leg.state = 'open';
        leg.device = device;
        this.#cancelRinging(leg);
        await this.#farEnds.accept(leg.callSid, sdp);
        if (leg.state === 'open') leg.onAnswer();
    }

    #declined(leg, device, type) {
        if (type !== 'reject' && type !== 'hangup') return;
        this.#stopRinging(leg, 'rejected');
    }

    async #during(leg, type, { sdp, dtmf }) {
        const { callSid: callsid } = leg;
        if (type === 'hangup') this.#end(leg, 'hungUp');
        else if (type === 'dtmf') leg.digits += dtmf;
        else if (type === 'reinvite') {
            const answer = await this.#farEnds.answer(callsid, sdp);
            this.#signaling.send(leg.device, 'answer', { callsid, sdp: answer });
        }
    }

    /** A browser whose socket was lost says which call it had. */
    #reconnect(leg, device, { reconnect }) {
        if (reconnect !== leg.reconnect || leg.state !== 'open') return;
        clearTimeout(leg.timer);
        leg.device = device;
        this.#signaling.send(device, 'answer', { callsid: leg.callSid, reconnect });
    }

    /** The browser calls: the sid is the account's, whatever the browser calls it until then. */
    async #dialed(device, { callsid, sdp, twilio }) {
        const leg = this.#newLeg({ identity: device.identity, device });
        const { callSid } = leg;
        const params = new URLSearchParams(twilio?.params ?? '');
        this.#legs.set(callsid, leg);
        leg.temporarySid = callsid;
        leg.accept = async () => {
            const answer = await this.#farEnds.answer(callSid, sdp);
            leg.state = 'open';
            this.#signaling.send(device, 'answer', {
                callsid: callSid,
                sdp: answer,
                edge: 'ashburn',
                reconnect: leg.reconnect
            });
            leg.onAnswer();
        };
        this.#signaling.send(device, 'ringing', { callsid: callSid, sdp: null });
        this.onDial(leg, params);
    }

    #cancelRinging(leg) {
        for (const device of leg.ringing) this.#signaling.send(device, 'cancel', { callsid: leg.callSid });
        leg.ringing.clear();
    }

    #stopRinging(leg, why) {
        this.#cancelRinging(leg);
        this.#end(leg, why);
    }

    /** The other side ends the call. */
    hangUp(leg) {
        if (leg.state === 'ringing' && !leg.device) this.#stopRinging(leg, 'ended');
        else {
            if (leg.device) this.#signaling.send(leg.device, 'hangup', { callsid: leg.callSid });
            this.#end(leg, 'ended');
        }
    }

    #end(leg, why) {
        if (leg.state === 'closed') return;
        clearTimeout(leg.timer);
        leg.state = 'closed';
        this.#legs.delete(leg.callSid);
        this.#legs.delete(leg.temporarySid);
        this.#farEnds.close(leg.callSid);
        leg.onEnd(why);
    }

    /** A browser that does not come back in time has hung up. */
    #deviceGone(device) {
        for (const leg of this.all()) {
            leg.ringing.delete(device);
            if (leg.device !== device) continue;
            leg.device = null;
            leg.timer = setTimeout(() => this.#end(leg, 'hungUp'), RECONNECT_SECONDS * 1000);
        }
    }

    stop() {
        for (const leg of this.all()) clearTimeout(leg.timer);
    }
}
