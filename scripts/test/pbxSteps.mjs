/** The calls through a PBX, with the browser of this machine and with the one from npm, for machines that have no other. */
import { named } from './counts.mjs';
import { runNodeTests } from './runNodeTests.mjs';

const FOLDER = 'tests/pbx';
/** These tests spend most of their time waiting, and each file has its own PBX. */
const SIDE_BY_SIDE = 3;

/**
 * @param {string[]} only parts of the names of test files; none means all
 * @returns {{ pbx: import('./runSteps.mjs').Step, bare: import('./runSteps.mjs').Step }}
 */
export function pbxSteps(only) {
    const run = (env) => runNodeTests(FOLDER, { only, concurrency: SIDE_BY_SIDE, env });
    return {
        pbx: { name: FOLDER, run: () => run({}) },
        bare: {
            name: `${FOLDER}, npm's`,
            run: async () => named('browser from npm', await run({ PACKED_CHROMIUM: '1' }))
        }
    };
}
