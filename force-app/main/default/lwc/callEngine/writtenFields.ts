/**
 * Every field that a call record can have. Apex (CallRecordFields.cls) accepts these and rejects all others. Generated from
 * config/callRecord/fields.json by scripts/callRecord.mjs.
 */
export const WRITTEN_FIELDS: readonly string[] = [
    'Subject',
    'Status',
    'Priority',
    'TaskSubtype',
    'ActivityDate',
    'CallType',
    'CallDurationInSeconds',
    'CallObject',
    'CallDisposition',
    'Description',
    'WhoId',
    'WhatId',
    'CallStartTime__c',
    'CallEndTime__c',
    'CallNumber__c',
    'CallExtension__c',
    'CallOutcome__c',
    'CallTimeZone__c',
    'CallMos__c',
    'CallLowestMos__c',
    'CallPacketLoss__c',
    'CallJitter__c',
    'CallRoundTrip__c'
];
