// One process of the simulation: receives batches of seeds and reports what it found in each.
import { loadSimulation } from './load.mjs';

const [bundle, broken, kind] = process.argv.slice(2);
const { run } = await loadSimulation(bundle);

process.on('message', async ({ first, last }) => {
    const sum = { done: 0, calls: 0, tasks: 0, faults: {}, failing: [] };
    for (let seed = first; seed <= last; seed++) {
        const { found, calls, tasks, faults } = await run(seed, broken || null, kind);
        sum.done += 1;
        sum.calls += calls;
        sum.tasks += tasks;
        for (const [kind, count] of Object.entries(faults)) sum.faults[kind] = (sum.faults[kind] ?? 0) + count;
        if (found.length > 0) sum.failing.push({ seed, found: [...found] });
    }
    process.send(sum);
});
