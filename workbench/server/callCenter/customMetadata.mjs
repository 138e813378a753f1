/**
 * The package's custom metadata records. They are read each time: a change of the XML takes effect at the next page load.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/** Values by field. An empty one is null, as in Salesforce. */
function readRecord(file) {
    const [record] = childrenOf(parseXml(readFileSync(file, 'utf8')), 'CustomMetadata');
    if (!record) throw new Error(`${file} is not a custom metadata record.`);
    return Object.fromEntries(
        childrenOf(record, 'values').map((value) => [textOf(value, 'field'), textOf(value, 'value') || null])
    );
}

/**
 * @param {string} type without its ending: "Softphone_Layout"
 * @param {string} [source] the package's source folder
 * @returns {Record<string, Record<string, string | null>>} by DeveloperName: values by field; empty if the package has none
 */
export function readCustomMetadata(type, source = SOURCE) {
    const folder = path.join(source, 'customMetadata');
    if (!existsSync(folder)) return {};
    return Object.fromEntries(
        readdirSync(folder).flatMap((file) => {
            const [, one, name] = /^(\w+)\.(\w+)\.md-meta\.xml$/.exec(file) ?? [];
            return one === type ? [[name, readRecord(path.join(folder, file))]] : [];
        })
    );
}
