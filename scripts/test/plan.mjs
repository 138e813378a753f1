/** What `npm test` consists of, and which of it each part needs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { broken, nothing } from './counts.mjs';
import { runGate } from './runGate.mjs';
import { runJest } from './runJest.mjs';
import { runNodeTests } from './runNodeTests.mjs';

const GATES = [
    'types',
    'lint',
    'format',
    'metadata',
    'references',
    'translations',
    'convert',
    'platform',
    'apex',
    'pmd',
    'lockfile'
];

/** Parts that open the workbench. */
const ON_WORKBENCH = ['workbench', 'browser', 'pbx'];

/** Names that `node scripts/test.mjs <part>` takes. */
export const PARTS = [...GATES, 'unit', 'gates', 'scripts', 'simulation', ...ON_WORKBENCH];

/** Builds in a process of its own: the workbench's bundler needs most of a core. */
async function build(script) {
    const done = await runNode([path.join(ROOT, script)], { timeoutSeconds: 300 });
    return done.code === 0 ? { ...nothing(), checked: 'built' } : broken(script, done.trouble ?? done.output);
}

/**
 * @param {string[]} parts of PARTS; none means all
 * @param {string[]} only parts of the names of test files; none means all
 * @returns {import('./runSteps.mjs').Phase[]}
 */
export function plan(parts, only) {
    const wanted = parts.length ? parts : PARTS;
    const has = (part) => wanted.includes(part);
    const nodeTests = (part, options) => ({
        name: `tests/${part}`,
        run: () => runNodeTests(`tests/${part}`, { only, ...options })
    });
    const workbench = 'workbench/build/build.mjs';
    const needsWorkbench = ON_WORKBENCH.some(has) && existsSync(path.join(ROOT, workbench));
    return [
        {
            side: 1,
            // The library that numbers need is not in the repository, and neither Jest nor the compiler makes it.
            steps: [{ name: 'build', run: () => build('scripts/build.mjs') }]
        },
        {
            side: 2,
            steps: [
                ...(needsWorkbench ? [{ name: 'build workbench', run: () => build(workbench) }] : []),
                ...(has('unit') ? [{ name: 'unit', run: () => runJest({ only }) }] : []),
                ...GATES.filter(has).map((name) => ({ name, run: () => runGate(name) })),
                ...(has('gates') ? [nodeTests('gates', { concurrency: 1 })] : []),
                ...(has('scripts') ? [nodeTests('scripts')] : [])
            ]
        },
        {
            // A part at a time, and a browser for each core.
            side: 1,
            steps: [
                ...(has('simulation') ? [nodeTests('simulation')] : []),
                ...(has('workbench') ? [nodeTests('workbench')] : []),
                ...(has('browser') ? [nodeTests('browser', { concurrency: 2, timeoutSeconds: 540 })] : []),
                ...(has('pbx') ? [nodeTests('pbx', { concurrency: 2 })] : [])
            ]
        }
    ];
}
