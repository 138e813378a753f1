import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

export const contact: ObjectLayout = {
    name: 'Contact',
    label: 'Contact',
    plural: 'Contacts',
    icon: 'standard:contact',
    fields: [
        field('Name', 'Name', 'text', { readOnly: true }),
        field('FirstName', 'First Name'),
        field('LastName', 'Last Name', 'text', { required: true }),
        field('AccountId', 'Account Name', 'reference', { refersTo: ['Account'] }),
        field('Title', 'Title'),
        field('Phone', 'Phone', 'phone'),
        field('MobilePhone', 'Mobile', 'phone'),
        field('HomePhone', 'Home Phone', 'phone'),
        field('OtherPhone', 'Other Phone', 'phone'),
        field('AssistantPhone', 'Asst. Phone', 'phone'),
        field('Email', 'Email', 'email'),
        field('Description', 'Description', 'textarea'),
        ...systemFields
    ],
    highlights: ['AccountId', 'Title', 'Phone', 'MobilePhone', 'Email'],
    sections: [
        {
            label: 'Contact Information',
            fields: [
                'Name',
                'AccountId',
                'Title',
                'Email',
                'Phone',
                'MobilePhone',
                'HomePhone',
                'OtherPhone',
                'AssistantPhone',
                'Description'
            ]
        },
        { label: 'System Information', fields: ['CreatedDate', 'LastModifiedDate'] }
    ],
    columns: ['Name', 'AccountId', 'Title', 'Phone', 'MobilePhone', 'Email'],
    form: [
        'FirstName',
        'LastName',
        'AccountId',
        'Title',
        'Phone',
        'MobilePhone',
        'HomePhone',
        'OtherPhone',
        'Email',
        'Description'
    ],
    related: [{ object: 'Case', field: 'ContactId', columns: ['CaseNumber', 'Subject', 'Status'] }],
    taskField: 'WhoId'
};
