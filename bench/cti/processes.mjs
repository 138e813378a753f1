/** The relay, which the CTI server is compared with, and what a server's process uses of the machine. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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
