/**
 * The objects that Apex needs in addition to those of the workbench's org, in the same notation, and what Apex knows more of their fields.
 */
import { describeObjects } from '../../server/records/objects.mjs';
import { ownFields } from '../../server/records/customFields.mjs';

const field = (type, more = {}) => ({ label: undefined, type, ...more });
const text = (more) => field('text', { length: 255, ...more });
const yesNo = (more) => field('boolean', more);
const to = (...objects) => field('reference', { objects });
const system = { readOnly: true };
const rights = (...names) => Object.fromEntries(names.map((name) => [`Permissions${name}`, yesNo()]));
const statuses = { ApiName: text(), MasterLabel: text(), SortOrder: field('integer') };

/** Fields that the workbench's org does without. */
const MORE = {
    Account: { Fax: field('phone', { label: 'Account Fax', length: 40 }), MasterRecordId: to('Account') },
    Contact: { MasterRecordId: to('Contact') },
    Lead: { MasterRecordId: to('Lead') },
    Case: { IsClosed: yesNo(system) },
    Opportunity: { IsClosed: yesNo(system) },
    Task: { IsClosed: yesNo(system), IsRecurrence: yesNo() },
    User: {
        Alias: text({ required: true, length: 8 }),
        CallCenterId: to('CallCenter'),
        EmailEncodingKey: text(),
        FirstName: text({ length: 40 }),
        IsActive: yesNo({ initial: true }),
        LanguageLocaleKey: text(),
        LastName: text({ required: true, length: 80 }),
        LocaleSidKey: text(),
        Name: text({ label: 'Full Name', readOnly: true }),
        ProfileId: { ...to('Profile'), required: true },
        TimeZoneSidKey: text({ required: true }),
        Username: text({ required: true, unique: true, length: 80 })
    }
};

/** Setup objects, statuses, and others. */
const OTHERS = {
    ApexPage: { Name: text() },
    CallCenter: {
        AdapterUrl: text(),
        CustomSettings: field('textarea', { length: 9999 }),
        InternalName: text(),
        Name: text()
    },
    CustomPermission: { DeveloperName: text() },
    EntityDefinition: { QualifiedApiName: text() },
    CaseStatus: { ...statuses, IsClosed: yesNo() },
    FieldPermissions: {
        ParentId: to('PermissionSet'),
        SobjectType: text(),
        Field: text(),
        PermissionsRead: yesNo(),
        PermissionsEdit: yesNo()
    },
    LeadStatus: { ...statuses, IsConverted: yesNo() },
    ObjectPermissions: {
        ParentId: to('PermissionSet'),
        SobjectType: text(),
        ...rights('Read', 'Create', 'Edit', 'Delete')
    },
    OpportunityStage: { ...statuses, IsActive: yesNo(), IsClosed: yesNo() },
    PermissionSet: {
        Name: text({ required: true, unique: true }),
        Label: text({ required: true }),
        IsOwnedByProfile: yesNo(),
        ProfileId: to('Profile'),
        ...rights(
            'ActivitiesAccess',
            'AuthorApex',
            'CustomizeApplication',
            'EditTask',
            'ModifyAllData',
            'ViewAllData',
            'ViewSetup'
        )
    },
    PermissionSetAssignment: {
        AssigneeId: { ...to('User'), required: true },
        PermissionSetId: { ...to('PermissionSet'), required: true }
    },
    Profile: { Name: text(), UserType: text(), UserLicenseId: to('UserLicense') },
    SetupEntityAccess: { ParentId: to('PermissionSet'), SetupEntityId: text(), SetupEntityType: text() },
    TaskStatus: { ...statuses, IsClosed: yesNo() },
    UserLicense: { LicenseDefinitionKey: text(), Name: text() }
};

const METADATA = ['Phone_Configuration__mdt', 'Phone_Sign_In__mdt', 'Softphone_Layout__mdt'];

/** Who may read an object: whoever has a permission for it, whoever may see activities, Setup, or a type of custom metadata, or everybody. */
const SETUP = ['ApexPage', 'CallCenter', 'CustomPermission', 'EntityDefinition', 'FieldPermissions', 'ObjectPermissions', 'PermissionSet', 'PermissionSetAssignment', 'Profile', 'SetupEntityAccess', 'UserLicense']; // prettier-ignore
const EVERYBODY = ['CaseStatus', 'LeadStatus', 'OpportunityStage', 'TaskStatus', 'User'];
const ruleOf = (name) => {
    if (METADATA.includes(name)) return 'metadata';
    if (SETUP.includes(name)) return 'setup';
    if (EVERYBODY.includes(name)) return 'everybody';
    return name === 'Task' ? 'activity' : 'permission';
};

/** Standard fields of customers whose visibility no permission governs: names, owners, and what every record must have. */
const ALWAYS = [
    'Name',
    'FirstName',
    'LastName',
    'OwnerId',
    'Status',
    'IsPersonAccount',
    'PersonContactId',
    'CaseNumber',
    'MasterRecordId'
];
const GOVERNED_OF_TASK = ['ActivityDate', 'Description', 'WhatId', 'WhoId'];
/** Set when a record is created, and fixed from then on. */
const CREATE_ONLY = { Task: ['TaskSubtype'] };
/** Whole numbers; the other numbers are Decimals. */
const INTEGERS = { Task: ['CallDurationInSeconds'] };
const NAMED_BY = { Case: 'CaseNumber', Task: 'Subject' };
/** Fields that are written as other names than those of the object that they lead to. */
const RELATIONSHIPS = { ParentId: 'Parent', CreatedById: 'CreatedBy', OwnerId: 'Owner' };

function isGoverned(object, rule, name, { required, readOnly }) {
    if (name.endsWith('__c')) return rule !== 'metadata';
    if (object === 'Task') return GOVERNED_OF_TASK.includes(name);
    return rule === 'permission' && !required && !readOnly && !ALWAYS.includes(name);
}

/**
 * @param {string} [source] the package's source folder
 * @returns {Record<string, { rule: string, fields: Record<string, object> }>} fields in the workbench's notation, with `governed` (by
 *   field permissions), `createOnly`, and `relationship`
 */
export function objectSpecs(source) {
    const known = describeObjects(source);
    const metadata = METADATA.map((name) => [name, { DeveloperName: text(), ...ownFields(name, source) }]);
    const names = { ...known, ...OTHERS, ...Object.fromEntries(metadata) };
    return Object.fromEntries(
        Object.entries(names).map(([object, fields]) => {
            const rule = ruleOf(object);
            const all = { Id: field('id', system), ...fields, ...MORE[object], IsDeleted: yesNo(system) };
            const complete = Object.entries(all).map(([name, one]) => [name, completed(object, rule, name, one)]);
            return [object, { rule, nameField: NAMED_BY[object] ?? 'Name', fields: Object.fromEntries(complete) }];
        })
    );
}

function completed(object, rule, name, one) {
    return {
        ...one,
        label: one.label ?? name,
        ...(INTEGERS[object]?.includes(name) && { type: 'integer' }),
        governed: isGoverned(object, rule, name, one),
        createOnly: CREATE_ONLY[object]?.includes(name) ?? false,
        ...(one.type === 'reference' && { relationship: RELATIONSHIPS[name] ?? name.replace(/Id$/, '') })
    };
}
