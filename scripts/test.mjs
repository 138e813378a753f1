/**
 * `npm test`: every check of the project, or the named parts of it. The last line is the sum over all runners.
 *
 *   node scripts/test.mjs                     everything
 *   node scripts/test.mjs unit lint           these parts
 *   node scripts/test.mjs all pbx-bare        everything, and the calls through a PBX with the browser from npm too
 *   node scripts/test.mjs browser -- endings  test files with this in their name
 */
import { setup } from './setup.mjs';

const args = process.argv.slice(2);
const separator = args.indexOf('--');
const named = separator < 0 ? args : args.slice(0, separator);

try {
    await setup();
    // Only now: before, there may be no packages to import.
    const { PARTS, plan } = await import('./test/plan.mjs');
    const { runSteps } = await import('./test/runSteps.mjs');
    const parts = named.filter((name) => PARTS.includes(name));
    // npm run test:browser -- endings arrives without the separator.
    const only = [
        ...named.filter((name) => !PARTS.includes(name)),
        ...(separator < 0 ? [] : args.slice(separator + 1))
    ];
    if (only.length && parts.length === 0) throw new Error(`There is no part "${only[0]}". Parts: ${PARTS.join(', ')}`);
    const { failed } = await runSteps(plan(parts, only), console.log);
    process.exitCode = failed.length ? 1 : 0;
} catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
}
