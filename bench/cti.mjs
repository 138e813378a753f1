// [cti-500…]: the real CTI server with 500 panels and 20 calls a second, against a relay that passes the exchange's events on as they
// are. Calls are what a real Asterisk said about one, replayed at another device each. `added`: from the exchange's sending of an event
// to its arrival at the panel. `cpu`: of the server's process, in percent of a core. `memory`: at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Manager } from '../tests/support/cti/manager.mjs';
import { ANSWERED } from '../tests/support/cti/recordedCall.mjs';
import { serverAt } from '../tests/support/cti/serverAt.mjs';
import { ORG, ORIGIN, Org, connectBare, connectPanel } from './cti/panels.mjs';
import { cpuOf, memoryOf, startRelay } from './cti/processes.mjs';
import { result } from './statistics.mjs';

const DEVICES = Array.from({ length: 500 }, (_, index) => String(2000 + index));
const EVERY_MS = 50;
const CALLS = 800;
const TALK_MS = 10_000;
/** Until the last call is over. */
const AFTERWARDS_MS = TALK_MS + 3000;

/** The steps of a call that a panel shows, and the first event with which each server passes it on. */
const STEPS = {
    [ANSWERED.rings]: ['Delivered', 'DialBegin'],
    [ANSWERED.answered]: ['Established', 'BridgeEnter'],
    [ANSWERED.ends]: ['ConnectionCleared', 'Hangup']
};

export async function benchCti() {
    if (process.platform !== 'linux')
        return { skipped: 'reads the processor time of a process from /proc, which only Linux has' };
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-cti-'));
    const org = new Org();
    try {
        const floor = await measured(1, startRelay, connectBare);
        const ours = await measured(
            0,
            async (manager) =>
                (await serverAt(manager, folder)).start({ origins: [ORIGIN], orgId: ORG, publicKeys: [org.publicKey] }),
            (server, device, heard) => connectPanel(server, org, device, heard)
        );
        const floorIs = 'a relay that passes AMI events to bare sockets';
        return {
            results: [
                result('cti-500-added', 'ms', floorIs, ours.added, floor.added),
                result('cti-500-cpu', '% of a core', floorIs, ours.cpu, floor.cpu),
                result('cti-500-memory', 'MiB', floorIs, ours.memory, floor.memory)
            ]
        };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** @param {0 | 1} which of the two events of each step */
async function measured(which, start, connect) {
    const manager = await new Manager(DEVICES).start();
    const server = await start(manager);
    const added = [];
    /** By device and the name of an event: when the exchange sent what it follows from. */
    const sent = new Map();
    const heard = (device, event) => {
        const at = sent.get(`${device} ${event}`);
        if (at !== undefined) added.push(performance.now() - at);
        sent.delete(`${device} ${event}`);
    };
    const leave = [];
    try {
        await sleep(1000);
        for (const device of DEVICES) leave.push(await connect(server, device, (event) => heard(device, event)));
        const cpu = [];
        let before = cpuOf(server);
        for (let call = 0; call < CALLS; call++) {
            const device = DEVICES[call % DEVICES.length];
            void manager.call(ANSWERED, { device, longestMs: TALK_MS }, (step) => {
                if (STEPS[step]) sent.set(`${device} ${STEPS[step][which]}`, performance.now());
            });
            await sleep(EVERY_MS);
            if ((call + 1) % (1000 / EVERY_MS) > 0) continue;
            const now = cpuOf(server);
            // not before calls end as fast as they begin
            if (call * EVERY_MS > AFTERWARDS_MS) cpu.push((now - before) / 10);
            before = now;
        }
        await sleep(AFTERWARDS_MS);
        if (sent.size > 0)
            throw new Error(`${sent.size} of ${3 * CALLS} events did not arrive, such as ${[...sent.keys()][0]}`);
        return { added, cpu, memory: [memoryOf(server)] };
    } finally {
        for (const close of leave) close();
        await server.stop();
        await manager.stop();
    }
}
