import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, SOURCE } from '../../../scripts/project.mjs';

const CONFIGURATION = [
    '.prettierrc',
    '.prettierignore',
    '.forceignore',
    'eslint.config.mjs',
    'config/eslint',
    'config/project-scratch-def.json',
    'jest.config.js',
    'jest.setup.js',
    'jest.transform.js',
    'package.json',
    'sfdx-project.json',
    'tsconfig.base.json',
    'tsconfig.json',
    'frame/tsconfig.json',
    'workbench/tsconfig.json',
    'types'
];

const metaFile = (type, inner = '') =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n` +
    `    <apiVersion>66.0</apiVersion>\n${inner}</${type}>\n`;

const CONTENTS =
    'ApexClass Greeter\nApexPage Hello\nCustomField Activity.CallKey__c\nLightningComponentBundle greeting\nStaticResource SoftphoneFrame\n';

/** A small valid package: a component, a page, a class, a field, a static resource. */
const SOUND = {
    [`${SOURCE}/lwc/greeting/greeting.ts`]: `import { LightningElement, api } from 'lwc';\n\nexport default class Greeting extends LightningElement {\n    @api name = 'Ada';\n}\n`,
    [`${SOURCE}/lwc/greeting/greeting.html`]: '<template>\n    <p>{name}</p>\n</template>\n',
    [`${SOURCE}/lwc/greeting/greeting.js-meta.xml`]: metaFile(
        'LightningComponentBundle',
        '    <isExposed>false</isExposed>\n'
    ),
    [`${SOURCE}/classes/Greeter.cls`]: `public with sharing class Greeter {\n    @AuraEnabled\n    public static String greet(Task task) {\n        return task.CallKey__c;\n    }\n}\n`,
    [`${SOURCE}/classes/Greeter.cls-meta.xml`]: metaFile('ApexClass', '    <status>Active</status>\n'),
    [`${SOURCE}/pages/Hello.page`]: `<apex:page>\n    <script src="{!URLFOR($Resource.SoftphoneFrame, 'frame.js')}"></script>\n</apex:page>\n`,
    [`${SOURCE}/pages/Hello.page-meta.xml`]: metaFile('ApexPage', '    <label>Hello</label>\n'),
    [`${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`]: `<?xml version="1.0" encoding="UTF-8" ?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>CallKey__c</fullName>\n    <description>Name of the call.</description>\n    <inlineHelpText>Name of the call.</inlineHelpText>\n    <label>Call Key</label>\n    <length>255</length>\n    <type>Text</type>\n</CustomField>\n`,
    [`${SOURCE}/staticresources/SoftphoneFrame.resource-meta.xml`]: `<?xml version="1.0" encoding="UTF-8" ?>\n<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata">\n    <cacheControl>Public</cacheControl>\n    <contentType>application/zip</contentType>\n</StaticResource>\n`,
    'config/package-contents.txt': CONTENTS,
    'config/without-open-cti-contents.txt': CONTENTS,
    // Its component needs no number library.
    'jest.numbers.js': '',
    'frame/main.ts': "export const line = 'demo';\n"
};

/**
 * Creates a valid project with our configuration, in a temporary folder that is deleted after the test, for a test to seed a fault
 * in.
 * @param {import('node:test').TestContext} test
 * @param {Record<string, string>} [files] content by path; replaces or adds
 * @returns {string} its folder
 */
export function seededProject(test, files = {}) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-seeded-'));
    test.after(() => rmSync(root, { recursive: true, force: true }));
    for (const name of CONFIGURATION) cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
    for (const [name, content] of Object.entries({ ...SOUND, ...files })) write(root, name, content);
    return root;
}

/** Writes a file of a project and creates its folders. */
export function write(root, name, content) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
}
