import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml } from '../xml.mjs';

/**
 * What Lightning Out needs to know about an application of the package.
 * @param {string} name without namespace
 * @param {string} [source] the package's source folder
 * @returns {{ extends: string, dependencies: string[] } | null} null if it does not exist
 */
export function lightningApp(name, source = SOURCE) {
    const file = path.join(source, 'aura', name, `${name}.app`);
    if (!/^\w+$/.test(name) || !existsSync(file)) return null;
    const [app] = childrenOf(parseXml(readFileSync(file, 'utf8')), 'aura:application');
    if (!app) return null;
    return {
        extends: app.attributes.extends ?? '',
        dependencies: childrenOf(app, 'aura:dependency').map(({ attributes }) => attributes.resource ?? '')
    };
}
