/**
 * Gate: every label, field, picklist value, tab, and report type that users see is translated into each language, and every
 * translation belongs to something that exists. A missing translation is shown in English; one that lost a placeholder is wrong.
 */
import { ROOT } from '../project.mjs';
import { readTexts } from './translations/read.mjs';
import { faultsOf } from './translations/rules.mjs';
import { alone, verdict } from './verdict.mjs';

/** The languages of the package besides English. */
export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja'];

/** @param {string} [root] project folder */
export function translations(root = ROOT) {
    const { english, languages } = readTexts(root);
    const failed = english.some(({ text }) => text) ? [] : ['There are no labels to translate.'];
    const texts = new Map(english.map(({ name, text }) => [name, text]));
    for (const language of languages.keys()) {
        if (!LANGUAGES.includes(language)) failed.push(`${language} is not one of the package's languages.`);
    }
    for (const language of LANGUAGES) {
        const said = languages.get(language) ?? [];
        const names = said.map(({ name }) => name);
        for (const { name, text, place } of english) {
            if (text && !names.includes(name)) failed.push(`${place}: ${name} is not translated into ${language}`);
        }
        for (const [index, { name, text, place }] of said.entries()) {
            if (names.indexOf(name) !== index) failed.push(`${place}: ${name} is translated twice`);
            if (!texts.has(name)) failed.push(`${place}: ${name} is translated but does not exist`);
            else
                failed.push(
                    ...faultsOf({ text, english: texts.get(name), language }).map(
                        (fault) => `${place}: ${name} ${fault}`
                    )
                );
        }
    }
    return verdict('translations', { failed, checked: `${english.length} texts in ${LANGUAGES.length} languages` });
}

await alone(import.meta.url, translations);
