/** Ports of this machine. */
import net from 'node:net';

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
