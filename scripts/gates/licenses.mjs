/**
 * Gate: the third-party libraries that ship are known. Each is a dependency, not a devDependency, so that `npm audit --omit=dev`
 * checks it; its license allows it to ship; and the list in the package, and the one beside the CTI server, name exactly what is bundled.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CTI_LIST, bundleCti } from '../build-cti.mjs';
import { bundleFrame } from '../build-frame.mjs';
import { ROOT } from '../project.mjs';
import { LIST, bundlesOf, listText, shippedPackages } from '../thirdParty.mjs';
import { alone, verdict } from './verdict.mjs';

/** These only require that their text and the authors' names are included. */
const MAY_SHIP = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const readJson = (root, file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** @param {string} [root] project folder */
export async function licenses(root = ROOT) {
    const inPackage = shippedPackages(bundlesOf(await bundleFrame(root)), root);
    const inServer = (await bundleCti(root))?.shipped ?? [];
    const shipped = [...inPackage, ...inServer];
    const { packages } = readJson(root, 'package-lock.json');
    const { dependencies = {} } = readJson(root, 'package.json');
    const failed = [];
    for (const { name, version, license, folder } of shipped) {
        const locked = packages[folder];
        if (!MAY_SHIP.includes(license))
            failed.push(`${name}: its license, ${license}, is not on the list of licenses that may ship`);
        if (locked?.version !== version)
            failed.push(`${name}: ${version} is bundled, but the lockfile has ${locked?.version ?? 'none'}`);
        if (locked?.dev)
            failed.push(`${name} ships but is only in devDependencies: npm audit --omit=dev would not check it`);
    }
    for (const name of Object.keys(dependencies)) {
        if (!shipped.some((one) => one.name === name))
            failed.push(`${name} is in dependencies, but no script that ships contains it`);
    }
    for (const [list, bundled] of [
        [LIST, inPackage],
        [CTI_LIST, inServer]
    ]) {
        const file = path.join(root, list);
        const listed = existsSync(file) ? readFileSync(file, 'utf8') : '';
        if (listed !== (bundled.length ? listText(bundled) : ''))
            failed.push(`${list} differs from what is bundled: npm run build writes it`);
    }
    return verdict('licenses', { failed, checked: shipped.map(({ name }) => name).join(', ') });
}

await alone(import.meta.url, licenses);
