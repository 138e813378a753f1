// POST /workbench/calls: carries a demo call to the panel that has the demo line, in whichever tab that is.
const ANSWER_WITHIN_MS = 5_000;

export class Switchboard {
    #frames = new Set();
    #waiting = new Map();
    #requests = 0;

    /** A frame listens; the newest is asked first. Returns how to forget it. */
    connect(send) {
        const frame = { send };
        this.#frames.add(frame);
        return () => this.#frames.delete(frame);
    }

    /** A frame's answer to what it was asked: { requestId, callId } or { requestId, error }. */
    answer({ requestId, callId, error }) {
        this.#waiting.get(requestId)?.({ callId, error });
    }

    #ask(frame, call) {
        const requestId = String(++this.#requests);
        return new Promise((resolve) => {
            const timer = setTimeout(() => resolve({ error: 'The panel did not answer.' }), ANSWER_WITHIN_MS);
            this.#waiting.set(requestId, (answer) => {
                clearTimeout(timer);
                this.#waiting.delete(requestId);
                resolve(answer);
            });
            frame.send('placeCall', { requestId, ...call });
        });
    }

    /** Resolves to { callId }, or to { error } when no panel could take the call. */
    async placeCall(call) {
        let last = { error: 'No panel with a demo line is open: open the workbench in a browser first.' };
        for (const frame of [...this.#frames].reverse()) {
            last = await this.#ask(frame, call); // one after another: only one of them has the line
            if (last.callId) return last;
        }
        return last;
    }
}
