/**
 * The third-party libraries that ship in the package, according to esbuild's metafile of each script, and their licenses, which
 * ship in the static resource.
 */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE } from './project.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** Relative to a project folder. An LWC bundle cannot contain text files, so the static resource has one list for all scripts. */
export const LIST = `${SOURCE}/staticresources/SoftphoneFrame/THIRD-PARTY.txt`;

const LICENSE_FILE = /^(licen[cs]e|copying|notice)\b/i;
const LINE = '-'.repeat(100);

/**
 * @typedef {object} Shipped
 * @property {string} name of the npm package
 * @property {string} version
 * @property {string} license SPDX
 * @property {string[]} scripts that contain it
 * @property {string} folder relative to the project folder, as in the lockfile: a package may have its own copy of a library
 * @property {string[]} texts of its license files
 */

/**
 * The folder of the npm package that an input of esbuild belongs to.
 * @param {string} input path as in the metafile
 * @returns {string | null} null for our own source
 */
function packageFolder(input) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    return folder ?? null;
}

function readPackage(folder) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
        .filter((file) => LICENSE_FILE.test(file))
        .sort()
        .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
    if (!license || texts.length === 0) throw new Error(`${name} ${version} would ship without its license text.`);
    return { name, version, license, texts };
}

/**
 * Converts what was built to the input of shippedPackages.
 * @param {({ name: string, metafile?: import('esbuild').Metafile } | null)[]} built null, or without metafile: not built
 */
export const bundlesOf = (built) =>
    built.flatMap((one) => (one?.metafile ? [{ script: one.name, metafile: one.metafile }] : []));

/**
 * @param {{ script: string, metafile: import('esbuild').Metafile }[]} bundles
 * @param {string} [root] folder that the metafiles' paths are relative to
 * @returns {Shipped[]} by name
 * @throws {Error} for a package without a license
 */
export function shippedPackages(bundles, root = ROOT) {
    const scripts = new Map();
    for (const { script, metafile } of bundles) {
        const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
        for (const [input, { bytesInOutput }] of inputs) {
            const folder = packageFolder(input);
            // Nothing is left of a file that is not used.
            if (folder === null || bytesInOutput === 0) continue;
            scripts.set(folder, (scripts.get(folder) ?? new Set()).add(script));
        }
    }
    return [...scripts]
        .map(([folder, names]) => ({ ...readPackage(path.resolve(root, folder)), folder, scripts: [...names].sort() }))
        .sort((one, other) => one.name.localeCompare(other.name));
}

const heading = ({ name, version, license, scripts }) => `${name} ${version} (${license}), in ${scripts.join(', ')}`;

/** @param {Shipped[]} shipped */
export const listText = (shipped) =>
    [
        'CRM Connect for Salesforce contains these libraries. Their licenses follow.',
        shipped.map((one) => `  ${heading(one)}`).join('\n'),
        ...shipped.flatMap((one) => [`${LINE}\n${heading(one)}\n${LINE}`, ...one.texts])
    ].join('\n\n') + '\n';

/**
 * Writes the list, if there are any libraries.
 * @param {{ script: string, metafile: import('esbuild').Metafile }[]} bundles all of the package's
 * @param {string} [root] project folder
 * @returns {Shipped[]}
 */
export function writeThirdParty(bundles, root = ROOT) {
    const shipped = shippedPackages(bundles, root);
    const file = path.join(root, LIST);
    if (shipped.length) writeIfChanged(file, listText(shipped));
    else rmSync(file, { force: true });
    return shipped;
}
