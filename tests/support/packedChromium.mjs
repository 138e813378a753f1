/**
 * The Chromium that comes as an npm package (@sparticuz/chromium, Linux x64), for machines that have no browser and no right
 * to install one. It is made for a cloud function; what that means elsewhere is handled here.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium');

/**
 * Unpacks the browser once, below node_modules/.cache.
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>} to be given to the browser's process only
 * @throws {Error} in words, when the package is missing or cannot be used on this machine
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
    // It takes whatever lies in its temporary folder for complete. A folder of our own, renamed when it is whole: neither a
    // run that was cut off nor two test files that start at once leave half a browser.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    try {
        await unpackTo(aside);
        useOurFonts(aside, folder);
        renameSync(aside, folder);
    } catch (error) {
        rmSync(aside, { recursive: true, force: true });
        // the other process was first, and its browser is as good as ours
        if (!existsSync(folder)) {
            throw new Error(`The Chromium from npm could not be unpacked: ${error.message}`, { cause: error });
        }
    }
    return folder;
}

async function unpackTo(folder) {
    // Only where it believes that it runs on Lambda does it unpack the libraries that a bare machine lacks.
    const needed = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    // It writes the last two into the environment of this process, whose other children must not see them.
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

/** Its fonts.conf names fixed folders; without fonts a text has no size, and counts as hidden. */
function useOurFonts(unpackedTo, livesIn) {
    const file = path.join(unpackedTo, 'fonts/fonts.conf');
    const text = readFileSync(file, 'utf8')
        .replace(/<dir>[^<]*/g, `<dir>${path.join(livesIn, 'fonts')}`)
        .replace(/<cachedir>[^<]*/, `<cachedir>${path.join(livesIn, 'fonts-cache')}`);
    writeFileSync(file, text);
}
