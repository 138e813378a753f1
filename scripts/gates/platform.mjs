/**
 * Gate: the platform's own compiler takes every built bundle, as an org does on deploy. It refuses syntax that TypeScript and
 * bundlers let pass: private methods, static blocks, dynamic import.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compilerModule from '@lwc/sfdc-lwc-compiler';
import { buildLwc } from '../build-lwc.mjs';
import { buildVendor } from '../build-vendor.mjs';
import { ROOT, SOURCE, filesBelow, lwcBundles, lwcFolder } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

/** Largest script of a bundle that the platform accepts. */
const MAX_BYTES = 1_000_000;

/** @param {string} [root] project folder */
export async function platform(root = ROOT) {
    await buildVendor(root);
    const failed = [...buildLwc(root).faults];
    const bundles = lwcBundles(root);
    for (const name of bundles) {
        const faults = await compileBundle(path.join(lwcFolder(root), name), name);
        failed.push(...faults.map((fault) => `${SOURCE}/lwc/${name}: ${fault}`));
    }
    if (bundles.length === 0) failed.push('There is no bundle to compile.');
    return verdict('platform compiler', { failed, checked: `${bundles.length} bundles` });
}

async function compileBundle(folder, name) {
    const files = Object.fromEntries(
        filesBelow(folder)
            .filter((file) => /\.(js|html|css)$/.test(file) && !file.includes('__tests__'))
            .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
    );
    const faults = Object.entries(files)
        .filter(([, text]) => Buffer.byteLength(text) > MAX_BYTES)
        .map(([file]) => `${file} is larger than ${MAX_BYTES} bytes`);
    if (!existsSync(path.join(folder, `${name}.js-meta.xml`))) faults.push(`${name}.js-meta.xml is missing`);
    const { success, diagnostics, results } = await compilerModule.compile({
        bundle: { namespace: 'c', name, type: 'platform', files }
    });
    faults.push(...(diagnostics ?? []).map(({ message }) => message.replace(/\s+/g, ' ')));
    if (!success && faults.length === 0) faults.push('refused without a diagnostic');
    // A bundle whose class is missing compiles "successfully" to its template alone.
    if (files[`${name}.html`] && success && !results[0].code.includes('registerComponent')) {
        faults.push('has a template but no component class: was it built?');
    }
    return faults;
}

await alone(import.meta.url, platform);
