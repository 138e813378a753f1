import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

export const lead: ObjectLayout = {
    name: 'Lead',
    label: 'Lead',
    plural: 'Leads',
    icon: 'standard:lead',
    fields: [
        field('Name', 'Name', 'text', { readOnly: true }),
        field('FirstName', 'First Name'),
        field('LastName', 'Last Name', 'text', { required: true }),
        field('Company', 'Company', 'text', { required: true }),
        field('Title', 'Title'),
        field('Phone', 'Phone', 'phone'),
        field('MobilePhone', 'Mobile', 'phone'),
        field('Email', 'Email', 'email'),
        field('Status', 'Lead Status', 'picklist'),
        field('Description', 'Description', 'textarea'),
        ...systemFields
    ],
    highlights: ['Company', 'Title', 'Phone', 'MobilePhone', 'Email'],
    sections: [
        {
            label: 'Lead Information',
            fields: ['Name', 'Status', 'Company', 'Title', 'Phone', 'MobilePhone', 'Email', 'Description']
        },
        { label: 'System Information', fields: ['CreatedDate', 'LastModifiedDate'] }
    ],
    columns: ['Name', 'Company', 'Phone', 'MobilePhone', 'Email', 'Status'],
    form: ['FirstName', 'LastName', 'Company', 'Title', 'Phone', 'MobilePhone', 'Email', 'Status', 'Description'],
    related: [],
    taskField: 'WhoId'
};
