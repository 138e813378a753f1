/** Reads the texts of the package in English and in its other languages, each with its place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE, filesBelow } from '../../project.mjs';
import { parseXml } from '../metadata/xmlTree.mjs';

/**
 * @typedef {object} Said
 * @property {string} name of the label, "tab Setup_Check", "field Activity.CallKey__c", "action Lead.Call", "button Lead.Call", or
 *     "value Activity.CallOutcome__c Busy"
 * @property {string} text
 * @property {string} place file:line, relative to the project folder
 */

const childrenOf = (node, name) => node.children.filter((child) => child.name === name);
const textOf = (node, name) => childrenOf(node, name)[0]?.text.trim() ?? '';

/** The elements of a Translations file that are checked, and the words for them. */
const KINDS = { customLabels: '', customTabs: 'tab ', customApplications: 'app ', reportTypes: 'report type ' };

/**
 * @param {string} root project folder
 * @returns {{ english: Said[], languages: Map<string, Said[]> }} languages by Salesforce's code: "de"
 * @throws {Error} when a file is not well-formed
 */
export function readTexts(root) {
    const source = path.join(root, SOURCE);
    const files = filesBelow(source);
    const english = [];
    const languages = new Map();
    const say = (language, said) => languages.set(language, [...(languages.get(language) ?? []), ...said]);
    for (const file of files) {
        const read = READERS.find(({ pattern }) => pattern.test(file));
        if (!read) continue;
        const place = (node) => `${SOURCE}/${file}:${node.line}`;
        const [, ...parts] = read.pattern.exec(file);
        const { language, said } = read.read(parseXml(readFileSync(path.join(source, file), 'utf8')), place, parts);
        if (language) say(language, said);
        else english.push(...said);
    }
    return { english, languages };
}

const named = (kind, node, place) => ({ name: `${kind}${textOf(node, 'name')}`, text: textOf(node, 'label'), place });

const READERS = [
    {
        pattern: /^labels\/.*\.labels-meta\.xml$/,
        read: (tree, place) => ({
            said: childrenOf(tree, 'labels').map((node) => ({
                name: textOf(node, 'fullName'),
                text: textOf(node, 'value'),
                place: place(node)
            }))
        })
    },
    {
        pattern: /^(tabs|reportTypes)\/(\w+)\.(?:tab|reportType)-meta\.xml$/,
        read: (tree, place, [folder, name]) => {
            const kind = folder === 'tabs' ? 'tab' : 'report type';
            return { said: [{ name: `${kind} ${name}`, text: textOf(tree, 'label'), place: place(tree) }] };
        }
    },
    {
        pattern: /^quickActions\/([\w.]+)\.quickAction-meta\.xml$/,
        read: (tree, place, [name]) => ({
            said: [{ name: `action ${name}`, text: textOf(tree, 'label'), place: place(tree) }]
        })
    },
    {
        pattern: /^objects\/(\w+)\/webLinks\/(\w+)\.webLink-meta\.xml$/,
        read: (tree, place, [object, name]) => ({
            said: [{ name: `button ${object}.${name}`, text: textOf(tree, 'masterLabel'), place: place(tree) }]
        })
    },
    {
        pattern: /^objectTranslations\/(\w+)-(\w+)\/\1-\2\.objectTranslation-meta\.xml$/,
        read: (tree, place, [object, language]) => ({
            language,
            said: [
                ...childrenOf(tree, 'quickActions').map((node) => named(`action ${object}.`, node, place(node))),
                ...childrenOf(tree, 'webLinks').map((node) => named(`button ${object}.`, node, place(node)))
            ]
        })
    },
    {
        pattern: /^objects\/(Activity)\/fields\/(\w+)\.field-meta\.xml$/,
        read: (tree, place, [object, field]) => {
            const values = childrenOf(tree, 'valueSet')
                .flatMap((set) => childrenOf(set, 'valueSetDefinition'))
                .flatMap((definition) => childrenOf(definition, 'value'));
            return {
                said: fieldTexts(`${object}.${field}`, place, tree, 'inlineHelpText', values, 'fullName', 'label')
            };
        }
    },
    {
        pattern: /^translations\/(\w+)\.translation-meta\.xml$/,
        read: (tree, place, [language]) => ({
            language,
            said: tree.children
                .filter(({ name }) => name in KINDS)
                .map((node) => named(KINDS[node.name], node, place(node)))
        })
    },
    {
        pattern: /^objectTranslations\/(\w+)-(\w+)\/(\w+)\.fieldTranslation-meta\.xml$/,
        read: (tree, place, [object, language, field]) => ({
            language,
            said: fieldTexts(
                `${object}.${field}`,
                place,
                tree,
                'help',
                childrenOf(tree, 'picklistValues'),
                'masterLabel',
                'translation'
            )
        })
    }
];

/** Label, help, and values of a field. Their elements have different names in a translation and in the field itself. */
function fieldTexts(field, place, tree, help, values, value, text) {
    return [
        { name: `field ${field}`, text: textOf(tree, 'label'), place: place(tree) },
        ...childrenOf(tree, help).map((node) => ({
            name: `help of ${field}`,
            text: node.text.trim(),
            place: place(node)
        })),
        ...values.map((node) => ({
            name: `value ${field} ${textOf(node, value)}`,
            text: textOf(node, text),
            place: place(node)
        }))
    ];
}
