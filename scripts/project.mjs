/**
 * The layout of the project.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The Salesforce package's source, relative to a project folder. */
export const SOURCE = 'force-app/main/default';

/**
 * What is deployed with the package but is not part of it, relative to a project folder: a class that an org may already have, and
 * a dashboard of a kind that is limited in number.
 */
export const EXTRAS = 'force-app-extras/main/default';

/** Everything that goes to an org. */
export const SOURCES = [SOURCE, EXTRAS];

/** The project with the package without Open CTI, which the build writes, relative to a project folder. */
export const WITHOUT_OPEN_CTI = 'dist/without-open-cti';

/** The API version of the package; also in sfdx-project.json and every meta file. */
export const API_VERSION = '66.0';

/** The folder of the Lightning web components, in a project folder. */
export const lwcFolder = (root = ROOT) => path.join(root, SOURCE, 'lwc');

/**
 * Names of the Lightning web component bundles, sorted. A folder without files is none: git leaves it when a bundle is moved.
 * @param {string} [root] project folder
 * @returns {string[]}
 */
export function lwcBundles(root = ROOT) {
    const folder = lwcFolder(root);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== '__tests__')
        .map((entry) => entry.name)
        .filter((name) => filesBelow(path.join(folder, name)).length > 0)
        .sort();
}

/**
 * All files below a folder, as paths relative to it with forward slashes, sorted. A folder that does not exist has none.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
        .map((file) => file.split(path.sep).join('/'))
        .sort();
}

/** Whether Node started this module directly, rather than another module importing it. */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === path.resolve(process.argv[1]);
