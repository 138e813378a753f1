/**
 * The package's custom labels in a user's language, from its metadata: English in labels/, every other language in
 * translations/. As in Salesforce, a label without a translation is shown in English.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/** Parsed files by path: a page load reads all labels twice, and they change only when a file is saved. */
const parsed = new Map();

function labelsOf(file, parse) {
    const { mtimeMs, size } = statSync(file);
    const state = `${mtimeMs} ${size}`;
    const known = parsed.get(file);
    if (known?.state === state) return known.labels;
    const labels = parse(parseXml(readFileSync(file, 'utf8')));
    parsed.set(file, { state, labels });
    return labels;
}

const english = (document) =>
    childrenOf(document, 'CustomLabels')
        .flatMap((list) => childrenOf(list, 'labels'))
        .map((label) => [textOf(label, 'fullName'), textOf(label, 'value')]);

const translated = (document) =>
    childrenOf(document, 'Translations')
        .flatMap((list) => childrenOf(list, 'customLabels'))
        .map((label) => [textOf(label, 'name'), textOf(label, 'label')])
        // An empty translation does not hide the English text.
        .filter(([, text]) => text);

const filesIn = (source, folder, ending) => {
    const whole = path.join(source, folder);
    if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(whole)
        .filter((file) => file.endsWith(ending))
        .map((file) => path.join(whole, file));
};

/** "de-AT" means de_AT, then de. Salesforce's language codes have an underscore. */
function translationFiles(source, language) {
    const names = [language.replace('-', '_'), language.split(/[-_]/)[0]];
    const files = filesIn(source, 'translations', '.translation-meta.xml');
    // The more specific one comes last, so that it takes precedence.
    return names
        .reverse()
        .flatMap((name) => files.filter((file) => path.basename(file) === `${name}.translation-meta.xml`));
}

/**
 * @param {string} language of the user: "en-US", "de", "fr-CA"
 * @param {string} [source] the package's source folder
 * @returns {Record<string, string>} texts by label name
 * @throws {Error} when a file is not well-formed
 */
export function readLabels(language, source = SOURCE) {
    return Object.fromEntries([
        ...filesIn(source, 'labels', '.labels-meta.xml').flatMap((file) => labelsOf(file, english)),
        ...translationFiles(source, language).flatMap((file) => labelsOf(file, translated))
    ]);
}
