/** Bundles the simulation for Node: the real runtime, frame, and CTI server, from their TypeScript sources. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../project.mjs';
import { lwcBundles } from '../lwcBundles.mjs';

/** @returns {Promise<string>} path of an ES module for loadSimulation (tests/simulation/run.ts) */
export async function bundleSimulation() {
    const outfile = path.join(ROOT, 'dist/simulation/run.mjs');
    mkdirSync(path.dirname(outfile), { recursive: true });
    await build({
        entryPoints: [path.join(ROOT, 'tests/simulation/run.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        outfile,
        // CommonJS, which a module can import but not contain
        external: ['prom-client'],
        logLevel: 'warning',
        plugins: [lwcBundles]
    });
    return outfile;
}
