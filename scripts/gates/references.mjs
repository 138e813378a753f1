/**
 * Gate: every label, class, Apex method, page, component, static resource, app, tab, report, folder, custom field and value that
 * the source tree names is in it. A misspelt one deploys in silence in places (an Aura dependency), or fails in the org only.
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
    // The package names nothing that is not in it; what is deployed beside it may name both.
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
    if (count === 0) failed.push('Nothing is named anywhere: there is nothing to check.');
    return verdict('references', { failed, checked: `${count} names` });
}

const sourceFiles = (root) =>
    SOURCES.flatMap((source) =>
        filesBelow(path.join(root, source))
            .filter((name) => !/\.(js|png|svg)$/.test(name))
            .map((name) => [source, name])
    );

await alone(import.meta.url, references);
