/**
 * The references in a file of the source tree: patterns by kind of file. If the name needs more than what the pattern matches,
 * `named` builds it from the match and the file's path.
 */
import { LEFT_OUT_CLASSES } from '../../withoutOpenCti/leftOut.mjs';

const inScripts = [
    { kind: 'label', pattern: /@salesforce\/label\/c\.(\w+)/g },
    { kind: 'auraEnabled', pattern: /@salesforce\/apex\/([\w.]+)/g },
    { kind: 'resource', pattern: /@salesforce\/resourceUrl\/(\w+)/g },
    { kind: 'messageChannel', pattern: /@salesforce\/messageChannel\/(?!lightning__)(\w+)/g },
    { kind: 'lwc', pattern: /from 'c\/(\w+)'/g }
];

const inMarkup = [
    { kind: 'resource', pattern: /\$Resource\.(\w+)/g },
    // $Label.Name in a Visualforce page, $Label.c.Name in an Aura component.
    { kind: 'label', pattern: /\$Label\.(?:c\.)?(\w+)/g }
];

/** Elements that contain a name, at any depth. */
const namedIn = (element, kind, named) => ({
    kind,
    pattern: new RegExp(`<${element}>(?:(?!</${element}>)[^])*?<name>([^<]+)</name>`, 'g'),
    ...(named && { named })
});

/**
 * Names that Apex does not compile without. The type checker knows those of the whole package, so this finds the classes that the
 * package without Open CTI does not have.
 */
const compiledIn = [
    { kind: 'class', pattern: new RegExp(`\\b(${LEFT_OUT_CLASSES.join('|')})\\b`, 'g') },
    { kind: 'page', pattern: /\bPage\.(\w+)/g }
];

const customField = { kind: 'field', pattern: /\b([A-Za-z]\w*__(?:c|mdt))\b/g };

/** The first rule whose file pattern matches applies. */
const RULES = [
    { file: /^lwc\/.*\.ts$/, mentions: [...inScripts, customField] },
    { file: /^lwc\/.*\.html$/, mentions: [] },
    { file: /^classes\/\w+Test\.cls$/, mentions: compiledIn },
    {
        file: /^classes\/\w+\.cls$/,
        mentions: [{ kind: 'label', pattern: /\bLabel\.(\w+)/g }, customField, ...compiledIn]
    },
    {
        file: /^(?:pages\/\w+\.page|components\/\w+\.component)$/,
        mentions: [
            ...inMarkup,
            { kind: 'component', pattern: /<c:(\w+)/g },
            { kind: 'class', pattern: /\b(?:controller|extensions)="(\w+)"/g },
            { kind: 'page', pattern: /\$Page\.(\w+)/g },
            { kind: 'openCti', pattern: /\b((?:opencti_min|interaction)(?=\.js)|clientLibrary(?=\}))/g },
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
            { kind: 'securedField', pattern: /<field>(Activity\.\w+|\w+\.\w+__c)</g },
            { kind: 'field', pattern: /<object>(\w+__\w+)</g },
            { kind: 'principal', pattern: /<externalCredentialPrincipal>([^<]+)</g },
            namedIn('customMetadataTypeAccesses', 'field'),
            namedIn('customPermissions', 'customPermission')
        ]
    },
    {
        file: /^applications\//,
        mentions: [
            { kind: 'flexipage', pattern: /<utilityBar>(\w+)</g },
            { kind: 'tab', pattern: /<tabs?>(?!standard-)(\w+)</g }
        ]
    },
    {
        file: /^namedCredentials\//,
        mentions: [{ kind: 'externalCredential', pattern: /<externalCredential>(\w+)</g }]
    },
    { file: /^objects\/\w+\/webLinks\//, mentions: [{ kind: 'page', pattern: /<page>(\w+)</g }] },
    { file: /^quickActions\//, mentions: [{ kind: 'lwc', pattern: /<lightningWebComponent>(\w+)</g }] },
    {
        file: /^objectTranslations\/(\w+)-(\w+)\/\1-\2\./,
        mentions: [
            namedIn('quickActions', 'quickAction', (name, [object]) => `${object}.${name}`),
            namedIn('webLinks', 'webLink', (name, [object]) => `${object}.${name}`)
        ]
    },
    { file: /^tabs\//, mentions: [{ kind: 'lwc', pattern: /<lwcComponent>(\w+)</g }] },
    {
        file: /^reports\/(\w+)\//,
        mentions: [
            { kind: 'reportFolder', pattern: /<Report\b/g, named: (_, [folder]) => folder },
            { kind: 'reportType', pattern: /<reportType>(\w+__c)</g },
            { kind: 'field', pattern: />(\w+\$\w+__c)</g, named: (column) => column.replace('$', '.') }
        ]
    },
    {
        file: /^dashboards\/(\w+)\//,
        mentions: [
            { kind: 'dashboardFolder', pattern: /<Dashboard\b/g, named: (_, [folder]) => folder },
            { kind: 'report', pattern: /<report>([\w/]+)</g }
        ]
    },
    {
        file: /^flexipages\//,
        mentions: [
            { kind: 'lwc', pattern: /<componentName>(?:c:)?(\w+)</g },
            { kind: 'openCti', pattern: /<componentName>(opencti:\w+)</g }
        ]
    },
    {
        file: /^customMetadata\/(\w+)\./,
        mentions: [
            { kind: 'field', pattern: /<CustomMetadata\b/g, named: (_, [type]) => `${type}__mdt` },
            { kind: 'field', pattern: /<field>(\w+)</g, named: (field, [type]) => `${type}__mdt.${field}` }
        ]
    },
    {
        file: /^translations\//,
        mentions: [
            namedIn('customLabels', 'label'),
            namedIn('customTabs', 'tab'),
            namedIn('customApplications', 'app'),
            namedIn('reportTypes', 'reportType', (name) => `${name}__c`)
        ]
    },
    {
        file: /^objectTranslations\/(\w+)-\w+\/(\w+)\.fieldTranslation-meta\.xml$/,
        mentions: [
            {
                kind: 'field',
                pattern: /<CustomFieldTranslation\b/g,
                named: (_, [object, field]) => `${object}.${field}`
            },
            { kind: 'field', pattern: /<name>(\w+)</g, named: (name, [object]) => `${object}.${name}` },
            {
                kind: 'value',
                pattern: /<masterLabel>([^<]+)</g,
                named: (value, [object, field]) => `${object}.${field} ${value}`
            }
        ]
    },
    { file: /-meta\.xml$/, mentions: [customField] }
];

/** Tests refer to things that do not exist on purpose, which Apex accepts only in texts. */
const isTest = (file) => file.includes('__tests__');

/**
 * @param {string} file relative to the source folder
 * @param {string} text its content
 * @returns {{ kind: import('./known.mjs').Kind, name: string, line: number }[]}
 */
export function mentionsIn(file, text) {
    const rule = isTest(file) ? undefined : RULES.find((candidate) => candidate.file.test(file));
    const [, ...parts] = rule?.file.exec(file) ?? [];
    return (rule?.mentions ?? []).flatMap(({ kind, pattern, named = (caught) => caught }) =>
        [...text.matchAll(pattern)].map((match) => ({
            kind,
            name: named(match[1], parts),
            line: text.slice(0, match.index).split('\n').length
        }))
    );
}
