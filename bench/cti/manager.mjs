/** An exchange's Manager Interface with many devices, on a real socket, which replays recorded calls. */
import { once } from 'node:events';
import net from 'node:net';
import { callAt } from './recordedCall.mjs';

const valueOf = (action, key) => new RegExp(`^${key}: (.*)$`, 'm').exec(action)?.[1] ?? '';

export class Manager {
    /** Called with each action that arrives: its name, and the text. */
    heard = () => {};
    #devices;
    #sockets = new Set();
    #server = net.createServer((socket) => this.#accept(socket));
    #serial = 0;

    /** @param {string[]} devices extensions */
    constructor(devices) {
        this.#devices = devices;
    }

    get port() {
        return this.#server.address().port;
    }

    async start() {
        this.#server.listen(0, '127.0.0.1');
        await once(this.#server, 'listening');
        return this;
    }

    async stop() {
        for (const socket of this.#sockets) socket.destroy();
        this.#server.close();
        await once(this.#server, 'close');
    }

    /**
     * A customer calls a device.
     * @param {{ device: string, from?: string, talkMs?: number }} call
     * @param {(step: number) => void} said called just before the events of each step are sent
     */
    call(call, said = () => {}) {
        this.#serial += 1;
        callAt({ ...call, serial: this.#serial }).forEach(({ at, text }, step) =>
            setTimeout(() => {
                said(step);
                for (const socket of this.#sockets) socket.write(text);
            }, at)
        );
    }

    #accept(socket) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
        socket.setNoDelay(true).setEncoding('utf8');
        socket.write('Asterisk Call Manager/11.0.0\r\n');
        let rest = '';
        socket.on('data', (chunk) => {
            const blocks = (rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
            rest = blocks.pop();
            for (const action of blocks) this.#answer(socket, action);
        });
    }

    #answer(socket, action) {
        const [name, id] = [valueOf(action, 'Action'), valueOf(action, 'ActionID')];
        this.heard(name, action);
        const send = (fields) =>
            socket.write(
                Object.entries(fields)
                    .map(([key, value]) => `${key}: ${value}\r\n`)
                    .join('') + '\r\n'
            );
        const list = { DeviceStateList: 'DeviceStateListComplete', CoreShowChannels: 'CoreShowChannelsComplete' }[name];
        send({
            Response: 'Success',
            ActionID: id,
            ...(list && { EventList: 'start' }),
            ...(name === 'Getvar' && { Value: '' })
        });
        if (name === 'Login') send({ Event: 'FullyBooted', Status: 'Fully Booted' });
        if (!list) return;
        const devices = name === 'DeviceStateList' ? this.#devices : [];
        for (const device of devices)
            send({ Event: 'DeviceStateChange', ActionID: id, Device: `PJSIP/${device}`, State: 'NOT_INUSE' });
        send({ Event: list, ActionID: id, EventList: 'Complete', ListItems: devices.length });
    }
}
