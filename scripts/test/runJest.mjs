/** Runs the unit tests with Jest and counts them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { broken } from './counts.mjs';

/**
 * @param {{ root?: string, only?: string[], timeoutSeconds?: number, yields?: boolean }} [options] only: parts of file names; none means all;
 *   yields: as in `run`
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runJest({ root = ROOT, only = [], timeoutSeconds, yields } = {}) {
    const jest = createRequire(path.join(ROOT, 'package.json')).resolve('jest/bin/jest');
    const out = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-jest-'));
    const results = path.join(out, 'results.json');
    try {
        // Two workers would load and transform everything twice, and are not faster on two cores.
        const args = [jest, '--json', `--outputFile=${results}`, '--silent', '--runInBand', ...only];
        const done = await runNode(args, { cwd: root, timeoutSeconds, yields });
        if (!existsSync(results)) {
            return broken(
                'unit',
                `Jest ${done.trouble ?? `ended with exit code ${done.code}`}.\n${done.output.trim()}`
            );
        }
        return countResults(JSON.parse(readFileSync(results, 'utf8')), root, done);
    } finally {
        rmSync(out, { recursive: true, force: true });
    }
}

/**
 * @param {any} report the output of jest --json
 * @param {string} root
 * @param {{ code: number | null, trouble?: string, output: string }} done
 * @returns {import('./counts.mjs').Counts}
 */
export function countResults(report, root, done) {
    const tests = report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map((test) => ({ ...test, title: `${path.relative(root, name)}: ${test.fullName}` }))
    );
    const failed = tests
        .filter(({ status }) => status === 'failed')
        .map(({ title, failureMessages }) => ({ name: title, output: failureMessages.join('\n') }));
    // A file that could not be loaded has no tests that could fail.
    for (const { name, status, message, assertionResults } of report.testResults) {
        if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
            failed.push({ name: path.relative(root, name), output: message });
        }
    }
    if (tests.length === 0 && failed.length === 0) failed.push({ name: 'unit', output: 'No test ran.' });
    if (done.code !== 0 && failed.length === 0) {
        failed.push({
            name: 'unit',
            output: done.trouble ?? `Jest ended with exit code ${done.code}.\n${done.output}`
        });
    }
    return {
        passed: tests.filter(({ status }) => status === 'passed').length,
        failed,
        skipped: tests
            .filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
            .map(({ title, status }) => ({ name: title, reason: status }))
    };
}
