/** Runs a gate in a separate process, so that gates can run in parallel, and counts it as one test; a script may count several. */
import { fileURLToPath } from 'node:url';
import { runNode } from '../run.mjs';
import { broken } from './counts.mjs';

/**
 * @param {string} name file name in scripts/gates, without extension
 * @param {{ file?: string, args?: string[], yields?: boolean }} [options] file: another script that prints a verdict; args: for it; yields: as in `run`
 * @returns {Promise<import('./counts.mjs').Counts & { checked?: string }>}
 */
export async function runGate(
    name,
    { file = fileURLToPath(new URL(`../gates/${name}.mjs`, import.meta.url)), args = [], yields } = {}
) {
    const done = await runNode([file, ...args, '--json'], { yields });
    const verdict = lastJson(done.stdout);
    if (!verdict) {
        return broken(name, `The gate ${done.trouble ?? `ended with exit code ${done.code}`}.\n${done.output.trim()}`);
    }
    return {
        passed: verdict.passed,
        failed: failures(verdict),
        skipped: verdict.skipped === undefined ? [] : [{ name: verdict.name, reason: verdict.skipped }],
        checked: verdict.checked
    };
}

/** A gate's faults are one failed test; a script names each test that failed. */
function failures({ name, failed }) {
    if (failed.length === 0 || typeof failed[0] === 'object') return failed;
    return [{ name, output: failed.join('\n') }];
}

function lastJson(text) {
    try {
        const verdict = JSON.parse(text.trim().split('\n').at(-1));
        return Array.isArray(verdict.failed) && typeof verdict.passed === 'number' ? verdict : null;
    } catch {
        return null;
    }
}
