/** The calls through a PBX: with the browser of this machine, and with the one from npm, which is all that a bare machine has. */
import { named } from './counts.mjs';
import { runNodeTests } from './runNodeTests.mjs';

const FOLDER = 'tests/pbx';
const TIMEOUT_SECONDS = 420;

/**
 * @param {string[]} only parts of the names of test files; none means all
 * @returns {{ pbx: import('./runSteps.mjs').Step, bare: import('./runSteps.mjs').Step }}
 */
export function pbxSteps(only) {
    let called = Promise.resolve();
    const run = (env) => runNodeTests(FOLDER, { only, timeoutSeconds: TIMEOUT_SECONDS, env });
    return {
        pbx: { name: FOLDER, run: () => (called = run({})) },
        bare: {
            name: `${FOLDER}, npm's`,
            // never beside the other calls: sound suffers from company
            async run() {
                await called;
                return named('browser from npm', await run({ PACKED_CHROMIUM: '1' }));
            }
        }
    };
}
