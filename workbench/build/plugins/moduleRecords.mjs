/**
 * Names of components for the LWC module resolver. It expects <namespace>/<name>/<name>.js below one folder, and the folders
 * of an SFDX project are <name>/<name>.ts: so every bundle is named to it, with its source. Left alone it would prefer a
 * stale compiled script.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { APP, SHELL, STUBS } from '../paths.mjs';

const FOLDERS = [
    { namespace: 'c', folder: path.join(APP, 'lwc') },
    { namespace: 'shell', folder: path.join(SHELL, 'lwc') },
    { namespace: 'lightning', folder: STUBS }
];

const ENTRIES = ['ts', 'js', 'html', 'css'];

const entryOf = (folder, name) =>
    ENTRIES.map((extension) => path.join(folder, name, `${name}.${extension}`)).find((file) => existsSync(file));

/** @returns {object[]} module records of @lwc/module-resolver */
export function moduleRecords() {
    const named = FOLDERS.filter(({ folder }) => existsSync(folder)).flatMap(({ namespace, folder }) =>
        readdirSync(folder).flatMap((name) => {
            const file = entryOf(folder, name);
            return file ? [{ name: `${namespace}/${name}`, path: file }] : [];
        })
    );
    return [...named, { npm: 'lightning-base-components' }];
}

/** Whether the panel has been written. */
export const panelExists = () => entryOf(path.join(APP, 'lwc'), 'softphone') !== undefined;
