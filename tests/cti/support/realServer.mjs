/** A CTI server with real sockets, the exchange in memory, and panels that speak WebSocket. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ORG, SERVER, claimsFor, rsaKeys, signed } from './mint.mjs';

export const ORIGIN = 'https://acme--c.vf.force.com';
const SUBPROTOCOL = 'crm-connect-cti';

/** Generated once, because RSA keys take a while. */
const keys = rsaKeys();

/** Starts one that is stopped after the test. */
export async function startServer(test, parts, options = {}) {
    const exchange = options.exchange ?? new parts.FakeExchange(parts.browserClock, '1001', '1002');
    const link = new parts.FakeSwitch(exchange);
    const server = await parts.startCtiServer({
        host: '127.0.0.1',
        port: 0,
        origins: [ORIGIN],
        product: 'test',
        exchange: link,
        checkTicket: parts.ticketCheck({
            keys: new Map([[ORG, [parts.ticketKey(keys.pem)]]]),
            audiences: [SERVER],
            clock: parts.browserClock
        }),
        ...options.server
    });
    let stopped;
    const stop = () => (stopped ??= server.stop());
    test.after(stop);
    return { exchange, link, port: server.port, stop };
}

export const ticketFor = (device, claims) => signed(claimsFor(device, claims), keys);

/** A panel. `messages` is what it has got; `closed` resolves with the close code. */
export class Panel {
    messages = [];
    #wanted = new Set();

    constructor(port, { scheme = 'ws', headers = {}, origin = ORIGIN, protocols = [SUBPROTOCOL], ...options } = {}) {
        this.socket = new WebSocket(`${scheme}://127.0.0.1:${port}`, protocols, { origin, headers, ...options });
        this.closed = new Promise((resolve) => this.socket.once('close', resolve));
        // `failed` is for those who expect a failure; for all others, `opened` rejects.
        this.failed = new Promise((resolve) => this.socket.once('error', ({ message }) => resolve(message)));
        this.socket.on('message', (data) => {
            this.messages.push(JSON.parse(data.toString()));
            for (const look of this.#wanted) look();
        });
    }

    async open() {
        await once(this.socket, 'open');
        return this;
    }

    say(message) {
        this.socket.send(JSON.stringify(message));
    }

    hello(ticket, more = {}) {
        this.say({ type: 'hello', versions: { least: 1, most: 1 }, product: 'test', ticket, ...more });
    }

    /** The first message that `matches` accepts. */
    got(matches) {
        return new Promise((resolve) => {
            const look = () => {
                const found = this.messages.find(matches);
                if (!found) return;
                this.#wanted.delete(look);
                resolve(found);
            };
            this.#wanted.add(look);
            look();
        });
    }

    event(name) {
        return this.got((message) => message.type === 'event' && message.event.event === name);
    }

    refused() {
        return this.got(({ type }) => type === 'refused').then(({ reason }) => reason);
    }
}

/** A panel that is connected to a device, with its state. */
export async function connected(port, device = '1001') {
    const panel = await new Panel(port).open();
    panel.hello(ticketFor(device));
    await panel.event('Snapshot');
    return panel;
}
