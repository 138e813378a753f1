// What strangers and faulty panels send to a CTI server does not reach the exchange, and does not keep others from being served.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { before, describe, it } from 'node:test';
import { importForNode } from '../support/importForNode.mjs';
import { ORIGIN, Panel, connected, startServer, ticketFor } from './support/realServer.mjs';

let parts;
before(async () => {
    parts = await importForNode('tests/cti/support/parts.mjs');
});

/** The server still serves others, at once. */
async function expectServed(port, device = '1002') {
    const panel = await connected(port, device);
    panel.socket.terminate();
}

const makeCall = (to) => ({ type: 'command', id: 1, command: { command: 'makeCall', to } });

describe('a page', () => {
    const STRANGERS = [
        'https://evil.example.com',
        `${ORIGIN}.evil.example.com`,
        'https://acme--c.vf.force.com:8443',
        'http://acme--c.vf.force.com',
        'null',
        undefined
    ];
    for (const origin of STRANGERS) {
        it(`of the origin ${origin} is refused before anything is read`, async (t) => {
            const { port } = await startServer(t, parts);
            assert.match(await new Panel(port, { origin: origin ?? '' }).failed, /403/);
        });
    }

    it('that is refused cannot keep its half of the connection open', async (t) => {
        const { port } = await startServer(t, parts);
        const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
        socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
        socket.resume();
        await once(socket, 'end');
        const writing = setInterval(() => socket.write('x'), 10);
        t.after(() => clearInterval(writing));
        const [error] = await once(socket, 'error');
        assert.match(error.code, /ECONNRESET|EPIPE/);
    });

    it('without the subprotocol is refused', async (t) => {
        const { port } = await startServer(t, parts);
        assert.match(await new Panel(port, { protocols: [] }).failed, /400/);
    });
});

describe('a ticket', () => {
    it('that was used before, or is forged, is refused without a reason, and the connection closed', async (t) => {
        const { port } = await startServer(t, parts);
        const ticket = ticketFor('1001');
        const first = await new Panel(port).open();
        first.hello(ticket);
        await first.event('Snapshot');
        const forged = ticketFor('1001').replace(/.{4}$/, 'AAAA');
        for (const used of [ticket, forged]) {
            const panel = await new Panel(port).open();
            panel.hello(used);
            await panel.closed;
            assert.deepEqual(panel.messages, [{ type: 'refused', reason: 'ticketRefused', version: 1 }]);
        }
    });
});

