// The package without Open CTI: what is left out of it, how the rest is written without that, and that the gates find what would
// still need it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { convert } from '../../scripts/gates/convert.mjs';
import { metadata } from '../../scripts/gates/metadata.mjs';
import { references } from '../../scripts/gates/references.mjs';
import { SOURCE, WITHOUT_OPEN_CTI, filesBelow } from '../../scripts/project.mjs';
import { assembleWithoutOpenCti } from '../../scripts/withoutOpenCti/assemble.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const app = (bar) => `<CustomApplication><utilityBar>${bar}</utilityBar></CustomApplication>`;
const bar = (component) => `<FlexiPage><componentName>${component}</componentName></FlexiPage>`;
const PERMISSIONS = `${SOURCE}/permissionsets/Agent.permissionset-meta.xml`;

/** A package for both: each app has its utility bar, and one permission set names everything. */
const BOTH = {
    [`${SOURCE}/callCenters/Own.callCenter-meta.xml`]:
        '<CallCenter><adapterUrl>/apex/Softphone</adapterUrl></CallCenter>',
    [`${SOURCE}/applications/CRM_Connect.app-meta.xml`]: app('CRM_Connect_UtilityBar'),
    [`${SOURCE}/applications/CRM_Connect_Phone.app-meta.xml`]: app('CRM_Connect_Phone_UtilityBar'),
    [`${SOURCE}/flexipages/CRM_Connect_UtilityBar.flexipage-meta.xml`]: bar('opencti:softPhone'),
    [`${SOURCE}/flexipages/CRM_Connect_Phone_UtilityBar.flexipage-meta.xml`]: bar('greeting'),
    [`${SOURCE}/pages/Softphone.page`]: '<script src="/support/api/66.0/lightning/opencti_min.js"></script>',
    [`${SOURCE}/classes/CRMConnectUser.cls`]: 'global class CRMConnectUser {}',
    [PERMISSIONS]: `<?xml version="1.0" encoding="UTF-8" ?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <applicationVisibilities>
        <application>CRM_Connect</application>
        <visible>true</visible>
    </applicationVisibilities>
    <applicationVisibilities>
        <application>CRM_Connect_Phone</application>
        <visible>true</visible>
    </applicationVisibilities>
    <classAccesses>
        <apexClass>CRMConnectUser</apexClass>
        <enabled>true</enabled>
    </classAccesses>
    <classAccesses>
        <apexClass>Greeter</apexClass>
        <enabled>true</enabled>
    </classAccesses>
    <label>Agent</label>
    <pageAccesses>
        <apexPage>Hello</apexPage>
        <enabled>true</enabled>
    </pageAccesses>
    <pageAccesses>
        <apexPage>Softphone</apexPage>
        <enabled>true</enabled>
    </pageAccesses>
</PermissionSet>
`,
    [`${SOURCE}/translations/de.translation-meta.xml`]: `<Translations>
    <customApplications><label>Telefon</label><name>CRM_Connect</name></customApplications>
    <customApplications><label>Telefon</label><name>CRM_Connect_Phone</name></customApplications>
</Translations>
`
};

test('it has no call center, no utility item of Open CTI, no app with one, no page and no Apex of Open CTI', (t) => {
    const folder = assembleWithoutOpenCti(seededProject(t, BOTH));
    assert.deepEqual(
        filesBelow(path.join(folder, SOURCE)).filter((file) => !file.startsWith('lwc/')),
        [
            'applications/CRM_Connect_Phone.app-meta.xml',
            'classes/Greeter.cls',
            'classes/Greeter.cls-meta.xml',
            'flexipages/CRM_Connect_Phone_UtilityBar.flexipage-meta.xml',
            'objects/Activity/fields/CallKey__c.field-meta.xml',
            'pages/Hello.page',
            'pages/Hello.page-meta.xml',
            'permissionsets/Agent.permissionset-meta.xml',
            'staticresources/SoftphoneFrame.resource-meta.xml',
            'translations/de.translation-meta.xml'
        ]
    );
});

