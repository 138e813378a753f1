// Bundles the engine for Node from its TypeScript sources, with c/* resolved as in the org.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { lwcBundles } from '../scripts/lwcBundles.mjs';
import { numberLibrary } from '../scripts/numberLibrary.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lwc = path.join(root, 'force-app/main/default/lwc');

/** Loads callEngine. `c/<name>` is the bundle with this name. */
export async function loadEngine() {
    const outfile = path.join(root, 'dist/bench/engine.mjs');
    mkdirSync(path.dirname(outfile), { recursive: true });
    await build({
        entryPoints: [path.join(lwc, 'callEngine/callEngine.ts')],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        outfile,
        logLevel: 'warning',
        plugins: [lwcBundles]
    });
    const engine = await import(pathToFileURL(outfile).href);
    engine.setNumberLibrary(numberLibrary());
    return engine;
}
