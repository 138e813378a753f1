/**
 * Gate: every label, class, Apex method, page, component, static resource, app, tab, report, folder, custom field and value that
 * the source tree names is in it. A misspelt one deploys in silence in places (an Aura dependency), or fails in the org only.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
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
    const known = knownNames(root);
    const source = path.join(root, SOURCE);
    let count = 0;
    const failed = [];
    for (const file of filesBelow(source).filter((name) => !/\.(js|png|svg)$/.test(name))) {
        for (const { kind, name, line } of mentionsIn(file, readFileSync(path.join(source, file), 'utf8'))) {
            count += 1;
            if (!known[kind].has(name)) {
                failed.push(`${SOURCE}/${file}:${line}: there is no ${IN_WORDS[kind] ?? kind} ${name}`);
            }
        }
    }
    if (count === 0) failed.push('Nothing is named anywhere: there is nothing to check.');
    return verdict('references', { failed, checked: `${count} names` });
}

await alone(import.meta.url, references);
