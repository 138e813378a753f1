import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

export const opportunity: ObjectLayout = {
    name: 'Opportunity',
    label: 'Opportunity',
    plural: 'Opportunities',
    icon: 'standard:opportunity',
    fields: [
        field('Name', 'Opportunity Name', 'text', { required: true }),
        field('AccountId', 'Account Name', 'reference', { refersTo: ['Account'] }),
        field('StageName', 'Stage', 'picklist', { required: true }),
        field('CloseDate', 'Close Date', 'date', { required: true }),
        field('Amount', 'Amount', 'currency'),
        field('Description', 'Description', 'textarea'),
        ...systemFields
    ],
    highlights: ['AccountId', 'CloseDate', 'Amount', 'StageName'],
    sections: [
        {
            label: 'Opportunity Information',
            fields: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate']
        },
        { label: 'More', fields: ['Description', 'CreatedDate', 'LastModifiedDate'] }
    ],
    columns: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate'],
    form: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount', 'Description'],
    related: [],
    taskField: 'WhatId'
};
