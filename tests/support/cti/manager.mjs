/** An exchange's Manager Interface with many devices, on a real socket, which replays recorded calls. */
import { once } from 'node:events';
import net from 'node:net';
import { timePasses } from '../until.mjs';

const valueOf = (action, key) => new RegExp(`^${key}: (.*)$`, 'm').exec(action)?.[1] ?? '';

export class Manager {
    /** Called with the name of each action that arrives. */
    heard = () => {};
    /** The actions that are refused. */
    refuses = [];
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
     * @param {typeof import('./recordedCall.mjs').ANSWERED} recording
     * @param {{ device: string, longestMs?: number }} call
     * @param {(step: number) => void} said called just before the events of each step are sent
     * @returns {Promise<void>} when everything was sent
     */
    async call(recording, call, said) {
        this.#serial += 1;
        const steps = recording.at({ ...call, serial: this.#serial });
        await Promise.all(
            steps.map(async ({ at, text }, step) => {
                await timePasses(at);
                said(step);
                for (const socket of this.#sockets) socket.write(text);
            })
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
        this.heard(name);
        const send = (fields) =>
            socket.write(
                Object.entries(fields)
                    .map(([key, value]) => `${key}: ${value}\r\n`)
                    .join('') + '\r\n'
            );
        if (this.refuses.includes(name)) {
            send({ Response: 'Error', ActionID: id, Message: `${name} failed` });
            return;
        }
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
