/**
 * Gate: the source tree and the package without Open CTI convert to what a deployment sends. That contains every script, nothing that
 * must not ship, and exactly the components that the lists in config/ name, so a lost or an unintended component is found.
 * Conversion does not validate XML; gates/metadata.mjs does.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { buildAll } from '../build.mjs';
import { API_VERSION, EXTRAS, ROOT, SOURCE, WITHOUT_OPEN_CTI, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

/** What each source contains: one component per line, as `<type> <name>`, sorted. */
export const CONTENTS = {
    [SOURCE]: 'config/package-contents.txt',
    [`${WITHOUT_OPEN_CTI}/${SOURCE}`]: 'config/without-open-cti-contents.txt',
    [EXTRAS]: 'config/extras-contents.txt'
};

const FORBIDDEN = /\.(ts|map|tmp)$|(^|\/)__tests__(\/|$)/;

/** @param {string} [root] project folder */
export async function convert(root = ROOT) {
    try {
        await buildAll({ root, say: () => {} });
        const failed = [];
        const components = {};
        for (const source of Object.keys(CONTENTS).filter((folder) => existsSync(path.join(root, folder)))) {
            const { faults, names } = await converted(root, source);
            components[source] = names;
            failed.push(...faults, ...differences(root, CONTENTS[source], names));
        }
        const count = Object.values(components).flat().length;
        if (count === 0) failed.push('There are no components to convert.');
        return { ...verdict('conversion', { failed, checked: `${count} components` }), components };
    } catch (error) {
        return verdict('conversion', { failed: [error.message] });
    }
}

async function converted(root, source) {
    const out = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-convert-'));
    try {
        const set = ComponentSet.fromSource(path.join(root, source));
        set.sourceApiVersion = API_VERSION;
        const { packagePath } = await new MetadataConverter().convert(set, 'metadata', {
            type: 'directory',
            outputDirectory: out,
            packageName: 'package'
        });
        // Labels are one component, regardless of how many files they are in.
        const names = [...set.getSourceComponents()].map(({ type, fullName }) => `${type.name} ${fullName}`);
        return { faults: faultsOf(packagePath, filesBelow(packagePath)), names: [...new Set(names)].sort() };
    } finally {
        rmSync(out, { recursive: true, force: true });
    }
}

function faultsOf(folder, files) {
    const faults = files.filter((file) => FORBIDDEN.test(file)).map((file) => `${file} must not deploy`);
    for (const file of files) {
        const bundle = /^lwc\/(\w+)\/\1\.js-meta\.xml$/.exec(file)?.[1];
        if (bundle && !files.includes(`lwc/${bundle}/${bundle}.js`))
            faults.push(`lwc/${bundle}: its script is missing`);
    }
    for (const file of files.filter((name) => name.endsWith('.resource'))) {
        const isZip = readFileSync(path.join(folder, file)).subarray(0, 2).toString() === 'PK';
        const wantsZip = readFileSync(path.join(folder, `${file}-meta.xml`), 'utf8').includes('application/zip');
        if (wantsZip && !isZip) faults.push(`${file} is declared as a zip file but is not one`);
    }
    return faults;
}

function differences(root, list, components) {
    const file = path.join(root, list);
    const listed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    const lost = listed.filter((component) => !components.includes(component));
    const unlisted = components.filter((component) => !listed.includes(component));
    return [
        ...lost.map((component) => `${component} is listed in ${list} but is not in the source`),
        ...unlisted.map((component) => `${component} is in the source but is not listed in ${list}`),
        ...(lost.length + unlisted.length > 0 ? ['If this is intended, run: npm run contents'] : [])
    ];
}

await alone(import.meta.url, convert);
