/**
 * Gate: every metadata file is well-formed and fits the Metadata API's types, and its content is beside it. It does not replace
 * a deploy: it knows nothing of an org, such as report columns or tab names.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { API_VERSION, ROOT, filesBelow } from '../project.mjs';
import { checkElement } from './metadata/checkElement.mjs';
import { readMetadataTypes } from './metadata/metadataTypes.mjs';
import { parseXml, textsAt } from './metadata/xmlTree.mjs';
import { alone, verdict } from './verdict.mjs';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const WITH_CONTENT = /\.(cls|page|cmp|app|trigger|component)$/;

/** @param {string} [root] project folder */
export function metadata(root = ROOT) {
    const types = readMetadataTypes();
    const files = filesBelow(path.join(root, 'force-app')).filter((file) => file.endsWith('-meta.xml'));
    const failed = files.flatMap((file) =>
        checkFile(path.join(root, 'force-app', file), types).map(
            ({ line, message }) => `force-app/${file}:${line}: ${message}`
        )
    );
    if (files.length === 0) failed.push('There is no metadata file to check.');
    return verdict('metadata', { failed, checked: `${files.length} files against ${types.size} types` });
}

function checkFile(file, types) {
    let tree;
    try {
        tree = parseXml(readFileSync(file, 'utf8'));
    } catch (error) {
        return [
            { line: Number(/^\D*(\d+):/.exec(error.message)?.[1] ?? 1), message: `not well-formed: ${error.message}` }
        ];
    }
    const faults = [];
    if (tree.uri !== NAMESPACE) faults.push({ line: tree.line, message: `its namespace is "${tree.uri}"` });
    if (types.get(tree.name)?.kind === 'object') faults.push(...checkElement(tree, tree.name, types));
    else faults.push({ line: tree.line, message: `there is no metadata type ${tree.name}` });

    const [version] = textsAt(tree, 'apiVersion');
    if (version !== undefined && version !== API_VERSION) {
        faults.push({ line: tree.line, message: `API version ${version} instead of ${API_VERSION}` });
    }
    const content = file.replace(/-meta\.xml$/, '');
    // CustomApplication is written .app-meta.xml too, and is all metadata.
    if (WITH_CONTENT.test(content) && tree.name !== 'CustomApplication' && !existsSync(content)) {
        faults.push({ line: 1, message: `${path.basename(content)} is missing` });
    }
    return faults;
}

await alone(import.meta.url, metadata);
