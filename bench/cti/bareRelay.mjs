/**
 * The baseline of a CTI server, as a process of its own: reads the Manager Interface and passes each event on as it is, to the WebSocket
 * of the device that it names. What a WebSocket sends goes to the Manager Interface. It knows no calls, checks nothing, and keeps nothing.
 */
import net from 'node:net';
import { WebSocketServer } from 'ws';

const manager = net.connect({ host: '127.0.0.1', port: Number(process.argv[2]) });
const sockets = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('listening', () => process.stdout.write(`${server.address().port}\n`));
server.on('connection', (socket, { url }) => {
    sockets.set(url.slice(1), socket);
    socket.on('message', (data) => manager.write(String(data)));
});

let rest = '';
manager.setNoDelay(true).setEncoding('utf8');
manager.write('Action: Login\r\n\r\n');
manager.on('data', (chunk) => {
    const blocks = (rest + chunk).split('\r\n\r\n');
    rest = blocks.pop();
    for (const event of blocks) sockets.get(/PJSIP\/(\d+)-/.exec(event)?.[1])?.send(event);
});
manager.on('close', () => process.exit(0));
