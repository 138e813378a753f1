import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

export const account: ObjectLayout = {
    name: 'Account',
    label: 'Account',
    plural: 'Accounts',
    icon: 'standard:account',
    fields: [
        field('Name', 'Account Name', 'text', { required: true }),
        field('Phone', 'Phone', 'phone'),
        field('Fax', 'Fax'),
        field('PersonMobilePhone', 'Mobile', 'phone', { readOnly: true }),
        field('Website', 'Website', 'url'),
        field('Industry', 'Industry'),
        field('BillingCity', 'Billing City'),
        field('IsPersonAccount', 'Person Account', 'checkbox', { readOnly: true }),
        field('Description', 'Description', 'textarea'),
        ...systemFields
    ],
    highlights: ['Phone', 'Website', 'Industry', 'BillingCity'],
    sections: [
        {
            label: 'Account Information',
            fields: [
                'Name',
                'Phone',
                'Industry',
                'PersonMobilePhone',
                'Website',
                'Fax',
                'BillingCity',
                'IsPersonAccount',
                'Description'
            ]
        },
        { label: 'System Information', fields: ['CreatedDate', 'LastModifiedDate'] }
    ],
    columns: ['Name', 'Phone', 'Industry', 'BillingCity', 'Website'],
    form: ['Name', 'Phone', 'Industry', 'Website', 'BillingCity', 'Fax', 'Description'],
    related: [
        { object: 'Contact', field: 'AccountId', columns: ['Name', 'Title', 'Phone', 'MobilePhone'] },
        { object: 'Case', field: 'AccountId', columns: ['CaseNumber', 'Subject', 'Status'] },
        { object: 'Opportunity', field: 'AccountId', columns: ['Name', 'StageName', 'Amount'] }
    ],
    taskField: 'WhatId'
};
