/** What is connected to each server: panels of the CTI server, which only note what arrives, or the relay's plain sockets. */
import { once } from 'node:events';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';

export const ORG = '00D000000000001AAA';
export const ORIGIN = 'http://localhost';
const BEAT_MS = 3000;

/** Signs tickets as Apex does. */
export class Org {
    #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    publicKey = this.#keys.publicKey.export({ type: 'spki', format: 'pem' });

    ticket(device, audience) {
        const user = `005${device.padStart(12, '0')}AAA`;
        return new SignJWT({ device })
            .setProtectedHeader({ alg: 'ES256' })
            .setIssuer(ORG)
            .setSubject(user)
            .setAudience(audience)
            .setIssuedAt()
            .setExpirationTime('60s')
            .setJti(randomUUID())
            .sign(this.#keys.privateKey);
    }
}

/** A device's panel that the CTI server has welcomed. `heard` gets the name of each event. */
export async function connectPanel({ address }, org, device, heard) {
    const socket = new WebSocket(address, 'crm-connect-cti', { origin: ORIGIN });
    await once(socket, 'open');
    const send = (message) => socket.send(JSON.stringify(message));
    const ready = new Promise((resolve, reject) => {
        socket.on('message', (data) => {
            const message = JSON.parse(data);
            if (message.type === 'refused') reject(new Error(`refused: ${message.reason}`));
            if (message.type !== 'event') return;
            if (message.event.event === 'Snapshot') resolve();
            heard(message.event.event);
        });
    });
    const ticket = await org.ticket(device, address);
    send({ type: 'hello', versions: { least: 1, most: 1 }, product: 'bench', ticket });
    await ready;
    const beats = setInterval(() => send({ type: 'beat' }), BEAT_MS);
    return () => {
        clearInterval(beats);
        socket.terminate();
    };
}

/** The relay's socket of a device. `heard` gets the name of each event. */
export async function connectBare({ port }, device, heard) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${device}`);
    await once(socket, 'open');
    socket.on('message', (data) => heard(/^Event: (\w+)/.exec(data)?.[1]));
    return () => socket.terminate();
}
