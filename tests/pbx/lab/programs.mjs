/**
 * Finds Asterisk, baresip, and coturn: the system's, or ones that are unpacked from Debian's packages into a cache, with their loader
 * and libraries.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpackPackages, whyNoPackages } from './debianPackages.mjs';

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args arguments before the program's own
 * @property {string} [modules] Asterisk, baresip
 * @property {string} [data] Asterisk: sounds and music
 * @typedef {{ asterisk: Program, baresip: Program, coturn: Program | null }} Programs
 */

const PACKAGES = ['asterisk', 'asterisk-core-sounds-en-wav', 'asterisk-moh-opsound-wav', 'baresip-core', 'coturn'];
/** How long after a failed download it is not tried again, so that not every test file waits for it. In milliseconds. */
const GIVE_UP_FOR_MS = 10 * 60_000;

const cacheFolder = () =>
    process.env.CRM_CONNECT_CACHE ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'crm-connect');
const NAMES = { asterisk: 'Asterisk', baresip: 'baresip', coturn: 'coturn' };

/** A different list of packages has a different folder, because one from an earlier version may be incomplete. */
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

/** The loader and libraries of the unpacked packages, which may need a newer C library than the system's. */
function unpackedLoader(root) {
    // The loader is in /usr/lib/<triplet> in sid, and in /lib/<triplet> in older suites.
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
 * The programs that are on this machine now.
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
        // The cache may not be writable, which may also be the reason for the failure.
    }
}

/** Two test files may need them at the same time: each unpacks to a temporary folder, and the first one's is used. */
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
 * The programs, downloaded if necessary. The lab needs Asterisk and baresip; without coturn, it has no STUN server.
 * @param {{ say?: (line: string) => void, insist?: boolean }} [options] insist: try again even if it has just failed
 * @returns {Promise<Programs>}
 * @throws {Error} with a message that says what is missing and why
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
    if (hindrance)
        throw new Error(
            `${missing} is missing and cannot be downloaded: ${hindrance}. Install it so that it is in the PATH.`
        );
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
