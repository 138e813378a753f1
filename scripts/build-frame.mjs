/**
 * Bundles the frame (the Visualforce page's script) into the static resource SoftphoneFrame: frame.js for everyone; demo.js, sip.js,
 * desk.js, flex.js or twilio.js, the phone system that the settings name; tones.js, which nothing waits for; numbers.js, which the panel
 * loads; guard.js, check.js, utility.js and classic.js, which few pages need; notifications.js, links.js and selection.js, the scripts of
 * other pages.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { jssipParts } from './jssipParts.mjs';
import { packedMetadata } from './phoneMetadata/packedMetadata.mjs';
import { ROOT, SOURCE, isMain } from './project.mjs';
import { twilioParts } from './twilioParts.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** Each script and its entry point, both relative to the project folder. */
const SCRIPTS = [
    { entry: 'frame/main.ts', name: 'frame.js' },
    { entry: 'frame/phone/demo/demo.ts', name: 'demo.js' },
    { entry: 'frame/phone/sip/sip.ts', name: 'sip.js' },
    { entry: 'frame/phone/desk/desk.ts', name: 'desk.js' },
    { entry: 'frame/phone/flex/flex.ts', name: 'flex.js' },
    { entry: 'frame/phone/twilio/twilio.ts', name: 'twilio.js', withoutMangling: true },
    { entry: 'frame/sound/tonesScript.ts', name: 'tones.js' },
    { entry: 'frame/numbers/numbersScript.ts', name: 'numbers.js' },
    { entry: 'frame/phone/script/guardScript.ts', name: 'guard.js' },
    { entry: 'frame/check/checkScript.ts', name: 'check.js' },
    { entry: 'frame/crm/utility/utilityScript.ts', name: 'utility.js' },
    { entry: 'frame/crm/classic/classicScript.ts', name: 'classic.js' },
    { entry: 'frame/sound/notificationScript.ts', name: 'notifications.js' },
    { entry: 'frame/links/linkScript.ts', name: 'links.js' },
    { entry: 'frame/links/selectionScript.ts', name: 'selection.js' }
];

/**
 * Bundles the scripts and writes nothing.
 * @param {string} [root] project folder
 * @returns {Promise<{ name: string, entry: string, contents: Uint8Array | null, metafile?: import('esbuild').Metafile }[]>}
 *   contents null: the entry does not exist
 * @throws {Error} with esbuild's message, when a source cannot be bundled
 */
export async function bundleFrame(root = ROOT) {
    return Promise.all(
        SCRIPTS.map(async ({ entry, name, withoutMangling }) => {
            if (!existsSync(path.join(root, entry))) return { name, entry, contents: null };
            const { outputFiles, metafile } = await build({
                absWorkingDir: root,
                entryPoints: [entry],
                bundle: true,
                format: 'iife',
                platform: 'browser',
                target: 'es2022',
                minify: true,
                write: false,
                metafile: true,
                legalComments: 'eof',
                // Twilio's libraries name some of these properties in texts
                ...(!withoutMangling && { mangleProps: PRIVATE }),
                plugins: [
                    esModule(path.join(root, entry)),
                    ...(name === 'twilio.js' ? [twilioParts] : [jssipParts]),
                    packedMetadata,
                    pureContract
                ],
                logLevel: 'silent',
                // TaskRouter's library asks Node's name of the global object for its window
                define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' }
            });
            return { name, entry, contents: outputFiles[0].contents, metafile };
        })
    );
}

/**
 * Without an export, esbuild would take an entry for CommonJS, as the project's "type" says, and keep all that it imports in functions.
 * In sip.js, that is 2 KB (gzip).
 */
const esModule = (entry) => ({
    name: 'ES module',
    setup({ onLoad }) {
        onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
            file === entry ? { contents: `${readFileSync(file, 'utf8')}\nexport {};\n`, loader: 'ts' } : undefined
        );
    }
});

/** What JsSIP names so is its own: no script passes it to another one, and no browser interface has such names. */
const PRIVATE = /^_[a-z]/;

/** These functions only return a check (softphoneContract/shape.ts). */
const SHAPES = /\b(?:object|union|oneOf|orNull|optional|listOf|mapOf|either|nameUpTo|told|callEvent|deviceEvent)\(/g;

/** A source of the contract's two bundles. */
const CONTRACT = /[\\/](?:softphoneContract|pageContract)[\\/].*\.ts$/;

/**
 * Lets esbuild drop the parts of the contract that a script does not use: importing one has no side effects
 * (config/eslint/boundaries.mjs), and declaring a shape has none.
 */
const pureContract = {
    name: 'pure contract',
    setup({ onResolve, onLoad, resolve }) {
        onLoad({ filter: CONTRACT }, ({ path: file }) => ({
            contents: readFileSync(file, 'utf8').replace(SHAPES, '/* @__PURE__ */ $&'),
            loader: 'ts'
        }));
        onResolve({ filter: /^c\// }, ({ path: bundle, resolveDir, kind }) => {
            const name = bundle.slice('c/'.length);
            return resolve(`../${name}/${name}`, { resolveDir, kind });
        });
        onResolve({ filter: /^\.{1,2}\// }, async ({ path: asked, resolveDir, kind, pluginData }) => {
            if (pluginData === 'asked') return undefined;
            const found = await resolve(asked, { resolveDir, kind, pluginData: 'asked' });
            return CONTRACT.test(found.path) ? { ...found, sideEffects: false } : undefined;
        });
    }
};

/**
 * @param {string} [root] project folder
 * @returns {ReturnType<typeof bundleFrame>}
 * @throws {Error} with esbuild's message, when a source cannot be bundled
 */
export async function buildFrame(root = ROOT) {
    const scripts = await bundleFrame(root);
    for (const { name, contents } of scripts) {
        const file = path.join(root, SOURCE, 'staticresources', 'SoftphoneFrame', name);
        if (contents) writeIfChanged(file, contents);
        else rmSync(file, { force: true });
    }
    return scripts;
}

/** One line for each script. */
export const describeFrame = (scripts) =>
    scripts.map(({ name, entry, contents }) =>
        contents === null
            ? `${name}: not built, ${entry} does not exist`
            : `${name}: ${(contents.length / 1024).toFixed(0)} KB`
    );

if (isMain(import.meta.url)) {
    try {
        for (const line of describeFrame(await buildFrame())) console.log(line);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
