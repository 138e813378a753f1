/**
 * Prepares a fresh clone: checks Node and installs the packages from package-lock.json if they are missing. Runs before
 * `npm start` and `npm test`, and ends at once if there is nothing to do. It uses Node's own modules only.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stamp, whyInstall } from './installed.mjs';
import { ROOT, isMain } from './project.mjs';
import { run } from './run.mjs';

/**
 * Why this version of Node cannot be used, or null if it can.
 * @param {string} version as in process.versions.node
 * @param {string} engines as in package.json: ">=20.19"
 */
export function nodeTrouble(version, engines) {
    const [major, minor] = version.split('.').map(Number);
    const [wantedMajor, wantedMinor = 0] = engines.replace('>=', '').split('.').map(Number);
    if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
    return `Node ${version} is too old: this project needs Node ${wantedMajor}.${wantedMinor} or later (https://nodejs.org).`;
}

/** The npm that runs this script, or the one that comes with Node: `npm` alone may be another one, and is a script file on Windows. */
function npm() {
    const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const cli = [process.env.npm_execpath, beside].find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
    return cli ? { command: process.execPath, first: [cli] } : { command: 'npm', first: [] };
}

/**
 * @param {string} root
 * @param {'ci' | 'install'} how
 * @param {(line: string) => void} say
 * @returns {Promise<import('./run.mjs').Finished>}
 */
export async function install(root, how, say) {
    const { command, first } = npm();
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const progress = setInterval(() => say(`  still installing, ${seconds()} s …`), 15_000);
    // With NODE_ENV=production, npm would not install the packages for building and testing.
    const done = await run(command, [...first, how, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        timeoutSeconds: 1200
    });
    clearInterval(progress);
    if (done.code === 0) say(`Installed in ${seconds()} s.`);
    return done;
}

/**
 * Installs the packages if they are missing or the lockfile has changed.
 * @param {{ root?: string, say?: (line: string) => void, npmRuns?: typeof install }} [options]
 * @returns {Promise<boolean>} whether something was installed
 * @throws {Error} with npm's own message, when neither `npm ci` nor `npm install` works
 */
export async function setup({ root = ROOT, say = console.log, npmRuns = install } = {}) {
    const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const trouble = nodeTrouble(process.versions.node, engines.node);
    if (trouble) throw new Error(trouble);
    const reason = whyInstall(root);
    if (!reason) return false;

    say(`Installing the packages, about a minute or two (${reason}) …`);
    const ci = await npmRuns(root, 'ci', say);
    if (ci.code !== 0) {
        say(`npm ci failed (${lastWords(ci)}). Trying npm install: versions may differ from the tested ones.`);
        const fallback = await npmRuns(root, 'install', say);
        if (fallback.code !== 0) throw new Error(`npm could not install the packages:\n${fallback.output.trim()}`);
    }
    stamp(root);
    return true;
}

function lastWords({ output, trouble }) {
    const line = output.split('\n').find((text) => /npm (error|ERR!)/.test(text) && !/code E/.test(text));
    return trouble ?? line?.replace(/npm (error|ERR!)\s*/, '').trim() ?? 'no reason given';
}

if (isMain(import.meta.url)) {
    try {
        await setup();
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
