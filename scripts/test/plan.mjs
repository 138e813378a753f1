/** The steps of `npm test`, and which of them each part needs. Journeys use what an org would serve. */
import '../production.mjs'; // before anything reads the mode, here and in child processes
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { broken, named, nothing } from './counts.mjs';
import { pbxSteps } from './pbxSteps.mjs';
import { runGate } from './runGate.mjs';
import { runJest } from './runJest.mjs';
import { runNodeTests } from './runNodeTests.mjs';

/** Gates that need no build, enough of them to keep one core busy while the other one builds. */
const GATES_BEFORE_BUILD = ['pmd', 'apex', 'lockfile', 'format'];
const GATES = [
    'circles',
    'directions',
    'platform',
    'convert',
    'licenses',
    'metadata',
    'references',
    'orgRules',
    'settings',
    'translations'
];

/** Calls and journeys in a browser. */
const TIMED = ['pbx', 'browser'];

/** Parts that open the workbench. */
const ON_WORKBENCH = ['workbench', ...TIMED];

/** The calls through a PBX again, with the browser from npm, for machines that have no other. */
const BARE = 'pbx-bare';

/** Calls when the network or the exchange is at its worst: mostly waiting, so it is not part of `all`. */
const NETWORK = 'pbx-network';

/** What a desk phone survives, and two agents with desk phones, with a PBX: mostly waiting, too. */
const DESK = 'pbx-desk';

/** Calls with Twilio's own clients, on stand-ins for Twilio: mostly waiting, too. */
const TWILIO = 'twilio';

/** Flex in the panel, and the plug-in on the real Flex UI if that is installed. */
const FLEX = 'flex';

/** Journeys in a browser that take long: killed browsers, hundreds of calls, several users, every language, the Setup Check. */
const JOURNEYS = 'browser-more';

/** Calls and journeys that are not part of `all`. */
const ON_REQUEST = [BARE, NETWORK, DESK, TWILIO, FLEX, JOURNEYS];

/** The journeys of the rules about association, lookup, pops, dialing, and records again, in the other hosts: part -> host. */
const OTHER_HOSTS = { 'browser-utility': 'utility', 'browser-classic': 'classic' };
const ON_EACH_HOST = [
    'association',
    'callHistory',
    'control',
    'directory',
    'endings',
    'linksMoved',
    'lookup',
    'newRecord',
    'screenPop',
    'waitingRecords',
    'wrapUp'
];

/** What `npm test` runs. */
const ALL = [
    ...GATES_BEFORE_BUILD,
    'lint',
    'types',
    ...GATES,
    'unit',
    'gates',
    'scripts',
    'cti',
    'simulation',
    'apexTests',
    ...ON_WORKBENCH
];

/** What only `.ci/run` runs. */
export const MORE = [...ON_REQUEST, ...Object.keys(OTHER_HOSTS)];

/** Names that `node scripts/test.mjs <part>` takes; `all` is what it runs without one. */
export const PARTS = ['all', ...ALL, ...MORE];

/** Builds in a separate process, because the workbench's bundler needs most of a core. */
async function build(script) {
    const done = await runNode([path.join(ROOT, script)]);
    return done.code === 0 ? { ...nothing(), checked: 'built' } : broken(script, done.trouble ?? done.output);
}

function onHost(host, only) {
    const options = { only: only.length ? only : ON_EACH_HOST, concurrency: 3, env: { CRM_HOST: host } };
    return {
        name: `tests/browser, ${host}`,
        run: async () => named(`host ${host}`, await runNodeTests('tests/browser', options))
    };
}

/** The tests of the package's Apex, on the workbench's Apex runtime. */
const apexTests = (only) => ({
    name: 'Apex tests',
    run: () => runGate('apexTests', { file: path.join(ROOT, 'scripts/apexTests.mjs'), args: only })
});

/**
 * @param {string[]} parts of PARTS; none means all
 * @param {string[]} only parts of the names of test files; none means all
 * @returns {import('./runSteps.mjs').Plan}
 */
export function plan(parts, only) {
    const wanted = parts.length ? parts.flatMap((part) => (part === 'all' ? ALL : part)) : ALL;
    const has = (part) => wanted.includes(part);
    const calls = pbxSteps(only);
    // Tests with audio and animations depend on time and have priority; the others use what is left of the CPU.
    const otherHosts = Object.keys(OTHER_HOSTS).filter(has);
    const yields = otherHosts.length > 0 || [...TIMED, ...ON_REQUEST].some(has);
    const nodeTests = (part, options) => ({
        name: `tests/${part}`,
        run: () => runNodeTests(`tests/${part}`, { only, ...options })
    });
    const workbench = 'workbench/build/build.mjs';
    const needsWorkbench =
        (otherHosts.length > 0 || [...ON_WORKBENCH, ...ON_REQUEST].some(has)) && existsSync(path.join(ROOT, workbench));
    const gates = (names) => names.filter(has).map((name) => ({ name, run: () => runGate(name, { yields }) }));
    let built;
    const builds = {
        name: 'build',
        run() {
            // The phone number library is not in the repository, and neither Jest nor the compiler builds it.
            built = build('scripts/build.mjs').then((done) =>
                needsWorkbench && !done.failed.length ? build(workbench) : done
            );
            return built;
        }
    };
    const onceBuilt = ({ name, run }) => ({ name, run: () => built.then(run) });
    return {
        steps: [
            builds,
            ...gates(GATES_BEFORE_BUILD),
            // The longest steps come first, so that both lanes end at about the same time.
            ...[
                ...(has('gates') ? [nodeTests('gates', { yields })] : []),
                ...gates(['lint']),
                ...(has('simulation') ? [nodeTests('simulation', { yields })] : []),
                ...(has('scripts') ? [nodeTests('scripts', { yields })] : []),
                ...(has('cti') ? [nodeTests('cti', { yields })] : []),
                ...gates(['types']),
                ...(has('unit') ? [{ name: 'unit', run: () => runJest({ only, yields }) }] : []),
                ...(has('workbench') ? [nodeTests('workbench', { yields })] : []),
                ...(has('apexTests') ? [apexTests(only)] : []),
                ...gates(GATES)
            ].map(onceBuilt)
        ],
        timed: [
            ...(has('pbx') ? [calls.pbx] : []),
            ...(has(BARE) ? [calls.bare] : []),
            ...(has(NETWORK) ? [calls.network] : []),
            ...(has(NETWORK) && has(BARE) ? [calls.bareNetwork] : []),
            ...(has(DESK) ? [nodeTests(DESK, {})] : []),
            ...(has(TWILIO) ? [nodeTests(TWILIO, { concurrency: 2 })] : []),
            ...(has(FLEX) ? [nodeTests(FLEX, {})] : []),
            // Of three journeys in parallel, usually one is waiting.
            ...(has('browser') ? [nodeTests('browser', { concurrency: 3 })] : []),
            ...(has(JOURNEYS) ? [nodeTests(JOURNEYS, { concurrency: 3 })] : []),
            ...otherHosts.map((part) => onHost(OTHER_HOSTS[part], only))
        ].map(onceBuilt)
    };
}
