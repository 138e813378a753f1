/** Bundles the sources in parts.mjs for Node, and loads them. Jest can't run them, because the JWT library is an ES module. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/project.mjs';

/** @returns {Promise<typeof import('./parts.mjs')>} */
export async function loadParts() {
    // Test files run in processes of their own at the same time.
    const outfile = path.join(ROOT, `dist/tests/cti-parts-${process.pid}.mjs`);
    await build({
        entryPoints: [path.join(ROOT, 'tests/cti/support/parts.mjs')],
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        outfile,
        logLevel: 'warning'
    });
    try {
        return await import(pathToFileURL(outfile).href);
    } finally {
        rmSync(outfile);
    }
}
