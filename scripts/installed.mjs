/**
 * Tells whether node_modules holds what package-lock.json asks for. Node's own modules only: it runs before anything is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampFile = (root) => path.join(root, 'node_modules', '.crm-connect-setup');

/** Hash of package-lock.json, or null when there is none. */
export function lockHash(root) {
    const lock = path.join(root, 'package-lock.json');
    return existsSync(lock) ? createHash('sha256').update(readFileSync(lock)).digest('hex') : null;
}

/** Remembers that node_modules was filled from the lockfile as it is now. */
export function stamp(root) {
    writeFileSync(stampFile(root), `${lockHash(root)}\n`);
}

/**
 * Why an installation is needed, or null when none is.
 * @param {string} root project folder
 * @returns {string|null} half a sentence
 */
export function whyInstall(root) {
    if (!existsSync(path.join(root, 'node_modules'))) return 'node_modules is missing';
    const wanted = lockHash(root);
    if (wanted === null) return 'package-lock.json is missing';
    const file = stampFile(root);
    if (existsSync(file)) {
        return readFileSync(file, 'utf8').trim() === wanted ? null : 'package-lock.json has changed';
    }
    // Somebody ran npm by hand: believe npm's own record of what it put there.
    if (!matchesLock(root)) return 'node_modules does not hold what package-lock.json asks for';
    stamp(root);
    return null;
}

/** Compares the lockfile with the one that npm leaves in node_modules. Optional packages may be absent on this machine. */
function matchesLock(root) {
    const record = path.join(root, 'node_modules', '.package-lock.json');
    if (!existsSync(record)) return false;
    const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
    const there = packagesOf(record);
    return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
        ([name, { version, optional, devOptional }]) =>
            name === '' || (there[name] ? there[name].version === version : Boolean(optional || devOptional))
    );
}
