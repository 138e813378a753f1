// The metadata gate passes a valid project and finds each kind of fault, with its file and line.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SCRATCH_DEFINITION, metadata } from '../../scripts/gates/metadata.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const FIELD = `${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`;
const field = (inner, attributes = 'xmlns="http://soap.sforce.com/2006/04/metadata"') =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<CustomField ${attributes}>\n    <fullName>CallKey__c</fullName>\n${inner}</CustomField>\n`;

test('a valid project passes', (t) => {
    assertPassed(metadata(seededProject(t)));
});

const FAULTS = {
    'a field without a description for admins': [
        field('    <inlineHelpText>A</inlineHelpText>\n'),
        /:2: a field needs a <desc/
    ],
    'a field without a help text for users': [
        field('    <description>A</description>\n'),
        /:2: a field needs a <inlineH/
    ],
    'an unknown element': [field('    <colour>red</colour>\n'), /CallKey__c\.field-meta\.xml:4: <colour> is not/],
    'a repeated element': [field('    <label>A</label>\n    <label>B</label>\n'), /:5: <label> is repeated/],
    'an invalid boolean': [field('    <unique>yes</unique>\n'), /"yes" is not a boolean/],
    'an invalid number': [field('    <length>long</length>\n'), /"long" is not a number/],
    'an unknown value': [field('    <type>Txt</type>\n'), /"Txt" is not a FieldType/],
    'elements instead of text': [field('    <label><b>A</b></label>\n'), /<label> must contain text/],
    'an element that is not closed': [field('    <label>A\n'), /not well-formed/],
    'another namespace': [field('', 'xmlns="http://example.com"'), /its namespace is "http:\/\/example\.com"/]
};
for (const [name, [content, pattern]] of Object.entries(FAULTS)) {
    test(`fault: ${name}`, (t) => {
        assertFound(metadata(seededProject(t, { [FIELD]: content })), pattern);
    });
}

test('fault: content, required elements and API version', (t) => {
    const root = seededProject(t);
    rmSync(path.join(root, SOURCE, 'pages/Hello.page'));
    write(
        root,
        `${SOURCE}/staticresources/SoftphoneFrame.resource-meta.xml`,
        '<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata"></StaticResource>'
    );
    write(
        root,
        `${SOURCE}/classes/Greeter.cls-meta.xml`,
        '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>20.0</apiVersion></ApexClass>'
    );
    const verdict = metadata(root);
    assertFound(verdict, /Hello\.page is missing/);
    assertFound(verdict, /StaticResource lacks <contentType>/);
    assertFound(verdict, /API version 20\.0 instead of 66\.0/);
    assert.equal(verdict.failed.filter((message) => message.includes('SoftphoneFrame')).length >= 1, true);
});

const SCRATCH_FAULTS = {
    'settings that do not exist': [{ settings: { langageSettings: {} } }, /:\d: there are no settings langageSettings/],
    'a type that is not a settings type': [{ settings: { customField: { label: 'A' } } }, /no settings customField/],
    'an unknown setting': [
        { settings: { languageSettings: { enableTranslations: true } } },
        /:5: <enableTranslations> is not an element of LanguageSettings/
    ],
    'a setting of the wrong type': [
        { settings: { languageSettings: { enableTranslationWorkbench: 'on' } } },
        /<enableTranslationWorkbench> "on" is not a boolean/
    ],
    'an unknown edition': [{ edition: 'Starter' }, /:2: edition: /],
    'an unknown feature': [{ features: ['Telephones'] }, /features\.0: /]
};
for (const [name, [content, pattern]] of Object.entries(SCRATCH_FAULTS)) {
    test(`fault in the scratch org definition: ${name}`, (t) => {
        const definition = JSON.stringify({ edition: 'Developer', ...content }, null, 4);
        assertFound(metadata(seededProject(t, { [SCRATCH_DEFINITION]: definition })), pattern);
    });
}

test('fault in the scratch org definition: invalid JSON', (t) => {
    assertFound(
        metadata(seededProject(t, { [SCRATCH_DEFINITION]: '{ "edition": "Developer", }' })),
        /is not valid JSON/
    );
});
