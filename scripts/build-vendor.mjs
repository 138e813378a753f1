/**
 * Bundles libphonenumber-js into the LWC bundle that uses it: an org resolves no npm packages, so the build has to place it
 * beside phoneNumber.ts. What it exports is read from libphonenumber.d.ts, so that the two cannot differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, isMain, lwcFolder } from './project.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

const PACKAGE = 'libphonenumber-js';
const ENTRY = `${PACKAGE}/min`;

/**
 * The values that the declaration file re-exports from the package.
 * @param {string} declaration text of libphonenumber.d.ts
 * @returns {string[]}
 */
export function exportedNames(declaration) {
    return [...declaration.matchAll(/export\s*\{([^}]*)\}\s*from\s*'libphonenumber-js\/min'/g)]
        .flatMap(([, names]) => names.split(','))
        .map((name) => name.trim())
        .filter(Boolean);
}

/**
 * Writes lwc/phoneNumber/libphonenumber.js when it is missing or was made from another version or list of names.
 * @param {string} [root] project folder
 * @returns {Promise<{ file: string, written: boolean } | null>} null when the project has no such bundle
 * @throws {Error} when the declaration names nothing, or a name that the package lacks
 */
export async function buildVendor(root = ROOT) {
    const folder = path.join(lwcFolder(root), 'phoneNumber');
    const declaration = path.join(folder, 'libphonenumber.d.ts');
    if (!existsSync(declaration)) return null;
    const names = exportedNames(readFileSync(declaration, 'utf8'));
    if (names.length === 0) throw new Error(`${declaration} re-exports nothing from '${ENTRY}'.`);

    const { version, license } = createRequire(path.join(ROOT, 'package.json'))(`${PACKAGE}/package.json`);
    const banner = `/* ${PACKAGE} ${version} (${license} licence), its smallest metadata: ${names.join(', ')} */`;
    const file = path.join(folder, 'libphonenumber.js');
    if (existsSync(file) && readFileSync(file, 'utf8').startsWith(banner)) return { file, written: false };

    const { build } = await import('esbuild');
    const { outputFiles } = await build({
        stdin: { contents: `export { ${names.join(', ')} } from '${ENTRY}';`, resolveDir: ROOT },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        write: false,
        legalComments: 'inline',
        banner: { js: banner },
        logLevel: 'silent'
    });
    return { file, written: writeIfChanged(file, outputFiles[0].contents) };
}

if (isMain(import.meta.url)) {
    const made = await buildVendor();
    console.log(
        made ? `${path.relative(ROOT, made.file)}: ${made.written ? 'written' : 'up to date'}` : 'Nothing to do.'
    );
}
