/**
 * The sample data: about 200 records, the same at every start except for dates, which are relative to today.
 */
import { ACCOUNTS } from './accounts.mjs';
import { CASES } from './cases.mjs';
import { CONTACTS } from './contacts.mjs';
import { LEADS } from './leads.mjs';
import { OPPORTUNITIES } from './opportunities.mjs';
import { PERSON_ACCOUNTS } from './personAccounts.mjs';
import { CALLS, TO_DO } from './tasks.mjs';
import { AGENT, USERS } from './users.mjs';

const DAY = 24 * 60 * 60 * 1000;
const dayFrom = (now, days) => new Date(now.getTime() + days * DAY);
const dateOf = (time) => time.toISOString().slice(0, 10);

/** Without empty values. */
const filled = (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value != null));

const mailbox = (first, last, domain) =>
    `${first}.${last}@${domain}`
        .normalize('NFD')
        .replace(/[^\w.@-]|\.(?=\.)/g, '')
        .toLowerCase();

/**
 * @param {(object: string, fields: Record<string, unknown>, created: Date) => Record<string, any>} insert writes a record
 *   without validation and returns it with its Id
 * @param {Date} now
 */
export function seedRecords(insert, now) {
    const ago = (days) => dayFrom(now, -days);
    const users = USERS.map(([Name, Email, Extension, Desk_Phone__c, Twilio_User__c]) =>
        insert('User', filled({ Name, Email, Extension, Desk_Phone__c, Twilio_User__c }), ago(900))
    );
    const owner = users.find(({ Name }) => Name === AGENT.Name).Id;
    const own = (object, days, fields) => insert(object, { ...filled(fields), OwnerId: owner }, ago(days));

    const accounts = new Map(
        ACCOUNTS.map(([Name, BillingCity, Industry, Phone, Website], n) => {
            const fields = { Name, BillingCity, Industry, Phone, Website, IsPersonAccount: false };
            return [Name, own('Account', 400 - n, fields)];
        })
    );
    const contacts = seedContacts(own, accounts);
    seedPersonAccounts(own);
    LEADS.forEach(([FirstName, LastName, Company, Status, Phone, MobilePhone], n) => {
        const Email = n % 4 === 3 ? '' : mailbox(FirstName, LastName, 'example.com');
        own('Lead', 60 - n, { FirstName, LastName, Company, Status, Phone, MobilePhone, Email });
    });
    CASES.forEach(([contact, Subject, Status, Priority, Origin], n) => {
        const { Id: ContactId, AccountId } = contacts.get(contact);
        own('Case', 30 - n, { Subject, Status, Priority, Origin, ContactId, AccountId });
    });
    OPPORTUNITIES.forEach(([account, deal, StageName, days, Amount], n) => {
        const CloseDate = dateOf(dayFrom(now, days));
        const { Id: AccountId } = accounts.get(account);
        own('Opportunity', 50 - n, { Name: `${account} - ${deal}`, AccountId, StageName, CloseDate, Amount });
    });
    seedCalls(own, contacts, now);
    for (const [contact, what, Status, Priority, days] of TO_DO) {
        const { Id: WhoId, Name } = contacts.get(contact);
        const ActivityDate = dateOf(dayFrom(now, days));
        own('Task', 4, { Subject: `${what}: ${Name}`, Status, Priority, TaskSubtype: 'Task', ActivityDate, WhoId });
    }
}

/** Returns the contacts by name. */
function seedContacts(own, accounts) {
    return new Map(
        CONTACTS.map(([FirstName, LastName, account, Title, MobilePhone, Phone, HomePhone], n) => {
            const { Id: AccountId, Website } = accounts.get(account);
            const domain = Website?.replace('www.', '') ?? 'example.com';
            const Email = n % 5 === 4 ? '' : mailbox(FirstName, LastName, domain);
            const fields = { FirstName, LastName, AccountId, Title, MobilePhone, Phone, HomePhone, Email };
            const contact = own('Contact', 300 - n, fields);
            return [contact.Name, contact];
        })
    );
}

/** Each is an Account and a Contact that refer to each other. */
function seedPersonAccounts(own) {
    PERSON_ACCOUNTS.forEach(([FirstName, LastName, Phone, mobile, email], n) => {
        const names = { FirstName, LastName, IsPersonAccount: true };
        const contact = own('Contact', 200 - n, { ...names, MobilePhone: mobile, Email: email });
        const account = own('Account', 200 - n, {
            ...names,
            Name: `${FirstName} ${LastName}`,
            Phone: Phone || mobile,
            PersonMobilePhone: mobile,
            PersonEmail: email,
            PersonContactId: contact.Id
        });
        contact.AccountId = account.Id;
    });
}

/** Call records as the softphone writes them, the oldest first. */
function seedCalls(own, contacts, now) {
    for (const [name, CallType, days, time, seconds, outcome, notes] of [...CALLS].reverse()) {
        const { Id: WhoId, MobilePhone, Phone } = contacts.get(name);
        const started = new Date(`${dateOf(dayFrom(now, -days))}T${time}Z`);
        const number = MobilePhone ?? Phone ?? '';
        const way = CallType === 'Inbound' ? 'from' : 'to';
        const clock = started.toLocaleTimeString('en-GB', { timeZone: AGENT.timeZone });
        own('Task', days, {
            Subject: `${CallType} Call at ${clock} ${AGENT.timeZone} ${way} ${number} (${name})`,
            Status: 'Completed',
            Priority: 'Normal',
            TaskSubtype: 'Call',
            ActivityDate: dateOf(started),
            CallType,
            CallDurationInSeconds: seconds,
            CallStartTime__c: started.toISOString(),
            CallEndTime__c: new Date(started.getTime() + seconds * 1000).toISOString(),
            CallKey__c: `sample-${started.getTime()}`,
            CallNumber__c: number,
            CallOutcome__c: outcome,
            CallTimeZone__c: AGENT.timeZone,
            Description: notes,
            WhoId
        });
    }
}
