// The references gate passes a valid project and finds a broken reference of each kind.
import { test } from 'node:test';
import { references } from '../../scripts/gates/references.mjs';
import { EXTRAS, SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

test('a valid project passes', (t) => {
    assertPassed(references(seededProject(t)));
});

test('permission sets refer to fields of activities as fields of tasks and events', (t) => {
    const fields = '<field>Task.CallKey__c</field><field>Event.CallKey__c</field>';
    assertPassed(references(seededProject(t, { [`${SOURCE}/permissionsets/A.permissionset-meta.xml`]: fields })));
});

test('the extras may refer to the package, but the package must not refer to the extras', (t) => {
    const named = '<apexClass>Aside</apexClass><apexClass>Greeter</apexClass>';
    const files = {
        [`${EXTRAS}/classes/Aside.cls`]: 'public class Aside {}',
        [`${EXTRAS}/permissionsets/A.permissionset-meta.xml`]: named
    };
    assertPassed(references(seededProject(t, files)));
    const inPackage = { ...files, [`${SOURCE}/permissionsets/B.permissionset-meta.xml`]: named };
    assertFound(
        references(seededProject(t, inPackage)),
        /force-app\/main\/default\/permissionsets\/B.*there is no class Aside/
    );
});

const FAULTS = {
    'a label': ['lwc/greeting/names.ts', "import x from '@salesforce/label/c.NoSuch';\n", /names\.ts:1.* label NoSuch/],
    'an Apex method': ['lwc/greeting/names.ts', "import x from '@salesforce/apex/Greeter.wave';\n", /Greeter\.wave/],
    'a bundle': ['lwc/greeting/names.ts', "import { x } from 'c/noSuch';\n", /component noSuch/],
    'a field in a script': [
        'lwc/greeting/names.ts',
        "export const field = 'NoSuch__c';\n",
        /field or object NoSuch__c/
    ],
    'a field in a query': [
        'classes/Asker.cls',
        'class Asker { Object o = [SELECT NoSuch__c FROM Task]; }',
        /NoSuch__c/
    ],
    'the component of a quick action': [
        'quickActions/Contact.Wave.quickAction-meta.xml',
        '<lightningWebComponent>noSuch</lightningWebComponent>',
        /component noSuch/
    ],
    'a translated quick action': [
        'objectTranslations/Contact-de/Contact-de.objectTranslation-meta.xml',
        '<quickActions><label>Winken</label><name>Wave</name></quickActions>',
        /quick action Contact\.Wave/
    ],
    'the page of a button': ['objects/Contact/webLinks/Wave.webLink-meta.xml', '<page>NoSuch</page>', /page NoSuch/],
    'a translated button': [
        'objectTranslations/Contact-de/Contact-de.objectTranslation-meta.xml',
        '<webLinks><label>Winken</label><name>Wave</name></webLinks>',
        /button or link Contact\.Wave/
    ],
    'a component of a page': ['pages/Bye.page', '<c:NoSuch />', /Visualforce component NoSuch/],
    'a label of a component': ['components/Bye.component', '<p>{!$Label.NoSuch}</p>', /label NoSuch/],
    'a static resource': ['pages/Bye.page', '<img src="{!$Resource.NoSuch}" />', /static resource NoSuch/],
    'a label of a page': ['pages/Bye.page', '<p>{!$Label.NoSuch}</p>', /label NoSuch/],
    'an Aura dependency': ['aura/app/app.app', '<aura:dependency resource="c:gretting" />', /component gretting/],
    'an application of a page': [
        'pages/Bye.page',
        "<script>start({ app: 'c:noSuchApp' });</script>",
        /Aura bundle noSuch/
    ],
    'the page of a call center': [
        'callCenters/A.callCenter-meta.xml',
        '<adapterUrl>/apex/NoSuch</adapterUrl>',
        /page No/
    ],
    'a class in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<apexClass>NoSuch</apexClass>',
        /class No/
    ],
    'a field in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<field>Task.NoSuch__c</field>',
        /field-level security Task\.NoSuch__c/
    ],
    'a custom field of Activity in a permission set, which needs Task or Event': [
        'permissionsets/A.permissionset-meta.xml',
        '<field>Activity.CallKey__c</field>',
        /field-level security Activity\.CallKey__c/
    ],
    'a standard field of Activity in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<field>Activity.WhoId</field>',
        /field-level security Activity\.WhoId/
    ],
    'an object in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<objectPermissions><object>NoSuch__c</object></objectPermissions>',
        /field or object NoSuch__c/
    ],
    'a page in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<apexPage>NoSuch</apexPage>',
        /page NoSuch/
    ],
    'a tab in a permission set': ['permissionsets/A.permissionset-meta.xml', '<tab>NoSuch</tab>', /tab NoSuch/],
    'an app in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<application>NoSuch</application>',
        /app NoSuch/
    ],
    'a custom permission in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<customPermissions><enabled>true</enabled><name>NoSuch</name></customPermissions>',
        /custom permission NoSuch/
    ],
    'the principal of an external credential in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<externalCredentialPrincipal>NoSuch-Account</externalCredentialPrincipal>',
        /principal of an external credential NoSuch-Account/
    ],
    'the external credential of a named credential': [
        'namedCredentials/A.namedCredential-meta.xml',
        '<externalCredential>NoSuch</externalCredential>',
        /external credential NoSuch/
    ],
    'a type of custom metadata in a permission set': [
        'permissionsets/A.permissionset-meta.xml',
        '<customMetadataTypeAccesses><enabled>true</enabled><name>NoSuch__mdt</name></customMetadataTypeAccesses>',
        /NoSuch__mdt/
    ],
    'the type of a record of custom metadata': [
        'customMetadata/NoSuch.Default.md-meta.xml',
        '<CustomMetadata></CustomMetadata>',
        /NoSuch__mdt/
    ],
    'a field of a record of custom metadata, which only another object has': [
        'customMetadata/NoSuch.Default.md-meta.xml',
        '<CustomMetadata><values><field>CallKey__c</field></values></CustomMetadata>',
        /NoSuch__mdt\.CallKey__c/
    ],
    'a label in a translation': [
        'translations/de.translation-meta.xml',
        '<customLabels><label>Halten</label><name>NoSuch</name></customLabels>',
        /de\.translation-meta\.xml:1.*label NoSuch/
    ],
    'a tab in a translation': [
        'translations/de.translation-meta.xml',
        '<customTabs><label>Prüfung</label><name>NoSuch</name></customTabs>',
        /tab NoSuch/
    ],
    'an app in a translation': [
        'translations/de.translation-meta.xml',
        '<customApplications><label>Telefon</label><name>NoSuch</name></customApplications>',
        /app NoSuch/
    ],
    'a report type in a translation': [
        'translations/de.translation-meta.xml',
        '<reportTypes><label>Anrufe</label><name>NoSuch</name></reportTypes>',
        /report type NoSuch__c/
    ],
    'a field in a translation': [
        'objectTranslations/Activity-de/NoSuch__c.fieldTranslation-meta.xml',
        '<CustomFieldTranslation><name>NoSuch__c</name></CustomFieldTranslation>',
        /Activity\.NoSuch__c/
    ],
    'a field in the translation of another one': [
        'objectTranslations/Activity-de/CallKey__c.fieldTranslation-meta.xml',
        '<CustomFieldTranslation><name>CallKy__c</name></CustomFieldTranslation>',
        /Activity\.CallKy__c/
    ],
    'a picklist value in a translation': [
        'objectTranslations/Activity-de/CallKey__c.fieldTranslation-meta.xml',
        '<CustomFieldTranslation><picklistValues><masterLabel>Busy</masterLabel></picklistValues></CustomFieldTranslation>',
        /picklist value Activity\.CallKey__c Busy/
    ],
    'a component on a page for Lightning': [
        'flexipages/A.flexipage-meta.xml',
        '<componentName>c:noSuch</componentName>',
        /component noSuch/
    ],
    'a tab of an app': ['applications/A.app-meta.xml', '<tabs>NoSuch</tabs>', /tab NoSuch/],
    'the component of a tab': ['tabs/A.tab-meta.xml', '<lwcComponent>noSuch</lwcComponent>', /component noSuch/],
    'the type of a report': [
        'reports/A/B.report-meta.xml',
        '<reportType>NoSuch__c</reportType>',
        /report type NoSuch__c/
    ],
    'a column of a report': [
        'reports/A/B.report-meta.xml',
        '<field>Activity$NoSuch__c</field>',
        /field or object Activity\.NoSuch__c/
    ],
    'a column of a report, which only another object has': [
        'reports/A/B.report-meta.xml',
        '<field>Task$CallKey__c</field>',
        /Task\.CallKey__c/
    ],
    'the folder of a report': ['reports/NoSuch/B.report-meta.xml', '<Report></Report>', /report folder NoSuch/],
    'the folder of a dashboard': [
        'dashboards/NoSuch/B.dashboard-meta.xml',
        '<Dashboard></Dashboard>',
        /dashboard folder NoSuch/
    ],
    'a report of a dashboard': ['dashboards/A/B.dashboard-meta.xml', '<report>A/NoSuch</report>', /report A\/NoSuch/],
    'a field of a report type': ['reportTypes/A.reportType-meta.xml', '<field>NoSuch__c</field>', /NoSuch__c/],
    'a utility bar': ['applications/A.app-meta.xml', '<utilityBar>NoSuch</utilityBar>', /flexipage NoSuch/]
};
for (const [name, [file, content, pattern]] of Object.entries(FAULTS)) {
    test(`fault: ${name}`, (t) => {
        assertFound(references(seededProject(t, { [`${SOURCE}/${file}`]: content })), pattern);
    });
}
