import { once } from 'node:events';
import net from 'node:net';

/** A port of this machine on which nobody listens now. */
export async function freePort() {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}
