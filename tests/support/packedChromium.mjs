/**
 * The Chromium in an npm package (@sparticuz/chromium, Linux x64), for machines without a browser where none can be installed. The
 * package is made for cloud functions; this file adapts it to other machines.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium');

/**
 * Unpacks the browser once, into node_modules/.cache.
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>} env: only for the browser's process
 * @throws {Error} with a message for the user, when the package is missing or does not work on this machine
 */
export async function packedChromium() {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new Error(
            'No Chromium was found, and the one from npm is for Linux x64 only: set CHROMIUM to a browser.'
        );
    }
    if (!existsSync(PACKAGE)) {
        throw new Error('No Chromium was found: set CHROMIUM to a browser, or run npm run setup to get one from npm.');
    }
    const folder = await unpackOnce();
    return {
        executablePath: path.join(folder, 'chromium'),
        env: {
            ...process.env,
            LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
            FONTCONFIG_PATH: path.join(folder, 'fonts')
        }
    };
}

async function unpackOnce() {
    const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
    const folder = path.join(ROOT, `node_modules/.cache/chromium-${version}`);
    if (existsSync(folder)) return folder;
    // It assumes that what is in its temporary folder is complete. So it unpacks into a folder of our own, which is renamed when it is
    // complete: then neither an interrupted run nor two test files that start together leave an incomplete browser.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    try {
        await unpackTo(aside);
        useOurFonts(aside, folder);
        renameSync(aside, folder);
    } catch (error) {
        rmSync(aside, { recursive: true, force: true });
        // Another process was faster, and its browser is the same.
        if (!existsSync(folder)) {
            throw new Error(`The Chromium from npm could not be unpacked: ${error.message}`, { cause: error });
        }
    }
    return folder;
}

async function unpackTo(folder) {
    // It unpacks the libraries that may be missing only if it thinks that it runs on AWS Lambda.
    const needed = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    // It sets the last two in the environment of this process, whose other children must not get them.
    const touched = [...Object.keys(needed), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
    const saved = Object.fromEntries(touched.map((name) => [name, process.env[name]]));
    Object.assign(process.env, needed);
    try {
        const { default: packed } = await import('@sparticuz/chromium');
        await packed.executablePath();
    } finally {
        for (const [name, value] of Object.entries(saved)) {
            if (value === undefined) delete process.env[name];
            else process.env[name] = value;
        }
    }
}

/** Its fonts.conf has fixed folders. Without fonts, a text has no size and counts as hidden. */
function useOurFonts(unpackedTo, livesIn) {
    const file = path.join(unpackedTo, 'fonts/fonts.conf');
    const text = readFileSync(file, 'utf8')
        .replace(/<dir>[^<]*/g, `<dir>${path.join(livesIn, 'fonts')}`)
        .replace(/<cachedir>[^<]*/, `<cachedir>${path.join(livesIn, 'fonts-cache')}`);
    writeFileSync(file, text);
}
