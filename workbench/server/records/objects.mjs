// The objects of the workbench's org: fields with their types, as far as the product and the shell need them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { SOURCE } from '../paths.mjs';

const text = (label, more = {}) => ({ label, type: 'text', length: 255, ...more });
const phone = (label) => ({ label, type: 'phone', length: 40 });
const long = (label) => ({ label, type: 'textarea', length: 32000 });
const reference = (label, ...objects) => ({ label, type: 'reference', objects });
const date = (label) => ({ label, type: 'date' });
const picklist = (label, ...values) => ({ label, type: 'picklist', values });
const number = (label) => ({ label, type: 'number' });
const system = {
    OwnerId: reference('Owner', 'User'),
    CreatedDate: { label: 'Created', type: 'datetime', readOnly: true },
    LastModifiedDate: { label: 'Last modified', type: 'datetime', readOnly: true }
};

const STANDARD = {
    Account: {
        Name: text('Account Name', { required: true }),
        Phone: phone('Phone'),
        Fax: phone('Fax'),
        PersonMobilePhone: phone('Mobile'),
        Industry: text('Industry'),
        BillingCity: text('City'),
        Website: text('Website'),
        IsPersonAccount: { label: 'Person Account', type: 'boolean' },
        PersonContactId: reference('Person Contact', 'Contact'),
        Description: long('Description')
    },
    Contact: {
        FirstName: text('First Name', { length: 40 }),
        LastName: text('Last Name', { required: true, length: 80 }),
        Name: text('Name', { readOnly: true }),
        AccountId: reference('Account Name', 'Account'),
        Title: text('Title'),
        Phone: phone('Phone'),
        MobilePhone: phone('Mobile'),
        HomePhone: phone('Home Phone'),
        OtherPhone: phone('Other Phone'),
        AssistantPhone: phone('Asst. Phone'),
        Email: text('Email'),
        Description: long('Description')
    },
    Lead: {
        FirstName: text('First Name', { length: 40 }),
        LastName: text('Last Name', { required: true, length: 80 }),
        Name: text('Name', { readOnly: true }),
        Company: text('Company', { required: true }),
        Title: text('Title'),
        Phone: phone('Phone'),
        MobilePhone: phone('Mobile'),
        Email: text('Email'),
        Status: picklist(
            'Lead Status',
            'Open - Not Contacted',
            'Working - Contacted',
            'Closed - Converted',
            'Closed - Not Converted'
        ),
        Description: long('Description')
    },
    Case: {
        CaseNumber: text('Case Number', { readOnly: true }),
        Subject: text('Subject'),
        Status: picklist('Status', 'New', 'Working', 'Escalated', 'Closed'),
        Priority: picklist('Priority', 'High', 'Medium', 'Low'),
        Origin: picklist('Case Origin', 'Phone', 'Email', 'Web'),
        ContactId: reference('Contact Name', 'Contact'),
        AccountId: reference('Account Name', 'Account'),
        SuppliedName: text('Web Name'),
        SuppliedPhone: phone('Web Phone'),
        Description: long('Description')
    },
    Opportunity: {
        Name: text('Opportunity Name', { required: true, length: 120 }),
        AccountId: reference('Account Name', 'Account'),
        StageName: picklist(
            'Stage',
            'Prospecting',
            'Qualification',
            'Proposal/Price Quote',
            'Negotiation/Review',
            'Closed Won',
            'Closed Lost'
        ),
        CloseDate: date('Close Date'),
        Amount: number('Amount'),
        Description: long('Description')
    },
    Task: {
        Subject: text('Subject'),
        Status: picklist('Status', 'Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'),
        Priority: picklist('Priority', 'High', 'Normal', 'Low'),
        TaskSubtype: picklist('Task Subtype', 'Task', 'Call', 'Email'),
        ActivityDate: date('Due Date'),
        WhoId: reference('Name', 'Contact', 'Lead'),
        WhatId: reference('Related To', 'Account', 'Opportunity', 'Case'),
        CallType: picklist('Call Type', 'Inbound', 'Outbound', 'Internal'),
        CallDurationInSeconds: number('Call Duration'),
        CallDisposition: text('Call Result'),
        CallObject: text('Call Object Identifier'),
        Description: long('Comments')
    },
    User: { Name: text('Name', { required: true }), Email: text('Email') }
};

/** Our own Activity fields, from the package's metadata: change the XML, and the workbench changes. */
function activityFields() {
    const folder = path.join(SOURCE, 'objects/Activity/fields');
    return Object.fromEntries(
        readdirSync(folder).map((file) => customField(readFileSync(path.join(folder, file), 'utf8')))
    );
}

const TYPES = { DateTime: 'datetime', Picklist: 'picklist', Phone: 'phone', Text: 'text' };

function customField(xml) {
    const values = {};
    const options = [];
    const trail = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => trail.push(name));
    parser.on('closetag', () => trail.pop());
    parser.on('text', (words) => {
        const place = trail.slice(1).join('/');
        if (place === 'valueSet/valueSetDefinition/value/fullName') options.push(words.trim());
        else if (trail.length === 2) values[trail[1]] = words.trim();
    });
    parser.write(xml).close();
    const { fullName, label, type, length, unique } = values;
    return [
        fullName,
        {
            label,
            type: TYPES[type] ?? 'text',
            ...(length ? { length: Number(length) } : {}),
            ...(unique === 'true' ? { unique: true } : {}),
            ...(options.length > 0 ? { values: options } : {})
        }
    ];
}

/** { <object>: { <field>: { label, type, … } } } */
export function describeObjects() {
    const objects = { ...STANDARD, Task: { ...STANDARD.Task, ...activityFields() } };
    return Object.fromEntries(Object.entries(objects).map(([name, fields]) => [name, { ...fields, ...system }]));
}