test('permission sets and translations name only what is in it', (t) => {
    const root = seededProject(t, BOTH);
    const text = (file) => readFileSync(path.join(assembleWithoutOpenCti(root), file), 'utf8');
    const named = [...text(PERMISSIONS).matchAll(/<(?:application|apexClass|apexPage)>(\w+)</g)];
    assert.deepEqual(
        named.map(([, name]) => name),
        ['CRM_Connect_Phone', 'Greeter', 'Hello']
    );
    const translation = text(`${SOURCE}/translations/de.translation-meta.xml`);
    assert.deepEqual(
        [...translation.matchAll(/<name>(\w+)</g)].map(([, name]) => name),
        ['CRM_Connect_Phone']
    );
    assertPassed(references(root));
});

test('it is a project of its own with one package, and follows each change of the sources', (t) => {
    const root = seededProject(t, BOTH);
    const folder = assembleWithoutOpenCti(root);
    const { packageDirectories } = JSON.parse(readFileSync(path.join(folder, 'sfdx-project.json'), 'utf8'));
    const [{ package: name, path: source, definitionFile }] = packageDirectories;
    assert.deepEqual(
        [packageDirectories.length, name, source],
        [1, 'CRM Connect for Salesforce without Open CTI', 'force-app']
    );
    for (const file of [definitionFile, '.forceignore']) assert.ok(existsSync(path.join(folder, file)), file);
    rmSync(path.join(root, SOURCE, 'pages/Hello.page'));
    write(root, `${SOURCE}/classes/Greeter.cls`, 'public class Greeter {}');
    assembleWithoutOpenCti(root);
    assert.ok(!existsSync(path.join(folder, SOURCE, 'pages/Hello.page')));
    assert.equal(readFileSync(path.join(folder, SOURCE, 'classes/Greeter.cls'), 'utf8'), 'public class Greeter {}');
});

const USES = {
    'a class in Apex': [
        'classes/Asker.cls',
        'class Asker { String id = CRMConnectUser.getUserId(); }',
        /class CRMConnectUser/
    ],
    'a class in an Apex test': [
        'classes/AskerTest.cls',
        '@IsTest class AskerTest { CRMConnectUser x; }',
        /class CRMConnectUser/
    ],
    'a page in Apex': ['classes/Asker.cls', 'class Asker { PageReference p = Page.Softphone; }', /page Softphone/],
    'a page of a page': ['pages/Bye.page', '<a href="{!$Page.Softphone}">', /page Softphone/],
    'a utility bar': [
        'applications/More.app-meta.xml',
        app('CRM_Connect_UtilityBar'),
        /flexipage CRM_Connect_UtilityBar/
    ],
    "Open CTI's utility item": [
        'flexipages/More.flexipage-meta.xml',
        bar('opencti:softPhone'),
        /part of Open CTI named opencti:/
    ],
    "Open CTI's library by the controller": [
        'pages/Bye.page',
        '<script src="/support/api/66.0/{!clientLibrary}">',
        /Open CTI named client/
    ],
    "Open CTI's library": [
        'pages/Bye.page',
        '<script src="/support/api/66.0/interaction.js">',
        /Open CTI named interaction/
    ]
};
for (const [name, [file, content, fault]] of Object.entries(USES)) {
    test(`it must not use what is left out: ${name}`, (t) => {
        const verdict = references(seededProject(t, { ...BOTH, [`${SOURCE}/${file}`]: content }));
        assert.deepEqual(verdict.failed.length, 1, verdict.failed.join('\n'));
        assertFound(verdict, new RegExp(`^${SOURCE}/${file}:1: the package without Open CTI has no .*${fault.source}`));
    });
}

test('its files are checked in the form that they have in it', (t) => {
    const unknown = BOTH[PERMISSIONS].replaceAll('label>', 'lable>');
    const verdict = metadata(seededProject(t, { ...BOTH, [PERMISSIONS]: unknown }));
    assertFound(verdict, new RegExp(`^${WITHOUT_OPEN_CTI}/${PERMISSIONS}:\\d+: .*lable`));
});

test('its components are listed', async (t) => {
    const root = seededProject(t);
    rmSync(path.join(root, 'config/without-open-cti-contents.txt'));
    assertFound(await convert(root), /ApexClass Greeter .* not listed in config\/without-open-cti-contents\.txt/);
});
