/** Waits for other processes. */
import net from 'node:net';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Polls until `condition` returns something truthy, and returns that.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {string | (() => string)} what what it waits for, for the message on a timeout; it can be a function
 * @param {{ timeout?: number, every?: number }} [options] milliseconds
 * @returns {Promise<T>}
 */
export async function until(condition, what, { timeout = 10_000, every = 50 } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
        const value = await condition();
        if (value) return value;
        if (Date.now() > deadline) {
            throw new Error(`waited ${timeout} ms for ${typeof what === 'function' ? what() : what}`);
        }
        await sleep(every);
    }
}

/** Whether a program listens there. */
export const portIsOpen = (port, host = '127.0.0.1') =>
    new Promise((resolve) => {
        const socket = net.connect(port, host, () => {
            socket.destroy();
            resolve(true);
        });
        socket.on('error', () => resolve(false));
    });

/** Opens a port. Returns a function that closes it, or null if it is in use. */
export const listenOn = (port, host = '127.0.0.1') =>
    new Promise((resolve) => {
        const server = net.createServer((socket) => socket.destroy());
        server.once('error', () => resolve(null));
        // exclusive, also in a cluster
        server.listen({ port, host, exclusive: true }, () => resolve(() => server.close()));
        server.unref();
    });
