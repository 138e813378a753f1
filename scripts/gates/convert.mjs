/**
 * Gate: the source tree converts to what a deploy sends, and that holds every script and nothing that is not ours to ship.
 * Conversion validates no XML: gates/metadata.mjs does.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { buildAll } from '../build.mjs';
import { API_VERSION, ROOT, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

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
        const components = [...set.getSourceComponents()].map(({ type, fullName }) => `${type.name} ${fullName}`);
        const failed = faultsOf(packagePath, filesBelow(packagePath));
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

await alone(import.meta.url, convert);
