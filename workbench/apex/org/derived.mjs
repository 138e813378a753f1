/** What the platform itself writes into records: composed names, numbers, closed states, and links to records that are gone. */
import { tx } from '../transaction.mjs';

const PEOPLE = ['Contact', 'Lead', 'User'];
/** By object: the object of its statuses, and the field that names one. */
const STATUSES = {
    Task: ['TaskStatus', 'Status'],
    Case: ['CaseStatus', 'Status'],
    Opportunity: ['OpportunityStage', 'StageName']
};

/** A record with the fields that the platform computes. */
export function complete({ name }, record) {
    const { records } = tx.org;
    const whole = { ...record };
    if (PEOPLE.includes(name)) whole.Name = [record.FirstName, record.LastName].filter(Boolean).join(' ');
    if (name === 'Case') whole.CaseNumber ??= String(1000 + records.count('Case')).padStart(8, '0');
    if (STATUSES[name]) {
        const [object, field] = STATUSES[name];
        whole.IsClosed = records.all(object).some((one) => one.ApiName === record[field] && one.IsClosed);
    }
    return whole;
}

/** Tasks of a record that is deleted lose their link to it, or go with it if they have no other; those of a merged one follow it. */
export function unlinkTasks(id, master = null) {
    const { records } = tx.org;
    for (const task of records.all('Task').filter(({ WhoId, WhatId }) => WhoId === id || WhatId === id)) {
        const link = task.WhoId === id ? 'WhoId' : 'WhatId';
        const other = link === 'WhoId' ? task.WhatId : task.WhoId;
        records.put('Task', task.Id, { ...task, [link]: master, IsDeleted: !master && !other });
    }
}

/** Converts a lead to an account and a contact; returns their ids. */
export function convertLead(lead, create) {
    const { records } = tx.org;
    const { FirstName, LastName, Company, Phone, MobilePhone, Email, OwnerId } = lead;
    const accountId = create('Account', { Name: Company, Phone, OwnerId });
    const contactId = create('Contact', {
        FirstName,
        LastName,
        Phone,
        MobilePhone,
        Email,
        OwnerId,
        AccountId: accountId
    });
    const converted = { IsConverted: true, ConvertedAccountId: accountId, ConvertedContactId: contactId };
    records.put('Lead', lead.Id, { ...lead, ...converted, Status: 'Closed - Converted' });
    for (const task of records.all('Task').filter(({ WhoId }) => WhoId === lead.Id))
        records.put('Task', task.Id, { ...task, WhoId: contactId });
    return { accountId, contactId };
}
