/**
 * Gate: package-lock.json installs everywhere. It names no registry other than the public one, because npm replaces that one with
 * the user's own. It contains the binaries of all platforms: npm may write them for the current platform only.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

/** Packages whose binaries are in optional packages, one for each platform. */
const WITH_BINARIES = ['@rollup/rollup-', '@esbuild/'];
const PLATFORMS = ['darwin-arm64', 'linux-x64', 'win32-x64'];

/** @param {string} [root] project folder */
export function lockfile(root = ROOT) {
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const failed = Object.entries(packages)
        .filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'))
        .map(([name]) => `${name}: its URL in the lockfile is not on the public registry`);
    for (const family of WITH_BINARIES) {
        for (const platform of PLATFORMS) {
            const names = Object.keys(packages).filter((name) => name.startsWith(`node_modules/${family}${platform}`));
            if (names.length === 0) failed.push(`${family}${platform} is missing: npm ci would fail there`);
        }
    }
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        const locked = packages[`node_modules/${name}`]?.version;
        if (locked !== version)
            failed.push(`${name}: package.json has ${version}, the lockfile has ${locked ?? 'nothing'}`);
    }
    return verdict('lockfile', { failed, checked: `${Object.keys(packages).length} packages` });
}

await alone(import.meta.url, lockfile);
