/**
 * Writes tsconfig.paths.json: one "c/<bundle>" entry for each LWC bundle, and one "shell/<bundle>" entry for each of the
 * workbench's. A single pattern is not possible: it would need two '*', and TypeScript allows one. It runs before each type
 * check, so that the list is always up to date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, isMain } from './project.mjs';

const FAMILIES = { c: `${SOURCE}/lwc`, shell: 'workbench/shell/lwc' };

/**
 * Writes the file if its content changed.
 * @param {string} [root] project folder
 * @returns {string[]} the names in it
 */
export function generatePaths(root = ROOT) {
    const entries = Object.entries(FAMILIES).flatMap(([namespace, folder]) =>
        foldersIn(path.join(root, folder))
            .filter((name) => existsSync(path.join(root, folder, name, `${name}.ts`)))
            .map((name) => [`${namespace}/${name}`, [`./${folder}/${name}/${name}.ts`]])
    );
    const paths = Object.fromEntries(entries);
    const file = path.join(root, 'tsconfig.paths.json');
    const text = `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
    // An unchanged file is not written again, because editors and caches watch it.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    return Object.keys(paths);
}

const foldersIn = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

if (isMain(import.meta.url)) console.log(`tsconfig.paths.json: ${generatePaths().length} bundles`);
