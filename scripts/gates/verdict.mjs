/**
 * The result of a gate: one check of the whole tree that passed, failed with reasons, or was skipped with a reason.
 */
import { ROOT, isMain } from '../project.mjs';

/**
 * @typedef {object} Verdict
 * @property {string} name
 * @property {0|1} passed
 * @property {string[]} failed faults, one or more lines each; empty when there are none
 * @property {string} [skipped] why it could not be checked on this machine
 * @property {string} [checked] how much was checked, in words
 */

/**
 * @param {string} name
 * @param {{ failed?: string[], skipped?: string, checked?: string }} found
 * @returns {Verdict}
 */
export function verdict(name, { failed = [], skipped, checked } = {}) {
    return {
        name,
        passed: failed.length === 0 && skipped === undefined ? 1 : 0,
        failed,
        ...(skipped !== undefined && { skipped }),
        ...(checked !== undefined && { checked })
    };
}

/**
 * Runs a gate that was started on its own: prints its verdict, as JSON with --json, and sets the exit code.
 * @param {string} url import.meta.url of the gate
 * @param {(root: string) => Promise<Verdict> | Verdict} gate
 */
export async function alone(url, gate) {
    if (!isMain(url)) return;
    const said = await gate(ROOT);
    if (process.argv.includes('--json')) console.log(JSON.stringify(said));
    else {
        for (const message of said.failed) console.error(message);
        const outcome = said.skipped ? `skipped: ${said.skipped}` : said.failed.length ? 'failed' : 'passed';
        console.log(`${said.name} ${outcome}${said.checked ? ` (${said.checked})` : ''}`);
    }
    process.exitCode = said.failed.length ? 1 : 0;
}
