/**
 * Sends a demo call to the panel that has the demo line, in any tab: it asks the listening frames one after another, newest
 * first.
 */
import { setTimeout as pause } from 'node:timers/promises';

const ANSWER_WITHIN_MS = 5_000;
/** A panel that shows Available may not be listening yet: its connection and this request may overlap. */
const PATIENCE_MS = 1_500;
const NOBODY =
    'No panel with a demo line is open: open the workbench in a browser and wait until the phone is available.';

export class Switchboard {
    #frames = new Set();
    #waiting = new Map();
    #requests = 0;

    /**
     * Adds a frame that listens.
     * @param {(event: 'placeCall', data: object) => void} send
     * @returns {() => void} removes the frame
     */
    connect(send) {
        const frame = { send, gone: () => undefined };
        this.#frames.add(frame);
        return () => {
            this.#frames.delete(frame);
            frame.gone();
        };
    }

    /** A frame's answer: { requestId, callId } or { requestId, error, noLine? }; noLine means that it has no demo line. */
    answer({ requestId, ...outcome }) {
        this.#waiting.get(requestId)?.(outcome);
    }

    #ask(frame, call) {
        const requestId = String(++this.#requests);
        return new Promise((resolve) => {
            const settle = (outcome) => {
                clearTimeout(timer);
                this.#waiting.delete(requestId);
                resolve(outcome);
            };
            const timer = setTimeout(() => settle({ error: 'The panel did not answer.' }), ANSWER_WITHIN_MS);
            frame.gone = () => settle({ error: NOBODY, noLine: true });
            this.#waiting.set(requestId, settle);
            frame.send('placeCall', { requestId, ...call });
        });
    }

    /**
     * @param {{ from: string, name?: string, attributes?: Record<string, string> }} call
     * @returns {Promise<{ callId: string } | { error: string }>} error: a message, from the panel with the line if there is one
     */
    async placeCall(call) {
        const deadline = Date.now() + PATIENCE_MS;
        for (;;) {
            const outcome = await this.#askAll(call);
            if (outcome.error !== NOBODY || Date.now() >= deadline) return outcome;
            await pause(50);
        }
    }

    async #askAll(call) {
        let refusal;
        for (const frame of [...this.#frames].reverse()) {
            const { callId, error, noLine } = await this.#ask(frame, call);
            if (callId) return { callId };
            if (!noLine) refusal ??= error;
        }
        return { error: refusal ?? NOBODY };
    }
}
