import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

const ENDING = '.webLink-meta.xml';

/**
 * The package's buttons for list views that open a Visualforce page, as if an admin had added all of them to the lists.
 * @param {string} source the package's source folder
 * @returns {Record<string, { label: string, page: string }[]>} by object
 */
export function readListButtons(source) {
    const folder = path.join(source, 'objects');
    if (!existsSync(folder)) return {};
    const objects = readdirSync(folder).filter((object) => existsSync(path.join(folder, object, 'webLinks')));
    return Object.fromEntries(objects.map((object) => [object, buttonsIn(path.join(folder, object, 'webLinks'))]));
}

const buttonsIn = (folder) =>
    readdirSync(folder)
        .filter((file) => file.endsWith(ENDING))
        .map((file) => childrenOf(parseXml(readFileSync(path.join(folder, file), 'utf8')), 'WebLink')[0])
        .filter((link) => textOf(link, 'displayType') === 'massActionButton' && textOf(link, 'linkType') === 'page')
        .map((link) => ({ label: textOf(link, 'masterLabel'), page: textOf(link, 'page') }));
