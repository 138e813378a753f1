/** The two servers that are compared, each a process of its own, and what a process uses of the machine. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CtiServer } from '../../tests/pbx/lab/ctiServer.mjs';

const RELAY = fileURLToPath(new URL('bareRelay.mjs', import.meta.url));

/** Clock ticks a second, in which Linux counts processor time. */
const ticks = () => Number(execFileSync('getconf', ['CLK_TCK']));

/** Processor time since the start, in milliseconds. */
export function cpuOf({ pid }) {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return ((Number(afterName[11]) + Number(afterName[12])) / ticks()) * 1000;
}

/** Memory in use, in MiB. */
export function memoryOf({ pid }) {
    const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kib) / 1024;
}

export async function startRelay(manager) {
    const child = spawn(process.execPath, [RELAY, String(manager.port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = await once(createInterface({ input: child.stdout }), 'line');
    return {
        pid: child.pid,
        port: Number(port),
        async stop() {
            child.kill();
            if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        }
    };
}

/** A CTI server that is not started yet, at an exchange. */
export async function newServer(manager, runDir) {
    const ami = { host: '127.0.0.1', port: manager.port, user: 'bench', secret: 'bench' };
    return new CtiServer({ name: 'cti', port: await freePort(), ami, runDir });
}

async function freePort() {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    return port;
}
