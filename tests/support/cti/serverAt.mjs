import { once } from 'node:events';
import net from 'node:net';
import { CtiServer } from '../../pbx/lab/ctiServer.mjs';

async function freePort() {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    return port;
}

/** The real CTI server, not started yet, at an exchange that replays calls. @param {import('./manager.mjs').Manager} manager */
export async function serverAt(manager, runDir) {
    const ami = { host: '127.0.0.1', port: manager.port, user: 'replay', secret: 'replay' };
    return new CtiServer({ name: 'cti', port: await freePort(), ami, runDir });
}
