/**
 * The package's custom labels in a person's language, from its metadata: English in labels/, every other language in
 * translations/. As in Salesforce, a label that nobody translated is shown in English.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/** Parsed files by path: a page load asks for all labels twice, and they change when somebody saves the file. */
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
        // A translation that was left empty does not hide the English text.
        .filter(([, text]) => text);

const filesIn = (source, folder, ending) => {
    const whole = path.join(source, folder);
    if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(whole)
        .filter((file) => file.endsWith(ending))
        .map((file) => path.join(whole, file));
};

/** "de-AT" is looked for as de_AT, then as de; Salesforce's own names of languages have an underscore. */
function translationFiles(source, language) {
    const names = [language.replace('-', '_'), language.split(/[-_]/)[0]];
    const files = filesIn(source, 'translations', '.translation-meta.xml');
    // The more exact one comes last, and so it wins.
    return names
        .reverse()
        .flatMap((name) => files.filter((file) => path.basename(file) === `${name}.translation-meta.xml`));
}

/**
 * @param {string} language of the user: "en-US", "de", "fr-CA"
 * @param {string} [source] the package's source folder
 * @returns {Record<string, string>} text by name of the label
 * @throws {Error} when a file is not well-formed
 */
export function readLabels(language, source = SOURCE) {
    return Object.fromEntries([
        ...filesIn(source, 'labels', '.labels-meta.xml').flatMap((file) => labelsOf(file, english)),
        ...translationFiles(source, language).flatMap((file) => labelsOf(file, translated))
    ]);
}
