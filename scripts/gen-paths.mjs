/**
 * Writes tsconfig.paths.json: one "c/<bundle>" entry for each LWC bundle, because a TypeScript path pattern may hold only one
 * '*', and c/* needs two. Run before each type check, so that the list cannot go stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, isMain, lwcBundles, lwcFolder } from './project.mjs';

/**
 * Writes the file when its content changed.
 * @param {string} [root] project folder
 * @returns {string[]} the names that it holds
 */
export function generatePaths(root = ROOT) {
    const bundles = lwcBundles(root).filter((name) => existsSync(path.join(lwcFolder(root), name, `${name}.ts`)));
    const paths = Object.fromEntries(bundles.map((name) => [`c/${name}`, [`./${SOURCE}/lwc/${name}/${name}.ts`]]));
    const file = path.join(root, 'tsconfig.paths.json');
    const text = `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
    // Unchanged is left alone: editors and caches watch it.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    return Object.keys(paths);
}

if (isMain(import.meta.url)) console.log(`tsconfig.paths.json: ${generatePaths().length} bundles`);
