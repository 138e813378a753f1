/**
 * Gate: every label, class, Apex method, page, component, static resource, app, tab, report, folder, custom field, and value that
 * the source tree refers to exists in it. A misspelled name may deploy without an error (an Aura dependency) or fail only in the
 * org.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRAS, ROOT, SOURCE, SOURCES, filesBelow } from '../project.mjs';
import { knownNames } from './references/known.mjs';
import { mentionsIn } from './references/mentions.mjs';
import { alone, verdict } from './verdict.mjs';

const IN_WORDS = {
    auraEnabled: 'Apex method for components',
    reportType: 'report type',
    reportFolder: 'report folder',
    dashboardFolder: 'dashboard folder',
    value: 'picklist value',
    resource: 'static resource',
    field: 'custom field or object',
    securedField: 'field under field-level security',
    lwc: 'Lightning web component',
    aura: 'Aura bundle'
};

/** @param {string} [root] project folder */
export function references(root = ROOT) {
    // The package refers only to what is in it; the extras may refer to both.
    const knownTo = { [SOURCE]: knownNames(root, [SOURCE]), [EXTRAS]: knownNames(root, SOURCES) };
    let count = 0;
    const failed = [];
    for (const [source, file] of sourceFiles(root)) {
        const text = readFileSync(path.join(root, source, file), 'utf8');
        for (const { kind, name, line } of mentionsIn(file, text)) {
            count += 1;
            if (!knownTo[source][kind].has(name)) {
                failed.push(`${source}/${file}:${line}: there is no ${IN_WORDS[kind] ?? kind} ${name}`);
            }
        }
    }
    if (count === 0) failed.push('There are no references to check.');
    return verdict('references', { failed, checked: `${count} names` });
}

const sourceFiles = (root) =>
    SOURCES.flatMap((source) =>
        filesBelow(path.join(root, source))
            .filter((name) => !/\.(js|png|svg)$/.test(name))
            .map((name) => [source, name])
    );

await alone(import.meta.url, references);
