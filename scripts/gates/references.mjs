/**
 * Gate: every label, class, Apex method, page, component, static resource, app, tab, report, folder, custom field, and value that
 * the source tree refers to exists in it, and all that the package without Open CTI refers to exists in that package. A misspelled
 * name may deploy without an error (an Aura dependency) or fail only in the org.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRAS, ROOT, SOURCE, SOURCES, filesBelow } from '../project.mjs';
import { assembleWithoutOpenCti } from '../withoutOpenCti/assemble.mjs';
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
    quickAction: 'quick action',
    webLink: 'button or link',
    component: 'Visualforce component',
    lwc: 'Lightning web component',
    aura: 'Aura bundle',
    customPermission: 'custom permission',
    externalCredential: 'external credential',
    principal: 'principal of an external credential',
    openCti: 'part of Open CTI named'
};

/** @param {string} [root] project folder */
export function references(root = ROOT) {
    // The package refers only to what is in it; the extras may refer to both.
    const whole = knownNames(root, [SOURCE]);
    const knownTo = { [SOURCE]: whole, [EXTRAS]: knownNames(root, SOURCES) };
    const mentioned = mentionsBelow(root, SOURCES);
    const failed = mentioned
        .filter(({ source, kind, name }) => !knownTo[source][kind].has(name))
        .map(({ place, kind, name }) => `${place}: there is no ${IN_WORDS[kind] ?? kind} ${name}`);
    if (mentioned.length === 0) failed.push('There are no references to check.');

    const other = assembleWithoutOpenCti(root);
    const without = knownNames(other, [SOURCE]);
    failed.push(
        ...mentionsBelow(other, [SOURCE])
            // The others are missing in the whole package, too.
            .filter(({ kind, name }) => whole[kind].has(name) && !without[kind].has(name))
            .map(
                ({ place, kind, name }) =>
                    `${place}: the package without Open CTI has no ${IN_WORDS[kind] ?? kind} ${name}`
            )
    );
    return verdict('references', { failed, checked: `${mentioned.length} names` });
}

const mentionsBelow = (root, sources) =>
    sources.flatMap((source) =>
        filesBelow(path.join(root, source))
            .filter((file) => !/\.(js|png|svg)$/.test(file))
            .flatMap((file) =>
                mentionsIn(file, readFileSync(path.join(root, source, file), 'utf8')).map(({ kind, name, line }) => ({
                    ...{ source, kind, name },
                    place: `${source}/${file}:${line}`
                }))
            )
    );

await alone(import.meta.url, references);
