/**
 * Builds the workbench's browser files into dist/workbench, and the frame's scripts into the package. Does nothing if nothing
 * changed. `node workbench/build/build.mjs`; with MODE=production in the environment, it writes minified files without LWC's
 * warnings into dist/workbench-production.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFrame, describeFrame } from '../../scripts/build-frame.mjs';
import { isMain } from '../../scripts/project.mjs';
import { writeIfChanged } from '../../scripts/writeIfChanged.mjs';
import { bundleLwc } from './bundleLwc.mjs';
import { bundleScripts } from './bundleScripts.mjs';
import { hashOfInputs } from './inputs.mjs';
import { CLASSIC, HANDSET, MODE, OUT, SHELL } from './paths.mjs';

const STAMP = path.join(OUT, '.build.json');

/** The files that the last build wrote. */
const lastBuild = () => (existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : { hash: null, files: [] });

/**
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<{ skipped: boolean }>}
 * @throws {Error} with the compiler's message
 */
export async function build({ say = console.log } = {}) {
    if (!['development', 'production'].includes(MODE))
        throw new Error(`MODE must be development or production, not ${MODE}.`);
    for (const line of describeFrame(await buildFrame())) say(line);
    const hash = hashOfInputs(MODE);
    const last = lastBuild();
    if (last.hash === hash && last.files.every((file) => existsSync(path.join(OUT, file)))) {
        say('workbench: up to date');
        return { skipped: true };
    }
    const started = Date.now();
    say(`workbench: building (${MODE})`);
    mkdirSync(OUT, { recursive: true });
    const copied = [
        path.join(SHELL, 'index.html'),
        path.join(CLASSIC, 'classic.css'),
        path.join(HANDSET, 'handset.css')
    ];
    const files = [
        ...(await bundleScripts(MODE, say)),
        ...(await bundleLwc(MODE, say)),
        ...copied.map((file) => path.basename(file))
    ];
    for (const file of copied) copyFileSync(file, path.join(OUT, path.basename(file)));
    // A chunk that changed has a new name.
    for (const file of last.files.filter((name) => !files.includes(name)))
        rmSync(path.join(OUT, file), { force: true });
    writeIfChanged(STAMP, JSON.stringify({ hash, files }));
    say(`workbench: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return { skipped: false };
}

if (isMain(import.meta.url)) {
    try {
        await build();
    } catch (error) {
        // There the compilers write the place and the lines around it, above their own stack frames.
        console.error(error.stack.split(/\n {4}at /)[0]);
        process.exitCode = 1;
    }
}
