/** The control connection of a baresip: JSON in netstrings, `<length>:<bytes>,`, over TCP (its module ctrl_tcp). */
import net from 'node:net';

const ANSWER_WITHIN_MS = 60_000;

export class ControlConnection {
    #socket;
    #buffer = Buffer.alloc(0);
    #waiting = new Map();
    #tokens = 0;
    #name;
    #onEvent;

    /** @param {(event: object) => void} onEvent everything that is not an answer to a command */
    constructor(name, onEvent) {
        this.#name = name;
        this.#onEvent = onEvent;
    }

    connect(port) {
        return new Promise((resolve, reject) => {
            this.#socket = net.connect(port, '127.0.0.1', () => resolve());
            this.#socket.on('error', reject);
            this.#socket.on('data', (chunk) => this.#take(chunk));
        });
    }

    close() {
        this.#socket?.destroy();
    }

    /** Resolves to baresip's answer: { ok, data }. */
    ask(command, params) {
        this.#tokens += 1;
        const token = String(this.#tokens);
        const json = Buffer.from(JSON.stringify({ command, ...(params === undefined ? {} : { params }), token }));
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
                this.#waiting.delete(token);
                reject(new Error(`${this.#name} did not answer ${command}`));
            }, ANSWER_WITHIN_MS);
            this.#waiting.set(token, (answer) => {
                clearTimeout(timer);
                resolve(answer);
            });
            this.#socket.write(Buffer.concat([Buffer.from(`${json.length}:`), json, Buffer.from(',')]));
        });
    }

    #take(chunk) {
        this.#buffer = Buffer.concat([this.#buffer, chunk]);
        for (;;) {
            const colon = this.#buffer.indexOf(':');
            if (colon < 0) return;
            const end = colon + 1 + Number(this.#buffer.subarray(0, colon));
            if (this.#buffer.length < end + 1) return;
            this.#receive(JSON.parse(this.#buffer.subarray(colon + 1, end)));
            this.#buffer = this.#buffer.subarray(end + 1);
        }
    }

    #receive(message) {
        if (!message.response) {
            this.#onEvent(message);
            return;
        }
        this.#waiting.get(message.token)?.(message);
        this.#waiting.delete(message.token);
    }
}
