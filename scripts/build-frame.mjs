/**
 * Bundles the frame (the Visualforce page's script) into the static resource SoftphoneFrame: frame.js for everybody, sip.js
 * only for those whose phone system is SIP, so that nobody loads a SIP stack for a demo line.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT, SOURCE, isMain } from './project.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** What is bundled from what; both relative to the project. */
const SCRIPTS = [
    { entry: 'frame/main.ts', name: 'frame.js' },
    { entry: 'frame/phone/sip/sip.ts', name: 'sip.js' }
];

/**
 * @param {string} [root] project folder
 * @returns {Promise<{ name: string, bytes: number | null, entry: string }[]>} bytes null: there is no such entry yet
 * @throws {Error} esbuild's words when a source cannot be bundled
 */
export async function buildFrame(root = ROOT) {
    const folder = path.join(root, SOURCE, 'staticresources', 'SoftphoneFrame');
    return Promise.all(
        SCRIPTS.map(async ({ entry, name }) => {
            const file = path.join(folder, name);
            if (!existsSync(path.join(root, entry))) {
                rmSync(file, { force: true });
                return { name, entry, bytes: null };
            }
            const { outputFiles } = await build({
                absWorkingDir: root,
                entryPoints: [entry],
                bundle: true,
                format: 'iife',
                platform: 'browser',
                target: 'es2022',
                minify: true,
                write: false,
                legalComments: 'eof',
                logLevel: 'silent',
                define: { 'process.env.NODE_ENV': '"production"' }
            });
            writeIfChanged(file, outputFiles[0].contents);
            return { name, entry, bytes: outputFiles[0].contents.length };
        })
    );
}

/** A line for each script. */
export const describeFrame = (scripts) =>
    scripts.map(({ name, entry, bytes }) =>
        bytes === null ? `${name}: not built, ${entry} does not exist` : `${name}: ${(bytes / 1024).toFixed(0)} KB`
    );

if (isMain(import.meta.url)) {
    try {
        for (const line of describeFrame(await buildFrame())) console.log(line);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
