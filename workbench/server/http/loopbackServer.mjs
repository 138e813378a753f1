/**
 * One port on loopback that speaks HTTP and HTTPS: browsers turn http://…force.com into https:// by themselves, and the
 * workbench is opened under such names too.
 *
 *   connection -> first byte 0x16 (a TLS handshake)? -> https : http, with the same handler
 */
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { selfSignedCertificate } from './selfSignedCertificate.mjs';

const TLS_HANDSHAKE = 0x16;
/** Addresses of this machine alone. The second is what browsers try first for `localhost`. */
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
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} with code EADDRINUSE when the port is taken, on either address
 */
export async function startLoopbackServer(handler, port) {
    const open = new Set();
    const plain = http.createServer({ keepAliveTimeout: 60_000 }, handler);
    let secure;
    const forTls = () => {
        secure ??= https.createServer({ ...selfSignedCertificate(), keepAliveTimeout: 60_000 }, handler);
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
            // Only once the other server listens to it.
            process.nextTick(() => socket.resume());
        });
    };
    const doors = await openDoors(onConnection, port);
    return {
        port: doors[0].address().port,
        async close() {
            const closed = doors.map(close);
            for (const socket of open) socket.destroy();
            await Promise.all(closed);
        }
    };
}

/** The same port on both addresses; the second is left out where the machine has no such address. */
async function openDoors(onConnection, port) {
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
