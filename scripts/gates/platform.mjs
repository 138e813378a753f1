/**
 * Gate: the platform's own compiler accepts every built bundle, as in a deployment. It rejects syntax that TypeScript and
 * bundlers accept: private methods, static blocks, dynamic import.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compilerModule from '@lwc/sfdc-lwc-compiler';
import { buildLwc } from '../build-lwc.mjs';
import { ROOT, SOURCE, filesBelow, lwcBundles, lwcFolder } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

/**
 * The largest file of a bundle, in characters. Salesforce's guide now says 1 MB and said 128 KB before: a file below the older
 * limit deploys everywhere.
 */
const MOST_CHARACTERS = 131_072;
/** From this share of the limit, the gate reports a file as close to it, while there is still time to split it. */
const CLOSE = 0.9;

/** @param {string} [root] project folder */
export async function platform(root = ROOT) {
    const failed = [...buildLwc(root).faults];
    const close = [];
    const bundles = lwcBundles(root);
    for (const name of bundles) {
        const files = filesOf(path.join(lwcFolder(root), name));
        const faults = [...tooLarge(files), ...(await compileBundle(path.join(lwcFolder(root), name), name, files))];
        failed.push(...faults.map((fault) => `${SOURCE}/lwc/${name}: ${fault}`));
        close.push(...comesClose(files).map((warning) => `lwc/${name}/${warning}`));
    }
    if (bundles.length === 0) failed.push('There are no bundles to compile.');
    return verdict('platform compiler', { failed, checked: [`${bundles.length} bundles`, ...close].join('; ') });
}

const filesOf = (folder) =>
    Object.fromEntries(
        filesBelow(folder)
            .filter((file) => /\.(js|html|css)$/.test(file) && !file.includes('__tests__'))
            .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
    );

const tooLarge = (files) =>
    Object.entries(files)
        .filter(([, { length }]) => length > MOST_CHARACTERS)
        .map(([file, { length }]) => `${file} is larger than ${MOST_CHARACTERS} characters: ${length}`);

const comesClose = (files) =>
    Object.entries(files)
        .filter(([, { length }]) => length > MOST_CHARACTERS * CLOSE && length <= MOST_CHARACTERS)
        .map(([file, { length }]) => `${file} is close to the limit: ${length} of ${MOST_CHARACTERS} characters`);

async function compileBundle(folder, name, files) {
    if (Object.keys(files).length === 0) return ['nothing to compile: if the bundle was moved, delete this folder'];
    const faults = [];
    if (!existsSync(path.join(folder, `${name}.js-meta.xml`))) faults.push(`${name}.js-meta.xml is missing`);
    const { success, diagnostics, results } = await compilerModule.compile({
        bundle: { namespace: 'c', name, type: 'platform', files }
    });
    faults.push(...(diagnostics ?? []).map(({ message }) => message.replace(/\s+/g, ' ')));
    if (!success && faults.length === 0) faults.push('rejected without a diagnostic');
    // A bundle whose class is missing compiles "successfully" to just its template.
    if (files[`${name}.html`] && success && !results[0].code.includes('registerComponent')) {
        faults.push('has a template but no component class: was it built?');
    }
    return faults;
}

await alone(import.meta.url, platform);
