/**
 * npm run test:apex: runs the Apex tests of the package on the Apex runtime of the workbench, and prints a table of the classes with their
 * coverage by line. Fails if a test fails, or if too few lines of the package have run.
 *
 *   npm run test:apex                all test classes
 *   npm run test:apex -- CallLinks   only those with this in their name, and the coverage of the classes with it
 */
import path from 'node:path';
import { compilePackage } from '../workbench/apex/package.mjs';
import { testsOf } from '../workbench/apex/runTests.mjs';
import { isMain } from './project.mjs';

/** Salesforce demands 75 percent. */
const LEAST_PERCENT = 95;
const percent = ({ covered, lines }) => (100 * covered) / lines;
const nameOf = ({ file }) => path.basename(file, '.cls');

/**
 * @param {string[]} only parts of class names; none means all
 * @param {{ file: string, text: string }[]} [sources]
 * @returns {{ passed: number, failed: { name: string, output: string }[], classes: object[], checked: string }}
 */
export function runApexTests(only = [], sources = undefined) {
    const program = compilePackage(sources);
    const isWanted = (name) =>
        only.length === 0 || only.some((part) => name.toLowerCase().includes(part.toLowerCase()));
    const results = testsOf(program)
        .filter(({ cls }) => isWanted(cls))
        .map(({ name, run }) => ({ name, output: run() }));
    const failed = results.filter(({ output }) => output !== null);
    if (results.length === 0)
        failed.push({ name: 'Apex tests', output: `There is no Apex test like ${only.join(', ')}.` });
    const isShipped = ({ file }) => !program.classNamed(nameOf({ file })).annotations.has('istest');
    const classes = program.coverage.summary().filter((one) => isShipped(one) && isWanted(nameOf(one)));
    const all = { lines: 0, covered: 0 };
    for (const { lines, covered } of classes)
        Object.assign(all, { lines: all.lines + lines, covered: all.covered + covered });
    if (only.length === 0 && percent(all) < LEAST_PERCENT) {
        const words = `${percent(all).toFixed(1)} % of the lines have run; at least ${LEAST_PERCENT} % must.`;
        failed.push({ name: 'Apex coverage', output: words });
    }
    const passed = results.filter(({ output }) => output === null).length;
    return { passed, failed, classes, checked: `${passed} passed, ${all.covered} of ${all.lines} lines` };
}

function table(classes) {
    const lines = [...classes]
        .sort((a, b) => percent(a) - percent(b))
        .map(
            (one) =>
                `${percent(one).toFixed(0).padStart(4)} %  ${nameOf(one).padEnd(24)} ${one.missed.length ? `not run: ${one.missed.join(', ')}` : ''}`
        );
    return ['Coverage by line:', ...lines.map((line) => line.trimEnd())].join('\n');
}

if (isMain(import.meta.url)) {
    const args = process.argv.slice(2);
    const { passed, failed, classes, checked } = runApexTests(args.filter((arg) => !arg.startsWith('--')));
    if (args.includes('--json')) console.log(JSON.stringify({ name: 'Apex tests', passed, failed, checked }));
    else {
        console.log(`${table(classes)}\n`);
        for (const { name, output } of failed) console.log(`--- ${name}\n${output}\n`);
        console.log(`${checked}\n${passed} passed, ${failed.length} failed, 0 skipped`);
    }
    process.exitCode = failed.length ? 1 : 0;
}
