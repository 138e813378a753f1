/** Runs steps in parallel, prints a line for each, and sums up their results. */
import { broken, inWords, sum } from './counts.mjs';

/**
 * @typedef {{ name: string, run: () => Promise<import('./counts.mjs').Counts & { checked?: string }> }} Step
 * @typedef {{ steps: Step[], timed?: Step[] }} Plan steps: two at a time, in this order; timed: one after another, at the same time
 */

const SIDE_BY_SIDE = 2;

/**
 * @param {Plan} plan
 * @param {(line: string) => void} say
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runSteps({ steps, timed = [] }, say) {
    const results = [];
    const lane = async (waiting) => {
        for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step, say));
    };
    const shared = [...steps];
    await Promise.all([...Array.from({ length: SIDE_BY_SIDE }, () => lane(shared)), lane([...timed])]);
    const total = sum(results);
    if (total.skipped.length) {
        say('\nSkipped:');
        for (const { name, reason } of total.skipped) say(`  ${name}${reason ? `: ${reason}` : ''}`);
    }
    if (total.failed.length) {
        say('\nFailed:');
        for (const { name } of total.failed) say(`  ${name}`);
    }
    say('');
    say(inWords(total));
    return total;
}

async function runStep({ name, run }, say) {
    const started = Date.now();
    let counts;
    try {
        counts = await run();
    } catch (error) {
        counts = broken(name, error.stack ?? String(error));
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
    const mark = counts.failed.length ? 'FAILED ' : 'ok     ';
    say(`${mark}${seconds} s  ${name.padEnd(18)} ${counts.checked ?? inWords(counts)}`);
    for (const failure of counts.failed) say(`\n--- ${failure.name}\n${indent(failure.output)}\n`);
    return counts;
}

const MOST_LINES = 60;

function indent(output) {
    const lines = output.trim().split('\n');
    const shown =
        lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more`] : lines;
    return shown.map((line) => `    ${line}`).join('\n');
}
