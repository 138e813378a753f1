/**
 * The objects of the workbench's org, with the fields that the product and the shell need.
 *
 * A field: { label, type, help?, length?, digits?, required?, unique?, readOnly?, values?, restricted?, objects?, initial? }. Types are text,
 * textarea, phone, email, url, number, boolean, date, datetime, picklist, and reference. `objects` are the ones that a reference
 * accepts; `initial` is the default value of a new record.
 */
import { ownFields } from './customFields.mjs';

const text = (label, more = {}) => ({ label, type: 'text', length: 255, ...more });
const phone = (label) => ({ label, type: 'phone', length: 40 });
const email = (label) => ({ label, type: 'email', length: 80 });
const url = (label) => ({ label, type: 'url', length: 255 });
const long = (label) => ({ label, type: 'textarea', length: 32000 });
const reference = (label, ...objects) => ({ label, type: 'reference', objects });
const date = (label, more = {}) => ({ label, type: 'date', ...more });
const number = (label) => ({ label, type: 'number' });
const yesNo = (label) => ({ label, type: 'boolean' });
const picklist = (label, values, more = {}) => ({ label, type: 'picklist', values, ...more });

const personName = {
    FirstName: text('First Name', { length: 40 }),
    LastName: text('Last Name', { length: 80, required: true }),
    Name: text('Name', { readOnly: true })
};
const system = {
    OwnerId: reference('Owner', 'User'),
    CreatedById: { ...reference('Created By', 'User'), readOnly: true },
    CreatedDate: { label: 'Created', type: 'datetime', readOnly: true },
    LastModifiedDate: { label: 'Last modified', type: 'datetime', readOnly: true },
    SystemModstamp: { label: 'System Modstamp', type: 'datetime', readOnly: true }
};
const STAGES = [
    'Prospecting',
    'Qualification',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost'
];
const LEAD_STATUS = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'];
const TASK_STATUS = ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'];

const STANDARD = {
    Account: {
        Name: text('Account Name', { required: true }),
        Phone: phone('Phone'),
        Fax: phone('Fax'),
        PersonMobilePhone: phone('Mobile'),
        PersonHomePhone: phone('Home Phone'),
        PersonEmail: email('Email'),
        FirstName: text('First Name', { length: 40 }),
        LastName: text('Last Name', { length: 80 }),
        Industry: text('Industry'),
        BillingCity: text('City'),
        Website: url('Website'),
        IsPersonAccount: yesNo('Person Account'),
        PersonContactId: reference('Person Contact', 'Contact'),
        Description: long('Description')
    },
    Contact: {
        ...personName,
        AccountId: reference('Account Name', 'Account'),
        Title: text('Title'),
        Phone: phone('Phone'),
        MobilePhone: phone('Mobile'),
        HomePhone: phone('Home Phone'),
        OtherPhone: phone('Other Phone'),
        AssistantPhone: phone('Asst. Phone'),
        Email: email('Email'),
        IsPersonAccount: yesNo('Person Account'),
        Description: long('Description')
    },
    Lead: {
        ...personName,
        Company: text('Company', { required: true }),
        Title: text('Title'),
        Phone: phone('Phone'),
        MobilePhone: phone('Mobile'),
        Email: email('Email'),
        Status: picklist('Lead Status', LEAD_STATUS, { initial: LEAD_STATUS[0] }),
        IsConverted: { ...yesNo('Converted'), readOnly: true },
        ConvertedContactId: { ...reference('Converted Contact', 'Contact'), readOnly: true },
        ConvertedAccountId: { ...reference('Converted Account', 'Account'), readOnly: true },
        Description: long('Description')
    },
    Case: {
        CaseNumber: text('Case Number', { readOnly: true }),
        Subject: text('Subject'),
        Status: picklist('Status', ['New', 'Working', 'Escalated', 'Closed'], { initial: 'New' }),
        Priority: picklist('Priority', ['High', 'Medium', 'Low'], { initial: 'Medium' }),
        Origin: picklist('Case Origin', ['Phone', 'Email', 'Web']),
        ContactId: reference('Contact Name', 'Contact'),
        AccountId: reference('Account Name', 'Account'),
        SuppliedName: text('Web Name'),
        SuppliedPhone: text('Web Phone', { length: 40 }),
        Description: long('Description')
    },
    Opportunity: {
        Name: text('Opportunity Name', { length: 120, required: true }),
        AccountId: reference('Account Name', 'Account'),
        ContactId: reference('Primary Contact', 'Contact'),
        StageName: picklist('Stage', STAGES, { required: true }),
        CloseDate: date('Close Date', { required: true }),
        Amount: number('Amount'),
        Description: long('Description')
    },
    Task: {
        Subject: text('Subject'),
        Status: picklist('Status', TASK_STATUS, { initial: TASK_STATUS[0] }),
        Priority: picklist('Priority', ['High', 'Normal', 'Low'], { initial: 'Normal' }),
        TaskSubtype: picklist('Task Subtype', ['Task', 'Call', 'Email'], { initial: 'Task' }),
        ActivityDate: date('Due Date'),
        WhoId: reference('Name', 'Contact', 'Lead'),
        WhatId: reference('Related To', 'Account', 'Opportunity', 'Case'),
        CallType: picklist('Call Type', ['Inbound', 'Outbound', 'Internal']),
        CallDurationInSeconds: number('Call Duration'),
        CallDisposition: text('Call Result'),
        CallObject: text('Call Object Identifier'),
        Description: long('Comments')
    },
    User: {
        Name: text('Name', { required: true }),
        Email: email('Email'),
        Extension: phone('Extension')
    }
};

/** { <object>: { <field>: field } }, including the package's own fields from its source folder. */
export function describeObjects(source) {
    const objects = {
        ...STANDARD,
        Task: { ...STANDARD.Task, ...ownFields('Activity', source) },
        User: { ...STANDARD.User, ...ownFields('User', source) }
    };
    return Object.fromEntries(Object.entries(objects).map(([name, fields]) => [name, { ...fields, ...system }]));
}