describe('a connected panel', () => {
    it('cannot steer a device that is not its own, whatever its messages name', async (t) => {
        const { port, exchange } = await startServer(t, parts);
        const connection = exchange.ring('1002', '+442079460123');
        const panel = await connected(port, '1001');
        const commands = [
            { command: 'answer', connection },
            { command: 'transfer', held: connection, active: { ...connection, deviceId: '1001' } },
            { command: 'clear', connection: { callId: connection.callId, deviceId: '1001' } }
        ];
        for (const [id, command] of commands.entries()) {
            panel.say({ type: 'command', id, command, deviceId: '1002', device: '1002' });
            const { error } = await panel.got((message) => message.type === 'answer' && message.id === id);
            assert.ok(['rejected', 'invalidState'].includes(error.reason), error.reason);
        }
        assert.equal(exchange.calls('1002')[0].state, 'alerting');
    });

    it('cannot have a number dialed that is two lines', async (t) => {
        const { port, exchange } = await startServer(t, parts);
        const panel = await connected(port);
        panel.say(makeCall('1002\r\nAction: Command\r\nCommand: core stop now'));
        const { error } = await panel.got(({ type }) => type === 'answer');
        assert.equal(error.reason, 'invalidNumber');
        assert.deepEqual(exchange.calls('1001'), []);
    });

    it('cannot change the prototypes of objects', async (t) => {
        const { port } = await startServer(t, parts);
        const panel = await connected(port);
        panel.socket.send(
            '{"type":"command","id":7,"command":{"command":"makeCall","to":"1002","attributes":' +
                '{"__proto__":"x"},"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'
        );
        await panel.got(({ type, id }) => type === 'answer' && id === 7);
        assert.equal({}.polluted, undefined);
        await expectServed(port);
    });

    const INVALID = {
        'no JSON': '{"type":',
        'JSON of another kind': '[[[[1]]]]',
        'an unknown message': '{"type":"__proto__"}',
        'a second hello': '{"type":"hello","versions":{"least":1,"most":1},"product":"x","ticket":"x"}',
        'a command that is none': '{"type":"command","id":1,"command":{"command":"constructor"}}',
        'deeply nested lists': '['.repeat(60_000),
        'a binary frame': Buffer.from('{"type":"beat"}')
    };
    for (const [name, text] of Object.entries(INVALID)) {
        it(`that sends ${name} is refused, and the others stay`, async (t) => {
            const { port } = await startServer(t, parts);
            const panel = await connected(port);
            panel.socket.send(text);
            assert.equal(await panel.refused(), 'malformed');
            await panel.closed;
            await expectServed(port);
        });
    }

    it('that sends 10 MB is closed before they are read', async (t) => {
        const { port } = await startServer(t, parts);
        const panel = await connected(port);
        panel.socket.on('error', () => undefined);
        panel.socket.send('x'.repeat(10_000_000));
        assert.ok([1006, 1009].includes(await panel.closed));
        await expectServed(port);
    });

    it('that floods the server is refused', async (t) => {
        const { port } = await startServer(t, parts);
        const panel = await connected(port);
        for (let sent = 0; sent < 1_000; sent++) panel.say({ type: 'beat' });
        assert.equal(await panel.refused(), 'tooMany');
        await expectServed(port);
    });

    it('that does not read is closed, and costs no more memory than its backlog', async (t) => {
        const { port, exchange } = await startServer(t, parts, { server: { limits: { longestBacklog: 50_000 } } });
        const panel = await connected(port);
        panel.socket.pause();
        const name = 'x'.repeat(3_000);
        // More than the buffers of both kernels take.
        for (let calls = 0; calls < 5_000; calls++) {
            const connection = exchange.ring('1001', '+442079460123', name);
            exchange.farEnd(connection, 'hangUp');
            if (calls % 100 === 0) await new Promise(setImmediate);
        }
        panel.socket.resume();
        assert.equal(await panel.closed, 1006);
        await expectServed(port);
    });
});

// Side by side, because one of them waits for seconds.
describe('connections', { concurrency: true }, () => {
    it('of one address are limited, so that the others are served', async (t) => {
        const connections = { total: 50, perAddress: 20 };
        const { port } = await startServer(t, parts, { server: { connections, behindProxy: true } });
        const from = (address) => new Panel(port, { headers: { 'X-Forwarded-For': `10.9.9.9, ${address}` } });
        const held = await Promise.all(Array.from({ length: 20 }, () => from('192.0.2.1').open()));
        assert.match(await from('192.0.2.1').failed, /503/);
        const other = await from('192.0.2.2').open();
        other.hello(ticketFor('1001'));
        await other.event('Snapshot');
        held[0].socket.terminate();
        await held[0].closed;
        await (await from('192.0.2.1').open()).socket.terminate();
    });

    it('that say nothing are closed: a thousand of them do not keep a panel out for long', async (t) => {
        const options = { connections: { total: 1_000, perAddress: 1_000 }, limits: { helloMs: 300 } };
        const { port } = await startServer(t, parts, { server: options });
        const silent = Array.from({ length: 1_000 }, () => net.connect(port, '127.0.0.1'));
        await Promise.all(silent.map((socket) => once(socket, 'connect')));
        const request = [
            'GET / HTTP/1.1',
            'Host: x',
            'Connection: Upgrade',
            'Upgrade: websocket',
            `Origin: ${ORIGIN}`,
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
            'Sec-WebSocket-Protocol: crm-connect-cti'
        ].join('\r\n');
        for (const socket of silent) {
            socket.on('error', () => undefined).resume();
            socket.write(`${request}\r\n\r\n`);
        }
        await Promise.all(silent.map((socket) => once(socket, 'close')));
        await expectServed(port);
    });

    it('that send their request a byte at a time are closed after seconds', async (t) => {
        const { port } = await startServer(t, parts);
        const socket = net.connect(port, '127.0.0.1');
        socket.write('GET / HTTP/1.1\r\nX-Slow: ');
        const dripping = setInterval(() => socket.write('x'), 200);
        t.after(() => clearInterval(dripping));
        const started = Date.now();
        socket.on('error', () => undefined).resume();
        await once(socket, 'close');
        assert.ok(Date.now() - started < 8_000);
    });
});
