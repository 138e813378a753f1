import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

export const supportCase: ObjectLayout = {
    name: 'Case',
    label: 'Case',
    plural: 'Cases',
    icon: 'standard:case',
    fields: [
        field('CaseNumber', 'Case Number', 'text', { readOnly: true }),
        field('Subject', 'Subject', 'text', { required: true }),
        field('Status', 'Status', 'picklist'),
        field('Priority', 'Priority', 'picklist'),
        field('Origin', 'Case Origin', 'picklist'),
        field('ContactId', 'Contact Name', 'reference', { refersTo: ['Contact'] }),
        field('AccountId', 'Account Name', 'reference', { refersTo: ['Account'] }),
        field('SuppliedName', 'Web Name'),
        field('SuppliedPhone', 'Web Phone', 'phone'),
        field('Description', 'Description', 'textarea'),
        ...systemFields
    ],
    highlights: ['Priority', 'Status', 'ContactId', 'AccountId'],
    sections: [
        {
            label: 'Case Information',
            fields: [
                'CaseNumber',
                'Status',
                'ContactId',
                'Priority',
                'AccountId',
                'Origin',
                'SuppliedName',
                'SuppliedPhone'
            ]
        },
        { label: 'Description', fields: ['Subject', 'Description', 'CreatedDate', 'LastModifiedDate'] }
    ],
    columns: ['CaseNumber', 'Subject', 'ContactId', 'Status', 'Priority', 'CreatedDate'],
    form: ['Subject', 'Status', 'Priority', 'Origin', 'ContactId', 'AccountId', 'SuppliedPhone', 'Description'],
    related: [],
    taskField: 'WhatId'
};
