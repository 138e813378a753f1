/** The two servers that are compared, each a process of its own, and what they use of the machine. */
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CTI_SERVER } from '../../scripts/build-cti.mjs';
import { ROOT } from '../../scripts/project.mjs';

const BUNDLE = path.join(ROOT, CTI_SERVER);
const RELAY = fileURLToPath(new URL('bareRelay.mjs', import.meta.url));

/** Clock ticks a second, in which Linux counts processor time. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK']));

class ServerProcess {
    #child;

    constructor(child, port) {
        this.#child = child;
        this.port = port;
    }

    /** Processor time since the start, in milliseconds. */
    cpu() {
        const afterName = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        return ((Number(afterName[11]) + Number(afterName[12])) / TICKS) * 1000;
    }

    /** Memory in use, in MiB. */
    memory() {
        const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'));
        return Number(kib) / 1024;
    }

    async stop() {
        if (this.#child.exitCode !== null) return;
        this.#child.kill('SIGTERM');
        await once(this.#child, 'exit');
    }
}

/** Starts a program and resolves with its port, which `portIn` finds in a line of its output. */
async function start(args, portIn, env = {}) {
    const child = spawn(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...env }
    });
    const lines = createInterface({ input: child.stdout });
    return new Promise((resolve, reject) => {
        lines.on('line', (line) => {
            const port = portIn(line);
            if (port) resolve(new ServerProcess(child, port));
        });
        child.once('exit', (code) => reject(new Error(`${args[0]} has ended with ${code}`)));
    });
}

export const startRelay = (manager) => start([RELAY, String(manager.port)], Number);

/** @param {{ folder: string, publicKey: string, orgId: string, address: string, origin: string }} options publicKey: PEM */
export async function startServer(manager, { folder, publicKey, orgId, address, origin }) {
    const keyFile = path.join(folder, 'org.pem');
    writeFileSync(keyFile, publicKey);
    const configFile = path.join(folder, 'cti.json');
    const configuration = {
        listen: { host: '127.0.0.1', port: 0 },
        addresses: [address],
        origins: [origin],
        orgs: { [orgId]: [keyFile] },
        exchange: { host: '127.0.0.1', port: manager.port, user: 'bench' }
    };
    writeFileSync(configFile, JSON.stringify(configuration));
    const server = await start([BUNDLE, '--config', configFile], readyPort, { CTI_EXCHANGE_SECRET: 'bench' });
    while (!(await fetch(`http://127.0.0.1:${server.port}/health`)).ok) await sleep(100);
    return server;
}

function readyPort(line) {
    const { msg, port } = JSON.parse(line);
    return msg === 'the server is ready' ? port : 0;
}
