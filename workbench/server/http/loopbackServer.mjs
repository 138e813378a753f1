/**
 * One port on loopback for both HTTP and HTTPS: browsers change http://…force.com to https://, and the workbench is also opened
 * under such names.
 *
 *   connection -> first byte 0x16 (a TLS handshake)? -> https : http, with the same handler
 */
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { selfSignedCertificate } from './selfSignedCertificate.mjs';

const TLS_HANDSHAKE = 0x16;
/** Loopback addresses. Browsers try the second one first for `localhost`. */
const FIRST = '127.0.0.1';
const SECOND = '::1';
const PORTS_TRIED = 20;

function listen(server, port, host) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            resolve(server.address().port);
        });
    });
}

const close = (server) => new Promise((resolve) => server.close(() => resolve()));

/**
 * @param {import('node:http').RequestListener} handler
 * @param {number} port 0 takes a free one
 * @param {(request: import('node:http').IncomingMessage, socket: import('node:stream').Duplex, head: Buffer) => void} [onUpgrade] for
 *   WebSockets; without it, there are none
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} with code EADDRINUSE when the port is taken, on either address
 */
export async function startLoopbackServer(handler, port, onUpgrade) {
    const open = new Set();
    const prepare = (server) => (onUpgrade ? server.on('upgrade', onUpgrade) : server);
    const plain = prepare(http.createServer({ keepAliveTimeout: 60_000 }, handler));
    let secure;
    const forTls = () => {
        secure ??= prepare(https.createServer({ ...selfSignedCertificate(), keepAliveTimeout: 60_000 }, handler));
        return secure;
    };
    const onConnection = (socket) => {
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('error', () => socket.destroy());
        socket.once('data', (first) => {
            socket.pause();
            socket.unshift(first);
            (first[0] === TLS_HANDSHAKE ? forTls() : plain).emit('connection', socket);
            // Only when the other server listens to it.
            process.nextTick(() => socket.resume());
        });
    };
    const servers = await listenOnBoth(onConnection, port);
    return {
        port: servers[0].address().port,
        async close() {
            const closed = servers.map(close);
            for (const socket of open) socket.destroy();
            await Promise.all(closed);
        }
    };
}

/** The same port on both addresses, or only on the first if the machine does not have the second. */
async function listenOnBoth(onConnection, port) {
    for (let attempt = 1; ; attempt++) {
        const first = net.createServer(onConnection);
        const taken = await listen(first, port, FIRST);
        const second = net.createServer(onConnection);
        try {
            await listen(second, taken, SECOND);
            return [first, second];
        } catch (error) {
            if (error.code !== 'EADDRINUSE') return [first];
            await close(first);
            if (port !== 0 || attempt === PORTS_TRIED) throw error;
        }
    }
}
