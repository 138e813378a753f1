/** Runs files of node:test, one after another or in parallel, and counts their leaf tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, filesBelow } from '../project.mjs';
import { runNode } from '../run.mjs';
import { broken } from './counts.mjs';

const REPORTER = fileURLToPath(new URL('leafReporter.mjs', import.meta.url));
const LANE = new URL('lane.mjs', import.meta.url).href;

/**
 * @param {string} folder relative to root; its *.test.mjs files, including those in subfolders
 * @param {object} [options]
 * @param {string} [options.root]
 * @param {string[]} [options.only] parts of file names; none means all
 * @param {number} [options.concurrency] in how many processes
 * @param {number} [options.timeoutSeconds]
 * @param {boolean} [options.yields] as in `run`
 * @param {Record<string, string>} [options.env] additional environment variables for the tests
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runNodeTests(
    folder,
    { root = ROOT, only = [], concurrency = 1, timeoutSeconds, yields, env: added = {} } = {}
) {
    const files = filesBelow(path.join(root, folder))
        .filter((file) => file.endsWith('.test.mjs'))
        .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
        .map((file) => path.join(folder, file));
    if (files.length === 0)
        return broken(folder, `There is no test file in ${folder}${only.map((o) => ` like ${o}`)}.`);

    const out = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-tests-'));
    const results = path.join(out, 'results.jsonl');
    try {
        const lanes = writeLanes(
            files.map((file) => path.join(root, file)),
            concurrency,
            out
        );
        const reporting = [`--test-reporter=${REPORTER}`, `--test-reporter-destination=${results}`];
        const args = ['--test', `--test-concurrency=${concurrency}`, ...reporting, ...lanes];
        // Node does not run tests inside tests, but our own tests of this file do.
        const { NODE_TEST_CONTEXT: _, ...env } = process.env;
        const done = await runNode(args, { cwd: root, timeoutSeconds, yields, env: { ...env, ...added } });
        return countLines(existsSync(results) ? readFileSync(results, 'utf8') : '', folder, done);
    } finally {
        rmSync(out, { recursive: true, force: true });
    }
}

/** Writes a file for each lane. The largest test files come first, so that all lanes end at about the same time. */
function writeLanes(files, count, folder) {
    const bySize = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
    const list = JSON.stringify(bySize.map(({ file }) => file));
    return Array.from({ length: Math.min(count, files.length) }, (_, n) => {
        const lane = path.join(folder, `lane-${n + 1}.test.mjs`);
        const code = `import { runLane } from '${LANE}';\nawait runLane(${list}, ${JSON.stringify(folder)});\n`;
        writeFileSync(lane, code);
        return lane;
    });
}

function countLines(text, folder, done) {
    // The last line may be incomplete if the runner was killed.
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = complete
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const named = (result) => lines.filter((line) => line.result === result);
    const isLane = (name) => /[\\/]lane-\d+\.test\.mjs$/.test(name);
    const failed = named('failed').map(({ name, text: words }) => ({
        name: isLane(name) ? `${folder}: one of its processes` : name,
        text: words
    }));
    const notes = named('note').map(({ name, text: words }) => `${name}\n${words}`);
    if (failed.length && notes.length) failed[0] = { ...failed[0], text: [failed[0].text, ...notes].join('\n') };
    if (done.trouble) failed.push({ name: folder, text: `The runner ${done.trouble}.\n${tail(done.output)}` });
    else if (lines.length === 0) failed.push({ name: folder, text: `No test ran.\n${tail(done.output)}` });
    else if (done.code !== 0 && failed.length === 0) {
        failed.push({ name: folder, text: `The runner ended with exit code ${done.code}.\n${tail(done.output)}` });
    }
    return {
        passed: named('passed').length,
        failed: failed.map(({ name, text: output }) => ({ name, output })),
        skipped: named('skipped').map(({ name, text: reason }) => ({ name, reason }))
    };
}

const tail = (output) => output.trim().split('\n').slice(-40).join('\n');
