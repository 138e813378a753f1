/** Bundles the CTI server into one file that needs only Node, and writes the licenses of the libraries in it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT, isMain } from './project.mjs';
import { listText, shippedPackages } from './thirdParty.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

const ENTRY = 'cti/main.ts';

/** Relative to a project folder. */
export const CTI_SERVER = 'dist/cti/cti.mjs';
export const CTI_LIST = 'dist/cti/THIRD-PARTY.txt';

/** The libraries are CommonJS, and an ES module has no `require` of its own. */
const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

/**
 * Bundles the server and writes nothing.
 * @param {string} [root] project folder
 * @returns {Promise<{ contents: Uint8Array, shipped: import('./thirdParty.mjs').Shipped[] } | null>} null: the project has none
 * @throws {Error} with esbuild's message, when a source cannot be bundled
 */
export async function bundleCti(root = ROOT) {
    if (!existsSync(path.join(root, ENTRY))) return null;
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        entryPoints: [ENTRY],
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        write: false,
        metafile: true,
        legalComments: 'none', // all licenses are in THIRD-PARTY.txt
        logLevel: 'silent',
        banner: { js: REQUIRE },
        define: {
            CTI_VERSION: JSON.stringify(version),
            // ws would look for its optional native modules.
            'process.env.WS_NO_BUFFER_UTIL': '"1"',
            'process.env.WS_NO_UTF_8_VALIDATE': '"1"'
        }
    });
    const shipped = shippedPackages([{ script: path.basename(CTI_SERVER), metafile }], root);
    return { contents: outputFiles[0].contents, shipped };
}

/**
 * @param {string} [root] project folder
 * @returns {ReturnType<typeof bundleCti>}
 * @throws {Error} with esbuild's message, when a source cannot be bundled
 */
export async function buildCti(root = ROOT) {
    const built = await bundleCti(root);
    if (built) {
        writeIfChanged(path.join(root, CTI_SERVER), built.contents);
        writeIfChanged(path.join(root, CTI_LIST), listText(built.shipped));
    }
    return built;
}

/** One line for the console. */
export const describeCti = (built) =>
    built === null
        ? `cti.mjs: not built, ${ENTRY} does not exist`
        : `cti.mjs: ${(built.contents.length / 1024).toFixed(0)} KB, with ${built.shipped.map(({ name }) => name).join(', ')}`;

if (isMain(import.meta.url)) {
    try {
        console.log(describeCti(await buildCti()));
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
