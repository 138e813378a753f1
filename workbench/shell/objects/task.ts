import { field, systemFields } from './objectLayout';
import type { ObjectLayout } from './objectLayout';

const written = { readOnly: true } as const;

export const task: ObjectLayout = {
    name: 'Task',
    label: 'Task',
    plural: 'Tasks',
    icon: 'standard:task',
    fields: [
        field('Subject', 'Subject', 'text', { required: true }),
        field('Status', 'Status', 'picklist', { required: true }),
        field('Priority', 'Priority', 'picklist', { required: true }),
        field('ActivityDate', 'Due Date', 'date'),
        field('WhoId', 'Name', 'reference', { refersTo: ['Contact', 'Lead'] }),
        field('WhatId', 'Related To', 'reference', { refersTo: ['Account', 'Case', 'Opportunity'] }),
        field('OwnerId', 'Assigned To', 'text', written),
        field('Description', 'Comments', 'textarea'),
        field('TaskSubtype', 'Task Subtype', 'text', written),
        field('CallType', 'Call Type', 'text', written),
        field('CallDurationInSeconds', 'Call Duration', 'duration', written),
        field('CallDisposition', 'Call Result', 'text', written),
        field('CallObject', 'Call Object Identifier', 'text', written),
        field('CallStartTime__c', 'Call Start', 'datetime', written),
        field('CallEndTime__c', 'Call End', 'datetime', written),
        field('CallNumber__c', 'Number', 'phone', written),
        field('CallExtension__c', 'Extension', 'text', written),
        field('CallOutcome__c', 'Outcome', 'text', written),
        field('CallTimeZone__c', 'Time Zone', 'text', written),
        field('CallMos__c', 'Sound Quality (MOS)', 'number', written),
        field('CallLowestMos__c', 'Lowest Sound Quality (MOS)', 'number', written),
        field('CallPacketLoss__c', 'Packet Loss', 'number', written),
        field('CallJitter__c', 'Jitter (ms)', 'number', written),
        field('CallRoundTrip__c', 'Round Trip (ms)', 'number', written),
        field('CallKey__c', 'Call Key', 'text', written),
        ...systemFields
    ],
    highlights: ['WhoId', 'WhatId', 'ActivityDate', 'Status'],
    sections: [
        {
            label: 'Task Information',
            fields: ['Subject', 'Status', 'WhoId', 'Priority', 'WhatId', 'ActivityDate', 'Description']
        },
        {
            label: 'Call',
            fields: [
                'CallType',
                'CallNumber__c',
                'CallExtension__c',
                'CallStartTime__c',
                'CallDurationInSeconds',
                'CallEndTime__c',
                'CallDisposition',
                'CallOutcome__c',
                'CallTimeZone__c',
                'CallMos__c',
                'CallLowestMos__c',
                'CallPacketLoss__c',
                'CallJitter__c',
                'CallRoundTrip__c',
                'CallObject',
                'CallKey__c'
            ]
        },
        { label: 'System Information', fields: ['CreatedDate', 'LastModifiedDate'] }
    ],
    columns: [
        'Subject',
        'WhoId',
        'WhatId',
        'CallStartTime__c',
        'CallType',
        'CallDurationInSeconds',
        'CallNumber__c',
        'CallOutcome__c',
        'CallDisposition',
        'Status',
        'Description'
    ],
    form: ['Subject', 'ActivityDate', 'WhoId', 'WhatId', 'Status', 'Priority', 'Description'],
    related: []
};
