// The gate for what an org rejects passes a valid project and finds a violation of each of its rules.
import { test } from 'node:test';
import { orgRules } from '../../scripts/gates/orgRules.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

const share = (to, type) =>
    `<ReportFolder>\n<folderShares>\n<sharedTo>${to}</sharedTo><sharedToType>${type}</sharedToType></folderShares>\n</ReportFolder>\n`;

const field = (name, editable) =>
    `<fieldPermissions><editable>${editable}</editable><field>Task.${name}</field><readable>true</readable></fieldPermissions>\n`;
const permissionSet = (...fields) => `<PermissionSet>\n${fields.join('')}</PermissionSet>\n`;
const RECORDS = {
    'classes/CallRecordSaver.cls':
        'class CallRecordSaver { Object o = [SELECT Id, Subject, WhoId, CallKey__c, CallNumber__c FROM Task]; }',
    'classes/CallRecordFields.cls':
        "class CallRecordFields { Object o = new Map<String, Object>{ 'Subject' => Task.Subject, 'WhoId' => Task.WhoId, 'CallNumber__c' => Task.CallNumber__c }; }"
};
const AGENT = 'permissionsets/CRM_Connect_Agent.permissionset-meta.xml';
const SUPERVISOR = 'permissionsets/CRM_Connect_Supervisor.permissionset-meta.xml';
const GIVEN = [field('WhoId', true), field('CallKey__c', false), field('CallNumber__c', true)];
const SHOWN = [field('WhoId', false), field('CallKey__c', false), field('CallNumber__c', false)];

const check = (t, files) =>
    orgRules(
        seededProject(t, Object.fromEntries(Object.entries(files).map(([file, text]) => [`${SOURCE}/${file}`, text])))
    );

test('a valid project passes', (t) => {
    assertPassed(check(t, {}));
    assertPassed(
        check(t, {
            ...RECORDS,
            [AGENT]: permissionSet(...GIVEN),
            [SUPERVISOR]: permissionSet(...SHOWN),
            'lwc/greeting/greeting.html': '<template><lightning-button-icon></lightning-button-icon></template>',
            'reports/A.reportFolder-meta.xml': share('AllInternalUsers', 'Organization'),
            'reports/B.reportFolder-meta.xml': share('Supervisors', 'Group'),
            'classes/Parts.cls':
                'public class Parts {\n    @AuraEnabled\n    public static List<Other> read(Datetime at, List<Database.Error> why) {\n        return null;\n    }\n    private class Inside {\n        Integer x;\n    }\n}',
            'classes/People.cls':
                "class People { Object o = [SELECT Id FROM Profile WHERE UserType = 'Standard']; Object p = [SELECT Name FROM Account WHERE Name = 'x']; }"
        })
    );
});

const FAULTS = {
    'all internal users, shared as a group': [
        { 'reports/A.reportFolder-meta.xml': share('AllInternalUsers', 'Group') },
        /A\.reportFolder-meta\.xml:2: .*Organization/
    ],
    'a group, shared as all internal users': [
        { 'dashboards/A.dashboardFolder-meta.xml': share('Supervisors', 'Organization') },
        /A\.dashboardFolder-meta\.xml:2: /
    ],
    'a field of a call record that the agent has no permission for': [
        { ...RECORDS, [AGENT]: permissionSet(GIVEN[0], GIVEN[1]) },
        /CRM_Connect_Agent.*needs Task\.CallNumber__c/
    ],
    'a standard field of a call record that the agent has no permission for': [
        { ...RECORDS, [AGENT]: permissionSet(GIVEN[1], GIVEN[2]) },
        /CRM_Connect_Agent.*needs Task\.WhoId/
    ],
    'a field that the agent can only read': [
        { ...RECORDS, [AGENT]: permissionSet(field('WhoId', false), GIVEN[1], GIVEN[2]) },
        /Task\.WhoId must be readable, and editable true/
    ],
    'a call key that agents can edit': [
        { ...RECORDS, [AGENT]: permissionSet(GIVEN[0], field('CallKey__c', true), GIVEN[2]) },
        /Task\.CallKey__c must be readable, and editable false/
    ],
    'a field that supervisors can edit': [
        { ...RECORDS, [AGENT]: permissionSet(...GIVEN), [SUPERVISOR]: permissionSet(...GIVEN) },
        /CRM_Connect_Supervisor.*Task\.WhoId must be readable, and editable false/
    ],
    'a permission for a field that cannot have one': [
        { ...RECORDS, [AGENT]: permissionSet(...GIVEN, field('Subject', true)) },
        /Task\.Subject is not subject to field-level security/
    ],
    'a field that is written but was not read for the comparison': [
        {
            ...RECORDS,
            'classes/CallRecordFields.cls': RECORDS['classes/CallRecordFields.cls'].replace(
                ' };',
                ", 'X' => Task.CallType };"
            ),
            [AGENT]: permissionSet(...GIVEN)
        },
        /CallRecordSaver\.cls:1: .*CallType/
    ],
    'a saver that does not show which fields it reads': [
        { ...RECORDS, 'classes/CallRecordSaver.cls': 'class CallRecordSaver {}', [AGENT]: permissionSet(...GIVEN) },
        /does not show which Task fields/
    ],
    'an inner class as a parameter': [
        {
            'classes/Parts.cls':
                'public class Parts {\n    @AuraEnabled\n    public static String read(Part one) {\n        return null;\n    }\n    public class Part {\n    }\n}'
        },
        /Parts\.cls:2: Part is an inner class/
    ],
    'an inner class of another class as a result': [
        {
            'classes/Parts.cls':
                'public class Parts {\n    @AuraEnabled(cacheable=true)\n    public static List<Other.Part> read() {\n        return null;\n    }\n}'
        },
        /Parts\.cls:2: Other\.Part is an inner class/
    ],
    'an inner class in a class that a component passes': [
        {
            'classes/Parts.cls':
                'public class Parts {\n    @AuraEnabled\n    public List<Part> parts { get; set; }\n    public with sharing class Part {\n    }\n}'
        },
        /Parts\.cls:2: Part is an inner class/
    ],
    'a profile that is selected by its name': [
        {
            'classes/People.cls':
                "class People {\n    Object o = [SELECT Id FROM Profile WHERE Name = 'Standard User'];\n}"
        },
        /People\.cls:2: select a profile/
    ],
    'a profile that is selected by its name through a user': [
        {
            'classes/People.cls':
                "class People {\n    Object o = [SELECT Id FROM User WHERE Profile.Name = 'Standard User'];\n}"
        },
        /People\.cls:2: select a profile/
    ],
    'a button that keeps its view in memory after it was removed': [
        {
            'lwc/greeting/greeting.html':
                '<template>\n    <lightning-button\n        label={texts.save}\n    ></lightning-button>\n</template>'
        },
        /greeting\.html:2: a lightning-button/
    ]
};
for (const [name, [files, pattern]] of Object.entries(FAULTS)) {
    test(`fault: ${name}`, (t) => assertFound(check(t, files), pattern));
}
