/** TypeScript for Node, in tests that run without Jest. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/project.mjs';

/** @param {string} file from the project's folder */
export async function importForNode(file) {
    const outfile = path.join(ROOT, 'dist/tests', file.replace(/\.ts$/, '.mjs'));
    mkdirSync(path.dirname(outfile), { recursive: true });
    const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' };
    await build({ ...options, entryPoints: [path.join(ROOT, file)], outfile });
    return import(pathToFileURL(outfile).href);
}
