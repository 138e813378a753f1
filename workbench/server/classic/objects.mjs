/**
 * How Salesforce Classic shows the org's objects. Names, types, and picklists of fields come from the org's own description.
 */
import { isId, objectOfId, prefixOf } from '../records/ids.mjs';

/** In the order of the tabs. `columns`: in lists; the first one links to the record. */
export const OBJECTS = {
    Account: { plural: 'Accounts', columns: ['Name', 'BillingCity', 'Phone', 'Industry'] },
    Contact: { plural: 'Contacts', columns: ['Name', 'AccountId', 'Title', 'Phone', 'MobilePhone', 'Email'] },
    Lead: { plural: 'Leads', columns: ['Name', 'Company', 'Phone', 'MobilePhone', 'Status'] },
    Case: { plural: 'Cases', columns: ['CaseNumber', 'Subject', 'ContactId', 'Status', 'Priority'] },
    Opportunity: { plural: 'Opportunities', columns: ['Name', 'AccountId', 'StageName', 'CloseDate'] },
    Task: { plural: 'Activities', columns: ['Subject', 'WhoId', 'WhatId', 'Status', 'ActivityDate'] }
};

/** The objects with a tab, and on the search page. */
export const TABS = Object.keys(OBJECTS).filter((object) => object !== 'Task');

export const nameOf = (record) => record.Name ?? record.CaseNumber ?? record.Subject ?? record.Id;

/** Classic writes ids with 15 characters. */
export const shortId = (id) => id.slice(0, 15);

/** @param {'o'} [page] of an object: its tab; without it, its list */
export const objectUrl = (object, page) => `/${prefixOf(object)}${page ? `/${page}` : ''}`;
/** The form for a new record, as Classic's own links and Save & New open it: its address says where Cancel goes. */
export const formUrl = (object) => `${objectUrl(object)}/e?${new URLSearchParams({ retURL: objectUrl(object, 'o') })}`;
export const recordUrl = ({ Id }) => `/${shortId(Id)}`;

/** The object whose three-character prefix this is. */
export const objectOfPrefix = (prefix) => Object.keys(OBJECTS).find((object) => prefixOf(object) === prefix);

/** A record by its id in a URL, with its object; undefined if there is none. */
export function recordOfUrl(store, id) {
    const object = isId(id) ? objectOfId(id) : undefined;
    const record = object && store.find(object, id);
    return record && { object, record };
}

/** A record as Open CTI describes it in Classic; for a person account, with its contact. */
export function recordInfo(object, record) {
    const isPerson = record.IsPersonAccount === true;
    const otherHalf = object === 'Account' ? record.PersonContactId : record.AccountId;
    return {
        objectId: shortId(record.Id),
        objectName: nameOf(record),
        object,
        displayName: object,
        ...(isPerson &&
            otherHalf && {
                [object === 'Account' ? 'contactId' : 'accountId']: shortId(otherHalf),
                personAccount: true
            })
    };
}

const PERSON_ONLY = ['FirstName', 'LastName', 'PersonMobilePhone', 'PersonHomePhone', 'PersonEmail'];
const NEVER_SHOWN = ['IsPersonAccount', 'PersonContactId', 'ConvertedContactId', 'ConvertedAccountId'];

/** [name, field] of what a record's page shows. */
export function fieldsOf(store, object, record = {}) {
    const hidden = object === 'Account' && !record.IsPersonAccount ? [...NEVER_SHOWN, ...PERSON_ONLY] : NEVER_SHOWN;
    return Object.entries(store.objects[object]).filter(([name]) => !hidden.includes(name));
}
