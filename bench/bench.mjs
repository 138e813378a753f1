// npm run bench [-- id …]: speed and size, side by side with a floor in the same run. Prints a table and writes
// bench/latest.json: { results: [{ id, unit, ours: { median, p95 }, floor: { median, p95 }, ratio }] }.
// A floor is the least that could do the job, so the ratio says what our part costs. Never a pass or a fail.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchBytes } from './bytes.mjs';
import { benchEngine } from './engine.mjs';
import { benchJournal } from './journal.mjs';
import { benchMemory } from './memory.mjs';
import { benchPhone } from './phone.mjs';
import { benchSaving } from './saving.mjs';
import { printTable } from './table.mjs';
import { benchTabs } from './tabs.mjs';

const LATEST = fileURLToPath(new URL('latest.json', import.meta.url));
const wanted = process.argv.slice(2);

if (wanted.includes('--help')) {
    console.log('npm run bench [-- bytes engine journal memory phone saving tabs]: all parts, or those that are named');
    process.exit(0);
}
const PARTS = {
    bytes: benchBytes,
    engine: benchEngine,
    saving: benchSaving,
    journal: benchJournal,
    tabs: benchTabs,
    phone: benchPhone,
    memory: benchMemory
};
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}: choose among ${Object.keys(PARTS).join(', ')}.`);
    process.exit(2);
}

const results = [];
const skipped = [];
for (const [name, bench] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`${name} …`);
    const outcome = await bench();
    if ('skipped' in outcome) skipped.push(`${name}: ${outcome.skipped}`);
    else results.push(...outcome.results);
}
printTable(results);
for (const line of skipped) console.log(`skipped ${line}`);
writeFileSync(
    LATEST,
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, results, skipped }, null, 4)}\n`
);
