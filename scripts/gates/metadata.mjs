/**
 * Gate: every metadata file is well-formed, matches the Metadata API's types, and has its content file next to it, also those that
 * the package without Open CTI has in another form; the scratch org definition uses names that Salesforce knows. This does not replace a deployment: what depends on an org, such as report columns
 * or tab names, is not checked.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { API_VERSION, ROOT, SOURCE, SOURCES, WITHOUT_OPEN_CTI, filesBelow } from '../project.mjs';
import { assembleWithoutOpenCti } from '../withoutOpenCti/assemble.mjs';
import { checkElement } from './metadata/checkElement.mjs';
import { readMetadataTypes } from './metadata/metadataTypes.mjs';
import { checkScratchDefinition } from './metadata/scratchDefinition.mjs';
import { parseXml, textsAt } from './metadata/xmlTree.mjs';
import { alone, verdict } from './verdict.mjs';

/** The definition of the scratch org, in which package versions are built as well. */
export const SCRATCH_DEFINITION = 'config/project-scratch-def.json';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const WITH_CONTENT = /\.(cls|page|cmp|app|trigger|component)$/;

/** @param {string} [root] project folder */
export function metadata(root = ROOT) {
    const types = readMetadataTypes();
    const files = [
        ...SOURCES.flatMap((source) => filesBelow(path.join(root, source)).map((file) => `${source}/${file}`)),
        ...rewrittenFiles(root)
    ].filter((file) => file.endsWith('-meta.xml'));
    const said = (file, faults) => faults.map(({ line, message }) => `${file}:${line}: ${message}`);
    const failed = files.flatMap((file) => said(file, checkFile(path.join(root, file), types)));
    const definition = readFileSync(path.join(root, SCRATCH_DEFINITION), 'utf8');
    failed.push(...said(SCRATCH_DEFINITION, checkScratchDefinition(definition, types)));
    if (files.length === 0) failed.push('There are no metadata files to check.');
    return verdict('metadata', { failed, checked: `${files.length} files against ${types.size} types` });
}

/** The files of the package without Open CTI that differ from those of the whole package. */
function rewrittenFiles(root) {
    const other = assembleWithoutOpenCti(root);
    const text = (folder, file) => readFileSync(path.join(folder, SOURCE, file), 'utf8');
    return filesBelow(path.join(other, SOURCE))
        .filter((file) => text(other, file) !== text(root, file))
        .map((file) => `${WITHOUT_OPEN_CTI}/${SOURCE}/${file}`);
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

    // An admin sees the description in Setup, a user sees the help text on a page.
    const unsaid = ['description', 'inlineHelpText'].filter((name) => !textsAt(tree, name).some((text) => text.trim()));
    if (tree.name === 'CustomField') {
        faults.push(...unsaid.map((name) => ({ line: tree.line, message: `a field needs a <${name}>` })));
    }

    const [version] = textsAt(tree, 'apiVersion');
    if (version !== undefined && version !== API_VERSION) {
        faults.push({ line: tree.line, message: `API version ${version} instead of ${API_VERSION}` });
    }
    const content = file.replace(/-meta\.xml$/, '');
    // CustomApplication also ends in .app-meta.xml, but has no content file.
    if (WITH_CONTENT.test(content) && tree.name !== 'CustomApplication' && !existsSync(content)) {
        faults.push({ line: 1, message: `${path.basename(content)} is missing` });
    }
    return faults;
}

await alone(import.meta.url, metadata);
