// npm run bench [-- id …]: measures speed and size next to a baseline from the same run. Prints a table and writes
// bench/latest.json: { results: [{ id, unit, ours: { median, p95 }, floor: { median, p95 }, ratio, part, at, node }] }.
// Uses production bundles, as an org would serve them: LWC's development engine keeps a weak reference to each component.
// A baseline is the minimum that could do the job, so the ratio shows what our code costs. The benchmark does not pass or fail.
import '../scripts/production.mjs'; // before anything reads the mode
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../scripts/build.mjs';
import { build } from '../workbench/build/build.mjs';
import { benchBytes } from './bytes.mjs';
import { benchClicked } from './clicked.mjs';
import { benchCompare } from './compare.mjs';
import { benchCpu } from './cpu.mjs';
import { benchCti } from './cti.mjs';
import { benchDesk } from './desk.mjs';
import { benchEngine } from './engine.mjs';
import { benchJournal } from './journal.mjs';
import { benchMemory } from './memory.mjs';
import { benchPhone } from './phone.mjs';
import { benchSaving } from './saving.mjs';
import { benchSeeds } from './seeds.mjs';
import { benchSound } from './sound.mjs';
import { printTable } from './table.mjs';
import { benchTabs } from './tabs.mjs';
import { benchTwilio } from './twilio.mjs';

const LATEST = fileURLToPath(new URL('latest.json', import.meta.url));
const wanted = process.argv.slice(2);

if (wanted.includes('--help')) {
    console.log(
        'npm run bench [-- bytes clicked compare cpu cti desk engine journal memory phone saving seeds sound tabs twilio]: all parts, or those that are named'
    );
    process.exit(0);
}
const PARTS = {
    bytes: benchBytes,
    engine: benchEngine,
    compare: benchCompare,
    saving: benchSaving,
    journal: benchJournal,
    tabs: benchTabs,
    phone: benchPhone,
    sound: benchSound,
    memory: benchMemory,
    clicked: benchClicked,
    cpu: benchCpu,
    cti: benchCti,
    desk: benchDesk,
    seeds: benchSeeds,
    twilio: benchTwilio
};
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
}

/** Earlier results. A part that runs again replaces only its own results, and only if it succeeds. */
let results = existsSync(LATEST) ? JSON.parse(readFileSync(LATEST, 'utf8')).results : [];

function keep(part, measured) {
    const about = { part, at: new Date().toISOString(), node: process.version };
    const all = [...results.filter((one) => one.part !== part), ...measured.map((one) => ({ ...one, ...about }))];
    results = Object.keys(PARTS).flatMap((name) => all.filter((one) => one.part === name));
    writeFileSync(LATEST, `${JSON.stringify({ results }, null, 4)}\n`);
}

await buildAll();
await build();
for (const [name, bench] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`${name} …`);
    try {
        const outcome = await bench();
        if ('skipped' in outcome) console.log(`skipped ${name}: ${outcome.skipped}`);
        else {
            printTable(outcome.results);
            keep(name, outcome.results);
        }
    } catch (error) {
        console.error(`${name} failed: ${error.stack}`);
        process.exitCode = 1;
    }
}
