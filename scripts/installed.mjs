/**
 * Says whether node_modules contains what package-lock.json requires. It uses Node's own modules only, because it runs before any
 * package is installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeIfChanged } from './writeIfChanged.mjs';

const stampFile = (root) => path.join(root, 'node_modules', '.crm-connect-setup');

/** Hash of package-lock.json, or null when there is none. */
export function lockHash(root) {
    const lock = path.join(root, 'package-lock.json');
    return existsSync(lock) ? createHash('sha256').update(readFileSync(lock)).digest('hex') : null;
}

/** Records that node_modules was installed from the lockfile as it is now. */
export function stamp(root) {
    writeIfChanged(stampFile(root), `${lockHash(root)}\n`);
}

/**
 * Why an installation is needed, or null if it is not.
 * @param {string} root project folder
 * @returns {string|null} the end of a sentence
 */
export function whyInstall(root) {
    if (!existsSync(path.join(root, 'node_modules'))) return 'node_modules is missing';
    const wanted = lockHash(root);
    if (wanted === null) return 'package-lock.json is missing';
    const file = stampFile(root);
    const stamped = existsSync(file);
    if (stamped && readFileSync(file, 'utf8').trim() === wanted) return null;
    // Someone may have run npm directly, or the lockfile requires the same packages as before: npm keeps a list of what it installed.
    if (matchesLock(root)) {
        stamp(root);
        return null;
    }
    return stamped ? 'package-lock.json has changed' : 'node_modules does not match package-lock.json';
}

/** Compares the lockfile with the one that npm writes to node_modules. Optional packages may be missing on this machine. */
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
