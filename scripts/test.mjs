/**
 * `npm test`: runs all checks of the project, or the parts that are given. The last line is the total of all runners.
 *
 *   node scripts/test.mjs                     everything
 *   node scripts/test.mjs unit lint           only these parts
 *   node scripts/test.mjs all pbx-bare        everything, and the PBX calls with the browser from npm as well
 *   node scripts/test.mjs browser -- endings  only test files with this in their name
 *   node scripts/test.mjs browser -- --host utility  the journeys that name no host of their own, on this one
 */
import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';

const args = process.argv.slice(2);
const separator = args.includes('--') ? args.indexOf('--') : args.length;
const parts = args.slice(0, separator);
const { values, positionals: only } = parseArgs({
    args: args.slice(separator + 1),
    options: { host: { type: 'string' } },
    allowPositionals: true
});

try {
    await setup();
    if (values.host) process.env.CRM_HOST = values.host;
    // Imported only here, because the packages may not have been installed before.
    const { PARTS, plan } = await import('./test/plan.mjs');
    const { runSteps } = await import('./test/runSteps.mjs');
    const unknown = parts.find((name) => !PARTS.includes(name));
    if (unknown) throw new Error(`There is no part "${unknown}". Parts: ${PARTS.join(', ')}`);
    const { failed } = await runSteps(plan(parts, only), console.log);
    process.exitCode = failed.length ? 1 : 0;
} catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
}
