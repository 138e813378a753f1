/**
 * Gate: the source tree converts to what a deploy sends, and that holds every script, nothing that is not ours to ship, and the
 * components that config/package-contents.txt lists: one that got lost, or came along unnoticed, is found. Conversion validates
 * no XML: gates/metadata.mjs does.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { buildAll } from '../build.mjs';
import { API_VERSION, ROOT, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

/** One component a line, as `<type> <name>`, sorted. */
export const CONTENTS = 'config/package-contents.txt';

const FORBIDDEN = /\.(ts|map|tmp)$|(^|\/)__tests__(\/|$)/;

/** @param {string} [root] project folder */
export async function convert(root = ROOT) {
    const out = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-convert-'));
    try {
        await buildAll({ root, say: () => {} });
        const set = ComponentSet.fromSource(path.join(root, 'force-app'));
        set.sourceApiVersion = API_VERSION;
        const { packagePath } = await new MetadataConverter().convert(set, 'metadata', {
            type: 'directory',
            outputDirectory: out,
            packageName: 'package'
        });
        // Labels are one component, in however many files they are kept.
        const names = [...set.getSourceComponents()].map(({ type, fullName }) => `${type.name} ${fullName}`);
        const components = [...new Set(names)].sort();
        const failed = [...faultsOf(packagePath, filesBelow(packagePath)), ...differences(root, components)];
        if (components.length === 0) failed.push('There is no component to convert.');
        return { ...verdict('conversion', { failed, checked: `${components.length} components` }), components };
    } catch (error) {
        return verdict('conversion', { failed: [error.message] });
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
        if (wantsZip && !isZip) faults.push(`${file} is declared a zip and is none`);
    }
    return faults;
}

function differences(root, components) {
    const file = path.join(root, CONTENTS);
    const listed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    const lost = listed.filter((component) => !components.includes(component));
    const unlisted = components.filter((component) => !listed.includes(component));
    return [
        ...lost.map((component) => `${component} is listed in ${CONTENTS}, and not in the package`),
        ...unlisted.map((component) => `${component} is in the package, and not listed in ${CONTENTS}`),
        ...(lost.length + unlisted.length > 0 ? ['Where that is meant: npm run contents'] : [])
    ];
}

await alone(import.meta.url, convert);
