/**
 * Tells the LWC module resolver the source of each component. It expects <namespace>/<name>/<name>.js in one folder, but in an
 * SFDX project the path is <name>/<name>.ts. Without this, it would also prefer a stale compiled script.
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

/** Whether the panel exists. */
export const panelExists = () => entryOf(path.join(APP, 'lwc'), 'softphone') !== undefined;
