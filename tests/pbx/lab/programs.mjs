/**
 * Where Asterisk, baresip and coturn come from: the system's own where there is one, else unpacked from Debian's packages into a
 * cache, with the loader and the libraries that they were built for.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpackPackages, whyNoPackages } from './debianPackages.mjs';

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args what precedes the program's own arguments
 * @property {string} [modules] Asterisk, baresip
 * @property {string} [data] Asterisk: sounds and music
 * @typedef {{ asterisk: Program, baresip: Program, coturn: Program | null }} Programs
 */

const PACKAGES = ['asterisk', 'asterisk-core-sounds-en-wav', 'asterisk-moh-opsound-wav', 'baresip-core', 'coturn'];
/** After a failed download, how long until the next try, so that not every test file waits for it. Milliseconds. */
const GIVE_UP_FOR_MS = 10 * 60_000;

const cacheFolder = () =>
    process.env.CRM_CONNECT_CACHE ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'crm-connect');
const NAMES = { asterisk: 'Asterisk', baresip: 'baresip', coturn: 'coturn' };

/** Another list of packages is another folder: one that an earlier version unpacked may lack what is wanted now. */
const packagesName = `lab-${createHash('sha256').update(PACKAGES.join(' ')).digest('hex').slice(0, 8)}`;
const unpackedFolder = () => path.join(cacheFolder(), packagesName);
const failureFile = () => path.join(cacheFolder(), `${packagesName}.failed.json`);

const inPath = (name) =>
    (process.env.PATH ?? '')
        .split(path.delimiter)
        .map((folder) => path.join(folder, name))
        .find((file) => existsSync(file));

const firstExisting = (...files) => files.find((file) => existsSync(file));

const below = (folder, pattern) =>
    existsSync(folder)
        ? readdirSync(folder)
              .filter((name) => pattern.test(name))
              .map((name) => path.join(folder, name))
        : [];

function systemAsterisk() {
    const command = inPath('asterisk') ?? firstExisting('/usr/sbin/asterisk', '/usr/local/sbin/asterisk');
    const libraries = ['/usr/lib', ...below('/usr/lib', /-linux-gnu/), '/usr/lib64', '/usr/local/lib'];
    const modules = firstExisting(...libraries.map((folder) => path.join(folder, 'asterisk/modules')));
    const data = firstExisting('/usr/share/asterisk', '/var/lib/asterisk');
    return command && modules && data ? { command, args: [], modules, data } : null;
}

function systemBaresip() {
    const command = inPath('baresip');
    const modules = firstExisting('/usr/lib/baresip/modules', '/usr/local/lib/baresip/modules');
    return command && modules ? { command, args: [], modules } : null;
}

function systemCoturn() {
    const command = inPath('turnserver');
    return command ? { command, args: [] } : null;
}

/** Loader and libraries of the unpacked packages: they need a newer C library than the system has. */
function unpackedLoader(root) {
    // sid keeps the loader in /usr/lib/<triplet>, older suites in /lib/<triplet>
    const folders = [
        ...below(path.join(root, 'usr/lib'), /-linux-gnu/),
        ...below(path.join(root, 'lib'), /-linux-gnu/)
    ];
    const loader = folders.flatMap((folder) => below(folder, /^ld-linux.*\.so/))[0];
    return loader ? { command: loader, args: ['--library-path', folders.join(':')], folders } : null;
}

function unpackedPrograms() {
    const root = unpackedFolder();
    const loader = unpackedLoader(root);
    if (!loader) return null;
    const { command, args, folders } = loader;
    const modules = firstExisting(...folders.map((folder) => path.join(folder, 'asterisk/modules')));
    const program = (file) => ({ command, args: [...args, path.join(root, file)] });
    return {
        asterisk: { ...program('usr/sbin/asterisk'), modules, data: path.join(root, 'usr/share/asterisk') },
        baresip: { ...program('usr/bin/baresip'), modules: path.join(root, 'usr/lib/baresip/modules') },
        coturn: program('usr/bin/turnserver')
    };
}

/**
 * The programs as far as they are on this machine now.
 * @returns {{ asterisk: Program | null, baresip: Program | null, coturn: Program | null }}
 */
export function findPrograms() {
    const unpacked = unpackedPrograms();
    return {
        asterisk: systemAsterisk() ?? unpacked?.asterisk ?? null,
        baresip: unpacked?.baresip ?? systemBaresip(),
        coturn: unpacked?.coturn ?? systemCoturn()
    };
}

function rememberedFailure() {
    try {
        const { at, reason } = JSON.parse(readFileSync(failureFile(), 'utf8'));
        return Date.now() - at < GIVE_UP_FOR_MS ? reason : null;
    } catch {
        return null;
    }
}

function rememberFailure(reason) {
    try {
        writeFileSync(failureFile(), JSON.stringify({ at: Date.now(), reason }));
    } catch {
        // a cache that cannot be written may be the very reason
    }
}

/** Two test files, or two users, may want them at once: each unpacks aside, and the first one's folder is everybody's. */
async function unpackOnce(say) {
    const folder = unpackedFolder();
    const aside = `${folder}.${process.pid}`;
    mkdirSync(cacheFolder(), { recursive: true });
    try {
        await unpackPackages(aside, PACKAGES, say);
        renameSync(aside, folder);
    } catch (error) {
        if (!existsSync(folder)) throw error;
    } finally {
        rmSync(aside, { recursive: true, force: true });
    }
}

/**
 * The programs, fetched when they are not here yet. Without Asterisk and baresip there is no lab; a lab without coturn has no
 * STUN server.
 * @param {{ say?: (line: string) => void, insist?: boolean }} [options] insist: try again although it failed a moment ago
 * @returns {Promise<Programs>}
 * @throws {Error} with a sentence that says what is missing and why it could not be had
 */
export async function getPrograms({ say = () => {}, insist = false } = {}) {
    const found = findPrograms();
    const missing = Object.keys(NAMES)
        .filter((program) => !found[program])
        .map((program) => NAMES[program])
        .join(' and ');
    if (!missing) return found;
    try {
        await fetchPrograms(missing, say, insist);
        return findPrograms();
    } catch (error) {
        if (found.asterisk && found.baresip) return found;
        throw error;
    }
}

async function fetchPrograms(missing, say, insist) {
    const remembered = insist ? null : rememberedFailure();
    if (remembered) throw new Error(remembered);
    const hindrance = whyNoPackages();
    if (hindrance) throw new Error(`${missing} cannot be had: ${hindrance}. Install it, so that it is found in PATH.`);
    try {
        say(`Getting ${missing} from Debian, 120 MB …`);
        await unpackOnce(say);
        rmSync(failureFile(), { force: true });
    } catch (error) {
        const reason = `${missing} cannot be had: ${error.message}`;
        rememberFailure(reason);
        throw new Error(reason, { cause: error });
    }
}
