// Runs a browser script of the workbench in a small fake window, without a browser.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const bundled = new Map();

/** The served script, bundled once. */
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
 * Runs a script. `globals` are the globals of its window, which are also in `window`.
 * @returns {Promise<{ window: object, thrown?: unknown }>} thrown: what the script threw while it ran
 */
export async function runScript(entry, globals) {
    // With our own Error, so that errors from the test are instances of it there as well.
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
