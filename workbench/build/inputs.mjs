import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../scripts/project.mjs';
import { ROOT } from './paths.mjs';

/** Everything that the built files depend on. */
const FOLDERS = [
    'force-app/main/default/lwc',
    'force-app/main/default/labels',
    'workbench/shell',
    'workbench/stubs',
    'workbench/build',
    'workbench/classic',
    'workbench/handset',
    'workbench/opencti',
    'workbench/lightningOut'
];

/** All versions of all packages. */
const FILES = ['package-lock.json'];

// Another build compiles scripts next to their sources, which this one does not use; tests are not bundled.
const isInput = (file) =>
    !file.includes('__tests__/') && !(file.endsWith('.js') && existsSync(file.replace(/\.js$/, '.ts')));

/**
 * @param {string} mode
 * @returns {string} a hash that changes when the build's result may change
 */
export function hashOfInputs(mode) {
    const hash = createHash('sha256').update(mode);
    const files = FOLDERS.flatMap((folder) => filesBelow(path.join(ROOT, folder)).map((file) => `${folder}/${file}`));
    for (const file of [...files, ...FILES].map((name) => path.join(ROOT, name)).filter(isInput))
        hash.update(`\0${path.relative(ROOT, file)}\0`).update(readFileSync(file));
    return hash.digest('hex');
}
