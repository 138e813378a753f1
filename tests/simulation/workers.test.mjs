// The processes in which seeds run: one that ends early must not look like seeds without faults.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { runSeeds } from '../../scripts/simulate/workers.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'workers-'));
after(() => rmSync(folder, { recursive: true }));

for (const [ends, statement, words] of [
    ['is killed', "process.kill(process.pid, 'SIGKILL')", /SIGKILL/],
    ['exits by itself', 'process.exit(3)', /exit code 3/]
]) {
    test(`a worker that ${ends} ends the run with an error`, async () => {
        const bundle = path.join(folder, `${ends}.mjs`);
        writeFileSync(
            bundle,
            `export const setNumberLibrary = () => {}; export const run = async () => { ${statement}; await new Promise(() => {}); };`
        );
        await assert.rejects(runSeeds({ bundle, from: 1, seeds: 1 }), words);
    });
}
