/**
 * Rollup plugin: stand-ins for the modules that only the platform has (@salesforce/label, apex, user, i18n, resourceUrl,
 * messageChannel, customPermission). Values of a user or an org are read at run time from `window.__workbench`, the response to
 * GET /workbench/config.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readLabels } from '../../server/labels/labels.mjs';
import { APP, SHELL } from '../paths.mjs';

const VIRTUAL = '\0salesforce:';
const APEX = path.join(SHELL, 'platform/apex.ts');
const LABEL = path.join(SHELL, 'platform/label.ts');
const PERSON = path.join(SHELL, 'platform/person.ts');
const DATE_PATTERNS = path.join(SHELL, 'platform/datePatterns.ts');

/** The language and region settings that our components and the base components use. */
const I18N = {
    lang: `import { person } from '${PERSON}'; export default person().language;`,
    locale: `import { person } from '${PERSON}'; export default person().locale;`,
    timeZone: `import { person } from '${PERSON}'; export default person().timeZone;`,
    dir: `import { person } from '${PERSON}'; export default /^(ar|iw|he|fa|ur)\\b/.test(person().language) ? 'rtl' : 'ltr';`,
    ...Object.fromEntries(
        ['short', 'medium', 'long'].flatMap((length) =>
            ['Date', 'Time', 'DateTime'].map((kind) => [
                `dateTime.${length}${kind}Format`,
                `import { pattern } from '${DATE_PATTERNS}'; export default pattern('${length}', '${kind}');`
            ])
        )
    )
};

const constant = (value) => `export default ${JSON.stringify(value)};`;

function staticResource(name) {
    const found = readdirSync(path.join(APP, 'staticresources')).some((file) => file === `${name}.resource-meta.xml`);
    return found ? constant(`/resource/${name}`) : undefined;
}

/** Salesforce's own channels for the tabs of a console, and the package's. */
const messageChannel = (name) =>
    /^lightning__tab[A-Z]\w*$/.test(name) ||
    existsSync(path.join(APP, 'messageChannels', `${name.replace(/__c$/, '')}.messageChannel-meta.xml`))
        ? constant({ name })
        : undefined;

function apex(name) {
    if (!/^\w+\.\w+$/.test(name)) return undefined;
    return `import { apexMethod } from '${APEX}'; export default apexMethod('${name}');`;
}

/** Source of `@salesforce/<kind>/<rest>`; undefined if it does not exist. */
function sourceOf(kind, rest, labels) {
    const name = rest.replace(/^c\./, '');
    switch (kind) {
        case 'label':
            return Object.hasOwn(labels, name)
                ? `import { label } from '${LABEL}'; export default label('${name}');`
                : undefined;
        case 'apex':
            return apex(name);
        case 'user':
            return rest === 'Id' ? `import { person } from '${PERSON}'; export default person().Id;` : undefined;
        case 'i18n':
            return I18N[rest];
        case 'resourceUrl':
            return staticResource(name);
        case 'messageChannel':
            return messageChannel(name);
        case 'customPermission':
            return `export default window.__workbench?.customPermissions?.includes(${JSON.stringify(name)}) || undefined;`;
        default:
            return undefined;
    }
}

/** @returns {import('rollup').Plugin} */
export function salesforceModules() {
    let labels;
    return {
        name: 'workbench:salesforce-modules',
        buildStart() {
            labels = readLabels('en-US', APP);
        },
        resolveId(id, importer) {
            if (!id.startsWith('@salesforce/')) return null;
            // The base components have their own texts and flags; they use the same region settings as ours.
            const theirs = importer?.includes('lightning-base-components');
            if (theirs && !(id.startsWith('@salesforce/i18n/') && I18N[id.slice('@salesforce/i18n/'.length)]))
                return null;
            return VIRTUAL + id;
        },
        load(id) {
            if (!id.startsWith(VIRTUAL)) return null;
            const name = id.slice(VIRTUAL.length);
            const [, kind, rest = ''] = /^@salesforce\/([^/]+)(?:\/(.*))?$/.exec(name) ?? [];
            const source = sourceOf(kind, rest, labels);
            if (source === undefined) this.error(`${name}: the workbench does not have this ${kind ?? 'module'}`);
            return source;
        }
    };
}
