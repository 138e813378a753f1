/** What `npm test` consists of, and which of it each part needs. Journeys see what an org would serve. */
import '../production.mjs'; // before all that asks for the mode, here and in the processes below
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { broken, nothing } from './counts.mjs';
import { pbxSteps } from './pbxSteps.mjs';
import { runGate } from './runGate.mjs';
import { runJest } from './runJest.mjs';
import { runNodeTests } from './runNodeTests.mjs';

/** Gates that need nothing built, enough of them to keep a core busy while the other one builds. */
const GATES_BEFORE_BUILD = ['pmd', 'apex', 'lockfile', 'format'];
const GATES = [
    'lint',
    'types',
    'circles',
    'platform',
    'convert',
    'licenses',
    'metadata',
    'references',
    'orgRules',
    'settings',
    'translations'
];

/** Parts that open the workbench. */
const ON_WORKBENCH = ['workbench', 'browser', 'pbx'];

/** The calls through a PBX once more, with the browser from npm, which is all that a bare machine has. */
const BARE = 'pbx-bare';

/** What `npm test` runs. */
const ALL = [...GATES_BEFORE_BUILD, ...GATES, 'unit', 'gates', 'scripts', 'simulation', ...ON_WORKBENCH];

/** Names that `node scripts/test.mjs <part>` takes; `all` is what it runs without one. */
export const PARTS = ['all', ...ALL, BARE];

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
    const wanted = parts.length ? parts.flatMap((part) => (part === 'all' ? ALL : part)) : ALL;
    const has = (part) => wanted.includes(part);
    const nodeTests = (part, options) => ({
        name: `tests/${part}`,
        run: () => runNodeTests(`tests/${part}`, { only, ...options })
    });
    const calls = pbxSteps(only);
    const workbench = 'workbench/build/build.mjs';
    const needsWorkbench = [...ON_WORKBENCH, BARE].some(has) && existsSync(path.join(ROOT, workbench));
    const gates = (names) => names.filter(has).map((name) => ({ name, run: () => runGate(name) }));
    let built;
    const builds = {
        name: 'build',
        run() {
            // The library that numbers need is not in the repository, and neither Jest nor the compiler makes it.
            built = build('scripts/build.mjs').then((done) =>
                needsWorkbench && !done.failed.length ? build(workbench) : done
            );
            return built;
        }
    };
    const onceBuilt = ({ name, run }) => ({ name, run: () => built.then(run) });
    return [
        {
            // Calls through an exchange wait for real time most of theirs, so the rest goes on beside them: one step at a time,
            // as their sound suffers where much more runs. What takes longest comes first, so that both end together.
            side: 2,
            steps: [
                builds,
                ...gates(GATES_BEFORE_BUILD),
                ...[
                    ...(has('pbx') ? [calls.pbx] : []),
                    ...(has('unit') ? [{ name: 'unit', run: () => runJest({ only }) }] : []),
                    ...(has('gates') ? [nodeTests('gates')] : []),
                    ...(has('scripts') ? [nodeTests('scripts')] : []),
                    ...(has('workbench') ? [nodeTests('workbench')] : []),
                    ...gates(GATES),
                    ...(has(BARE) ? [calls.bare] : [])
                ].map(onceBuilt)
            ]
        },
        {
            // These take both cores by themselves; of three journeys side by side, one waits for something more often than not.
            side: 1,
            steps: [
                ...(has('simulation') ? [nodeTests('simulation')] : []),
                ...(has('browser') ? [nodeTests('browser', { concurrency: 3, timeoutSeconds: 540 })] : [])
            ]
        }
    ];
}
