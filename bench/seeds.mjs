// [seeds-per-second]: scenarios of the simulation that one process runs per second. The baseline is a copy of a large object through
// JSON, which shows how fast the machine is.
import { bundleSimulation } from '../scripts/simulate/bundle.mjs';
import { loadSimulation } from '../scripts/simulate/load.mjs';
import { result } from './statistics.mjs';

const RUNS = 20;
const WARM_UP = 3;
const SEEDS_A_RUN = 10;
const COPIES_A_RUN = 20;
const RECORDS = Array.from({ length: 1000 }, (_, id) => ({
    id,
    number: `+4477009${id}`,
    name: 'Fred Bloggs',
    at: null
}));

async function rate(count, work) {
    const started = performance.now();
    for (let n = 0; n < count; n++) await work(n);
    return count / ((performance.now() - started) / 1000);
}

export async function benchSeeds() {
    const { run } = await loadSimulation(await bundleSimulation());
    const ours = [];
    const floor = [];
    for (let n = -WARM_UP; n < RUNS; n++) {
        // The same scenarios each time, because their sizes differ.
        const seeds = await rate(SEEDS_A_RUN, (seed) => run(seed + 1, null));
        const copies = await rate(COPIES_A_RUN, () => JSON.parse(JSON.stringify(RECORDS)));
        if (n < 0) continue;
        ours.push(seeds);
        floor.push(copies);
    }
    const floorIs = 'copies of 1,000 records as JSON';
    return { results: [result('seeds-per-second', 'seeds/s', floorIs, ours, floor, { higher: true })] };
}
