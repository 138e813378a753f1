/** The calls through a PBX, with the browser of this machine and with the one from npm, for machines that have no other. */
import { named } from './counts.mjs';
import { runNodeTests } from './runNodeTests.mjs';

/** These tests spend most of their time waiting, and each file has its own PBX. */
const SIDE_BY_SIDE = 3;

/** The tests of a folder, with each browser. */
function stepsOf(folder, only) {
    const run = (env) => runNodeTests(folder, { only, concurrency: SIDE_BY_SIDE, env });
    return [
        { name: folder, run: () => run({}) },
        { name: `${folder}, npm's`, run: async () => named('browser from npm', await run({ PACKED_CHROMIUM: '1' })) }
    ];
}

/**
 * @param {string[]} only parts of the names of test files; none means all
 * @returns {Record<'pbx' | 'bare' | 'network' | 'bareNetwork', import('./runSteps.mjs').Step>}
 */
export function pbxSteps(only) {
    const [pbx, bare] = stepsOf('tests/pbx', only);
    const [network, bareNetwork] = stepsOf('tests/pbx-network', only);
    return { pbx, bare, network, bareNetwork };
}
