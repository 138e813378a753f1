/** Runs seeds in parallel, one process per core, and sums up the results. */
import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Seeds per batch: few enough to show progress, enough to keep the cost of messages small. */
const PORTION = 25;

/**
 * @param {{ bundle: string, from: number, seeds: number, broken?: string | null, kind?: 'switch' | 'desk' | 'center', enough?: number,
 *     progress?: (done: number) => void }} options enough: stop after this many seeds with a fault
 * @returns {Promise<{ done: number, calls: number, tasks: number, faults: Record<string, number>,
 *     failing: { seed: number, found: string[] }[] }>}
 */
export async function runSeeds({
    bundle,
    from,
    seeds,
    broken = null,
    kind = 'switch',
    enough = Infinity,
    progress = () => {}
}) {
    const sum = { done: 0, calls: 0, tasks: 0, faults: {}, failing: [] };
    let next = from;
    const portion = () => {
        if (next >= from + seeds || sum.failing.length >= enough) return null;
        const first = next;
        next = Math.min(next + PORTION, from + seeds);
        return { first, last: next - 1 };
    };
    const add = ({ done, calls, tasks, faults, failing }) => {
        sum.done += done;
        sum.calls += calls;
        sum.tasks += tasks;
        for (const [kind, count] of Object.entries(faults)) sum.faults[kind] = (sum.faults[kind] ?? 0) + count;
        sum.failing.push(...failing);
        progress(sum.done);
    };
    const lanes = Math.min(os.availableParallelism(), Math.ceil(seeds / PORTION));
    await Promise.all(Array.from({ length: lanes }, () => lane([bundle, broken ?? '', kind], portion, add)));
    sum.failing.sort((one, other) => one.seed - other.seed);
    return sum;
}

function lane(args, portion, add) {
    return new Promise((resolve, reject) => {
        const worker = fork(WORKER, args);
        const give = () => {
            const work = portion();
            if (work) worker.send(work);
            else worker.disconnect();
        };
        worker.on('message', (result) => {
            add(result);
            give();
        });
        worker.on('error', reject);
        // without a code, it was killed by a signal, and its seeds did not run
        worker.on('exit', (code, signal) =>
            code === 0 ? resolve() : reject(new Error(`A worker ended with ${signal ?? `exit code ${code}`}.`))
        );
        give();
    });
}
