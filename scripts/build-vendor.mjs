/**
 * Bundles libphonenumber-js into the LWC bundle that uses it: an org cannot resolve npm packages, so the build puts it next to
 * phoneNumber.ts. Its exports are read from libphonenumber.d.ts, so that the two cannot differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { packMetadata } from './phoneMetadata/packMetadata.mjs';
import { slimMetadata } from './phoneMetadata/slimMetadata.mjs';
import { ROOT, isMain, lwcFolder } from './project.mjs';
import { LIST, shippedPackages } from './thirdParty.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** The build for current browsers: a tenth smaller, because it leaves out what older ones need. */
const ENTRY = 'libphonenumber-js/min/es6';
const NAME = 'phoneNumber/libphonenumber.js';
const UNPACK = fileURLToPath(new URL('phoneMetadata/unpackMetadata.mjs', import.meta.url));

/** An LWC bundle cannot contain text files, so a license that is short enough is written into the script itself. */
const LONGEST_LICENSE = 2000;

/**
 * The values that the declaration file re-exports from the package.
 * @param {string} declaration text of libphonenumber.d.ts
 * @returns {string[]}
 */
export function exportedNames(declaration) {
    return [...declaration.matchAll(/export\s*\{([^}]*)\}\s*from\s*'libphonenumber-js\/min\/es6'/g)]
        .flatMap(([, names]) => names.split(','))
        .map((name) => name.trim())
        .filter(Boolean);
}

/** The metadata of all countries is larger than the library: what is never asked for goes, and the rest is packed. */
const packedMetadata = {
    name: 'packed metadata',
    setup({ onLoad }) {
        onLoad({ filter: /[\\/]metadata\.min\.json\.js$/ }, async ({ path: file }) => {
            const { default: metadata } = await import(pathToFileURL(file).href);
            return {
                contents: `import { unpackMetadata } from ${JSON.stringify(UNPACK)};
export default unpackMetadata(${JSON.stringify(packMetadata(slimMetadata(metadata)))});`,
                resolveDir: path.dirname(UNPACK)
            };
        });
    }
};

/** The comment above the library: its name, version, and license. */
function banner([{ name, version, license, texts }]) {
    const words = [
        `${name} ${version} (${license} license), with the part of its smallest metadata that is asked for`,
        ...texts.filter((text) => text.length <= LONGEST_LICENSE),
        `All licenses: ${path.basename(LIST)} in the static resource ${path.basename(path.dirname(LIST))}`
    ];
    return `/*\n${words.join('\n\n').replaceAll('*/', '* /')}\n*/\n`;
}

/**
 * Bundles the library and writes nothing.
 * @param {string} [root] project folder
 * @returns {Promise<{ name: string, contents: string, metafile: import('esbuild').Metafile } | null>} null when the project does
 *   not have this bundle
 * @throws {Error} when the declaration exports nothing, or something that the package does not have
 */
export async function bundleVendor(root = ROOT) {
    const declaration = path.join(lwcFolder(root), 'phoneNumber', 'libphonenumber.d.ts');
    if (!existsSync(declaration)) return null;
    const names = exportedNames(readFileSync(declaration, 'utf8'));
    if (names.length === 0) throw new Error(`${declaration} re-exports nothing from '${ENTRY}'.`);
    const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        stdin: { contents: `export { ${names.join(', ')} } from '${ENTRY}';`, resolveDir: root },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        write: false,
        metafile: true,
        legalComments: 'inline',
        plugins: [packedMetadata],
        logLevel: 'silent'
    });
    const [{ text }] = outputFiles;
    return { name: NAME, contents: banner(shippedPackages([{ script: NAME, metafile }], root)) + text, metafile };
}

/**
 * Writes lwc/phoneNumber/libphonenumber.js if its content changed.
 * @param {string} [root] project folder
 * @returns {Promise<(NonNullable<Awaited<ReturnType<typeof bundleVendor>>> & { file: string, written: boolean }) | null>} null when
 *   the project does not have this bundle
 * @throws {Error} like bundleVendor
 */
export async function buildVendor(root = ROOT) {
    const library = await bundleVendor(root);
    if (library === null) return null;
    const file = path.join(lwcFolder(root), library.name);
    return { ...library, file, written: writeIfChanged(file, library.contents) };
}

if (isMain(import.meta.url)) {
    const made = await buildVendor();
    console.log(
        made ? `${path.relative(ROOT, made.file)}: ${made.written ? 'written' : 'up to date'}` : 'Nothing to do.'
    );
}
