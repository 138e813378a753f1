/** What one file of the source tree names: patterns by kind of file. */

const inScripts = [
    { kind: 'label', pattern: /@salesforce\/label\/c\.(\w+)/g },
    { kind: 'auraEnabled', pattern: /@salesforce\/apex\/([\w.]+)/g },
    { kind: 'resource', pattern: /@salesforce\/resourceUrl\/(\w+)/g },
    { kind: 'lwc', pattern: /from 'c\/(\w+)'/g }
];

const inMarkup = [
    { kind: 'resource', pattern: /\$Resource\.(\w+)/g },
    // A Visualforce page says $Label.Name, an Aura component $Label.c.Name.
    { kind: 'label', pattern: /\$Label\.(?:c\.)?(\w+)/g }
];

const customField = { kind: 'field', pattern: /\b([A-Za-z]\w*__(?:c|mdt))\b/g };

/** The first rule whose file pattern fits decides. */
const RULES = [
    { file: /^lwc\/.*\.ts$/, mentions: [...inScripts, customField] },
    { file: /^lwc\/.*\.html$/, mentions: [] },
    { file: /^classes\/\w+\.cls$/, mentions: [{ kind: 'label', pattern: /\bLabel\.(\w+)/g }, customField] },
    {
        file: /^pages\/\w+\.page$/,
        mentions: [
            ...inMarkup,
            { kind: 'aura', pattern: /\bapp: 'c:(\w+)'/g },
            { kind: 'lwc', pattern: /\bcomponent: 'c:(\w+)'/g }
        ]
    },
    {
        file: /^aura\/.*\.(app|cmp)$/,
        mentions: [...inMarkup, { kind: 'lwc', pattern: /aura:dependency resource="(?:markup:\/\/)?c:(\w+)"/g }]
    },
    {
        file: /^callCenters\//,
        mentions: [{ kind: 'page', pattern: /\/apex\/(\w+)/g }]
    },
    {
        file: /^permissionsets\//,
        mentions: [
            { kind: 'class', pattern: /<apexClass>(\w+)</g },
            { kind: 'page', pattern: /<apexPage>(\w+)</g },
            { kind: 'app', pattern: /<application>(\w+)</g },
            { kind: 'tab', pattern: /<tab>(?!standard-)(\w+)</g },
            { kind: 'field', pattern: /<field>(\w+\.\w+__c)</g }
        ]
    },
    {
        file: /^applications\//,
        mentions: [
            { kind: 'flexipage', pattern: /<utilityBar>(\w+)</g },
            { kind: 'tab', pattern: /<tabs?>(?!standard-)(\w+)</g }
        ]
    },
    { file: /^tabs\//, mentions: [{ kind: 'lwc', pattern: /<lwcComponent>(\w+)</g }] },
    {
        file: /^reports\//,
        mentions: [
            { kind: 'reportType', pattern: /<reportType>(\w+__c)</g },
            { kind: 'field', pattern: />\w+\$(\w+__c)</g }
        ]
    },
    { file: /^dashboards\//, mentions: [{ kind: 'report', pattern: /<report>([\w/]+)</g }] },
    { file: /-meta\.xml$/, mentions: [customField] }
];

/** Tests name things that do not exist on purpose. */
const isTest = (file) => file.includes('__tests__') || /Test\.cls$/.test(file);

/**
 * @param {string} file relative to the source folder
 * @param {string} text its content
 * @returns {{ kind: import('./known.mjs').Kind, name: string, line: number }[]}
 */
export function mentionsIn(file, text) {
    const rule = isTest(file) ? undefined : RULES.find((candidate) => candidate.file.test(file));
    return (rule?.mentions ?? []).flatMap(({ kind, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({
            kind,
            name: match[1],
            line: text.slice(0, match.index).split('\n').length
        }))
    );
}
