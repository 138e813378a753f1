/**
 * npm run test:conformance: runs every behavior of a port against every implementation and prints a table. The same tests
 * are part of the unit tests, and those in a browser part of the journeys.
 */
import './production.mjs'; // before anything reads the mode
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { build } from '../workbench/build/build.mjs';
import { ROOT } from './project.mjs';
import { runNode } from './run.mjs';

const HELP = `npm run test:conformance [-- --browser]

  --browser  also what the hosts do in a browser with the workbench; OPENCTI_CLIENT names a client library for Open CTI

Prints a table for each port, behaviors by implementations. The exit code is 1 if an implementation fails.

  yes   the implementation behaves like this
  NO    it does not; the details are printed below the table
  -     it does not have this feature, or its switch cannot be made to do this; the last line counts what was tested`;

const MARKS = { passed: 'yes', failed: 'NO' };
const HOSTS = 'tests/browser/hosts.test.mjs';
const IN_BROWSER = 'CrmHost in a browser';

/** @returns {Promise<string>} what a runner wrote to its file of results */
async function output(argsFor) {
    const out = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-conformance-'));
    const file = path.join(out, 'results.json');
    try {
        await runNode(argsFor(file), { cwd: ROOT, timeoutSeconds: 240 });
        return readFileSync(file, 'utf8');
    } finally {
        rmSync(out, { recursive: true, force: true });
    }
}

/** @returns {Promise<any>} the output of jest --json */
async function results() {
    const jest = createRequire(path.join(ROOT, 'package.json')).resolve('jest/bin/jest');
    const options = ['--selectProjects', 'conformance', '--json', '--silent', '--runInBand'];
    return JSON.parse(await output((file) => [jest, ...options, `--outputFile=${file}`]));
}

/** The tests of the hosts in a browser, named `host: behavior`, in the form of Jest's. */
async function browserTests() {
    await build({ say: () => undefined });
    const options = ['--test', `--test-reporter=${path.join(ROOT, 'scripts/test/leafReporter.mjs')}`];
    const lines = await output((file) => [...options, `--test-reporter-destination=${file}`, HOSTS]);
    return lines
        .trim()
        .split('\n')
        .map((line) => {
            const { result, name, text } = JSON.parse(line);
            const [, host, title] = /^[^:]+: ([^:]+): (.*)$/.exec(name) ?? ['', '', name];
            return {
                status: result,
                ancestorTitles: [IN_BROWSER, host],
                title,
                fullName: name,
                failureMessages: [text]
            };
        });
}

/** One line for each behavior, in the order of the list, with a column for each implementation. */
function table(port, tests) {
    const implementations = [...new Set(tests.map(({ ancestorTitles }) => ancestorTitles[1]))];
    const behaviors = inOrder(implementations.map((name) => ofImplementation(tests, name).map(({ title }) => title)));
    const rows = behaviors.map((title) => [
        title,
        ...implementations.map((name) => {
            const test = ofImplementation(tests, name).find((one) => one.title === title);
            return MARKS[test?.status] ?? '-';
        })
    ]);
    const counts = implementations.map((name) => {
        const tested = ofImplementation(tests, name).filter(({ status }) => status in MARKS);
        return `${tested.length} of ${behaviors.length}`;
    });
    const all = [[port, ...implementations], ...rows, ['tested', ...counts]];
    const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
    const lines = all.map((row) =>
        row
            .map((cell, column) => cell.padEnd(widths[column]))
            .join('  ')
            .trimEnd()
    );
    return [lines[0], '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...lines.slice(1)];
}

const ofImplementation = (tests, name) => tests.filter(({ ancestorTitles }) => ancestorTitles[1] === name);

/** Merges lists that are parts of the same longer list: each item comes after all items that precede it in its own list. */
function inOrder(lists) {
    const longest = lists.toSorted((one, other) => other.length - one.length);
    return [...new Set(longest.flat())];
}

if (process.argv.includes('--help')) {
    console.log(HELP);
} else {
    const report = await results();
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    if (process.argv.includes('--browser')) tests.push(...(await browserTests()));
    for (const port of new Set(tests.map(({ ancestorTitles }) => ancestorTitles[0]))) {
        console.log(
            table(
                port,
                tests.filter(({ ancestorTitles }) => ancestorTitles[0] === port)
            ).join('\n')
        );
    }
    for (const { fullName, failureMessages } of tests.filter(({ status }) => status === 'failed')) {
        console.log(`\n--- ${fullName}\n${failureMessages.join('\n')}`);
    }
    for (const { message, assertionResults } of report.testResults) if (!assertionResults.length) console.log(message);
    process.exitCode = report.success && !tests.some(({ status }) => status === 'failed') ? 0 : 1;
}
