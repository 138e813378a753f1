// Runs a browser script of the workbench in a window of a test's own: small, plain, and without a browser.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const bundled = new Map();

/** The script as it is served, bundled once. */
function scriptOf(entry) {
    if (!bundled.has(entry)) {
        const options = { absWorkingDir: ROOT, entryPoints: [entry], bundle: true, format: 'iife', target: 'es2022' };
        bundled.set(
            entry,
            build({ ...options, write: false }).then(({ outputFiles: [{ text }] }) => text)
        );
    }
    return bundled.get(entry);
}

/**
 * Runs a script. `globals` are those of its window, which it also finds as `window`.
 * @returns {Promise<{ window: object, thrown?: unknown }>} thrown: what the script threw while it was evaluated
 */
export async function runScript(entry, globals) {
    // With our own Error, so that what the test throws is one in there too.
    const window = { Error, URLSearchParams, setTimeout, clearTimeout, console, ...globals };
    window.window = window;
    const script = await scriptOf(entry);
    try {
        vm.runInNewContext(script, window);
        return { window };
    } catch (thrown) {
        return { window, thrown };
    }
}
