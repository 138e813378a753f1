/**
 * Bundles the classic scripts: of the frame's page, the Open CTI clients, the $Lightning stand-in, and the demo line's connection; of
 * Salesforce Classic, its page; and of the page of the phones next to the computer.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { writeIfChanged } from '../../scripts/writeIfChanged.mjs';
import { OUT, ROOT } from './paths.mjs';

const SCRIPTS = [
    { entry: 'workbench/opencti/client/client.ts', name: 'opencti-client.js' },
    { entry: 'workbench/opencti/interaction/client.ts', name: 'interaction.js' },
    { entry: 'workbench/classic/main.ts', name: 'classic.js' },
    { entry: 'workbench/handset/main.ts', name: 'handset.js' },
    { entry: 'workbench/lightningOut/lightningOut.ts', name: 'lightning.out.js' },
    { entry: 'workbench/lightningOut/demoLine.ts', name: 'demoLine.js' }
];

/**
 * @param {'development'|'production'} mode
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} files written, relative to OUT
 */
export async function bundleScripts(mode, say) {
    const written = [];
    for (const { entry, name } of SCRIPTS) {
        if (!existsSync(path.join(ROOT, entry))) {
            say(`${name}: not built, ${entry} does not exist`);
            continue;
        }
        const { outputFiles } = await build({
            absWorkingDir: ROOT,
            entryPoints: [entry],
            bundle: true,
            format: 'iife',
            platform: 'browser',
            target: 'es2022',
            minify: mode === 'production',
            write: false,
            logLevel: 'silent'
        });
        writeIfChanged(path.join(OUT, name), outputFiles[0].contents);
        say(`${name}: ${(outputFiles[0].contents.length / 1024).toFixed(0)} KB`);
        written.push(name);
    }
    return written;
}
