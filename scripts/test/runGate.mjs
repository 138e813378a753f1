/** Runs a gate in a separate process, so that gates can run in parallel, and counts it as one test. */
import { fileURLToPath } from 'node:url';
import { runNode } from '../run.mjs';
import { broken } from './counts.mjs';

/**
 * @param {string} name file name in scripts/gates, without extension
 * @param {{ file?: string, yields?: boolean }} [options] file: another script that prints a verdict; yields: as in `run`
 * @returns {Promise<import('./counts.mjs').Counts & { checked?: string }>}
 */
export async function runGate(
    name,
    { file = fileURLToPath(new URL(`../gates/${name}.mjs`, import.meta.url)), yields } = {}
) {
    const done = await runNode([file, '--json'], { timeoutSeconds: 540, yields });
    const verdict = lastJson(done.stdout);
    if (!verdict) {
        return broken(name, `The gate ${done.trouble ?? `ended with exit code ${done.code}`}.\n${done.output.trim()}`);
    }
    return {
        passed: verdict.passed,
        failed: verdict.failed.length ? [{ name: verdict.name, output: verdict.failed.join('\n') }] : [],
        skipped: verdict.skipped === undefined ? [] : [{ name: verdict.name, reason: verdict.skipped }],
        checked: verdict.checked
    };
}

function lastJson(text) {
    try {
        const verdict = JSON.parse(text.trim().split('\n').at(-1));
        return Array.isArray(verdict.failed) && typeof verdict.passed === 'number' ? verdict : null;
    } catch {
        return null;
    }
}
