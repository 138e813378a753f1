/**
 * The workbench's sample data as records for an org, so that the same people call in both. Pure. It does not include what depends on
 * features that an org may not have (person accounts) or on the softphone itself (call records).
 */
import { ACCOUNTS } from '../../workbench/server/data/accounts.mjs';
import { CASES } from '../../workbench/server/data/cases.mjs';
import { CONTACTS } from '../../workbench/server/data/contacts.mjs';
import { LEADS } from '../../workbench/server/data/leads.mjs';
import { OPPORTUNITIES } from '../../workbench/server/data/opportunities.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** If this record exists, the sample data is already in the org. */
export const LANDMARK = { type: 'Account', field: 'Name', value: 'Bournemouth Marine Ltd' };

const filled = (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/**
 * The records in the order in which they must be created: later ones refer to earlier ones by name.
 * @param {Date} now close dates are relative to it
 * @returns {{ type: string, records: { name: string, fields: object, parents: Record<string, string> }[] }[]} parents: field
 *   to `<type>:<name>` of the record that it refers to
 */
export function sampleRecords(now) {
    return [
        {
            type: 'Account',
            records: ACCOUNTS.map(([Name, BillingCity, Industry, Phone, Website]) => ({
                name: Name,
                fields: filled({ Name, BillingCity, Industry, Phone, Website }),
                parents: {}
            }))
        },
        {
            type: 'Contact',
            records: CONTACTS.map(([FirstName, LastName, account, Title, MobilePhone, Phone, HomePhone]) => ({
                name: `${FirstName} ${LastName}`,
                fields: filled({ FirstName, LastName, Title, MobilePhone, Phone, HomePhone }),
                parents: { AccountId: `Account:${account}` }
            }))
        },
        {
            type: 'Lead',
            records: LEADS.map(([FirstName, LastName, Company, Status, Phone, MobilePhone]) => ({
                name: `${FirstName} ${LastName}`,
                fields: filled({ FirstName, LastName, Company, Status, Phone, MobilePhone }),
                parents: {}
            }))
        },
        {
            type: 'Case',
            records: CASES.map(([contact, Subject, Status, Priority, Origin]) => ({
                name: Subject,
                fields: { Subject, Status, Priority, Origin },
                parents: { ContactId: `Contact:${contact}` }
            }))
        },
        {
            type: 'Opportunity',
            records: OPPORTUNITIES.map(([account, deal, StageName, days, Amount]) => ({
                name: `${account} - ${deal}`,
                fields: {
                    Name: `${account} - ${deal}`,
                    StageName,
                    CloseDate: new Date(now.getTime() + days * DAY).toISOString().slice(0, 10),
                    Amount
                },
                parents: { AccountId: `Account:${account}` }
            }))
        }
    ];
}
