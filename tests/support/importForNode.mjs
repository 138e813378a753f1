/** TypeScript for Node, in tests that run without Jest. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/project.mjs';

let count = 0;

/**
 * Bundles a module and imports it. npm packages are not bundled: some can't be, and Node finds them from the project's folder.
 * @param {string} file from the project's folder
 * @param {object} [page] the `window` of a browser's module
 */
export async function importForNode(file, page) {
    // Test files run in several processes at the same time.
    const outfile = path.join(ROOT, `dist/tests/${process.pid}-${(count += 1)}.mjs`);
    await build({
        absWorkingDir: ROOT,
        entryPoints: [file],
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        outfile,
        logLevel: 'warning',
        banner: page ? { js: `const window = ${JSON.stringify(page)};` } : {}
    });
    try {
        return await import(pathToFileURL(outfile).href);
    } finally {
        rmSync(outfile);
    }
}
