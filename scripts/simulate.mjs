/**
 * npm run simulate: runs the real engine, journal, and tabs in scenarios that are generated from a seed, with faults of all kinds,
 * and then checks that each call has exactly one Task with its own fields, that no user's edit was overwritten, and that no private
 * data is left.
 */
import { parseArgs } from 'node:util';
import { bundleSimulation } from './simulate/bundle.mjs';
import { loadSimulation } from './simulate/load.mjs';
import { runSeeds } from './simulate/workers.mjs';

const HELP = `npm run simulate -- [options]

  --seeds N     the number of scenarios (2000)
  --from S      the first seed (1)
  --seed S      runs one scenario and prints what happens, line by line
  --desk        the agents have desk phones and CTI servers, which fail in ways of their own
  --center      the agents work in a contact center: chats, too, and it waits for the end of wrap-up
  --break NAME  removes a part of the design: write-before, lock, call-key, retry, users, form

The exit code is 1 if a fault was found. The failing seed is printed; it always generates the same scenario.`;

const { values } = parseArgs({
    options: {
        seeds: { type: 'string', default: '2000' },
        from: { type: 'string', default: '1' },
        seed: { type: 'string' },
        desk: { type: 'boolean', default: false },
        center: { type: 'boolean', default: false },
        break: { type: 'string' },
        help: { type: 'boolean' }
    }
});

function whole(name) {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= 1) return value;
    console.error(`--${name} must be a whole number of at least 1, not "${values[name]}".`);
    process.exit(2);
}

if (values.help) {
    console.log(HELP);
    process.exit(0);
}
const bundle = await bundleSimulation();
const { BREAKS, run } = await loadSimulation(bundle);
const broken = values.break ?? null;
const kind = values.center ? 'center' : values.desk ? 'desk' : 'switch';
if (broken && !BREAKS.includes(broken)) {
    console.error(`--break must be one of ${BREAKS.join(', ')}, not "${broken}".`);
    process.exit(2);
}

if (values.seed) {
    const { found, trace } = await run(whole('seed'), broken, kind);
    console.log(trace.join('\n'));
    console.log(found.length > 0 ? found.join('\n') : 'No faults found.');
    process.exit(found.length > 0 ? 1 : 0);
}

const seeds = whole('seeds');
const from = whole('from');
const started = performance.now();
const progress = (done) => {
    if (!process.stdout.isTTY) return;
    const filled = Math.round((done / seeds) * 40);
    process.stdout.write(`\r[${'='.repeat(filled)}${' '.repeat(40 - filled)}] ${done} of ${seeds}`);
};
const { done, calls, tasks, faults, failing } = await runSeeds({
    bundle,
    from,
    seeds,
    broken,
    kind,
    progress
});
if (process.stdout.isTTY) process.stdout.write('\n');
for (const [kind, count] of Object.entries(faults)) console.log(`${String(count).padStart(9)}  ${kind}`);
for (const { seed, found } of failing.slice(0, 20)) console.log(`seed ${seed}: ${found.join('; ')}`);
const kinds = {};
for (const kind of failing.flatMap(({ found }) => found.map((one) => one.split(':')[0]))) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
}
const of = (kind) => kinds[kind] ?? 0;
console.log(
    `${done} seeds from ${from}, ${calls} calls, ${tasks} Tasks, ${((performance.now() - started) / 1000).toFixed(0)} s: ` +
        `${of('lost')} lost, ${of('doubled')} doubled, ${of('mixed')} mixed, ${of('overwritten')} overwritten, ` +
        `${of('untrue')} untrue, ${of('stuck')} stuck, ${of('private')} left behind, ${of('two phones')} with two phones`
);
process.exit(failing.length > 0 ? 1 : 0);
