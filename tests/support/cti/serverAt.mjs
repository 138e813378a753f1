import { freePort } from '../freePort.mjs';
import { CtiServer } from '../../pbx/lab/ctiServer.mjs';

/** The real CTI server, not started yet, at an exchange that replays calls. @param {import('./manager.mjs').Manager} manager */
export async function serverAt(manager, runDir) {
    const ami = { host: '127.0.0.1', port: manager.port, user: 'replay', secret: 'replay' };
    return new CtiServer({ name: 'cti', port: await freePort(), ami, runDir });
}
