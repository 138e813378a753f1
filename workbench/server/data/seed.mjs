// About 200 records, the same at every start: the people that the guides and the tests know by name, and many others.
import { ACCOUNTS, CASE_SUBJECTS, DEALS, FIRST_NAMES, LAST_NAMES, PERSON_ACCOUNTS, TITLES } from './people.mjs';

export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Ways in which people write one mobile number; n picks one. */
const STYLES = [
    (digits) => `07700 ${digits}`,
    (digits) => `+44 7700 ${digits}`,
    (digits) => `+44 (0)7700 ${digits}`,
    (digits) => `447700${digits}`,
    (digits) => `07700.${digits.slice(0, 3)}.${digits.slice(3)}`,
    (digits) => `tel:+447700${digits}`
];
const mobile = (n) => STYLES[n % STYLES.length](`900${String(300 + n).padStart(3, '0')}`);
const pick = (list, n) => list[n % list.length];
const day = (n) => new Date(Date.UTC(2026, 10, 20 + n)).toISOString().slice(0, 10);

/** Writes every record through `insert(object, fields)`, which returns the record with its Id. */
export function seedRecords(insert) {
    const user = insert('User', { Name: AGENT.Name, Email: 'ada@example.com' });
    const own = (object, fields) => insert(object, { ...fields, OwnerId: user.Id });
    const accounts = ACCOUNTS.map(([Name, BillingCity, Industry, Phone]) =>
        own('Account', { Name, BillingCity, Industry, ...(Phone ? { Phone } : {}), IsPersonAccount: false })
    );
    const contacts = [...seedKnown(own, accounts), ...seedContacts(own, accounts)];
    seedPersonAccounts(own);
    seedLeads(own);
    seedCases(own, contacts);
    accounts.forEach(({ Id, Name }, n) => {
        const StageName = pick(['Prospecting', 'Qualification', 'Proposal/Price Quote', 'Closed Won'], n);
        own('Opportunity', {
            Name: `${Name} - ${pick(DEALS, n)}`,
            AccountId: Id,
            StageName,
            CloseDate: day(n * 3 - 20),
            Amount: 1500 + n * 850
        });
    });
    seedTasks(own, contacts);
}

/** The people of the guides' examples; tests rely on them. */
function seedKnown(own, [acme, marine]) {
    const fred = own('Contact', {
        FirstName: 'Fred',
        LastName: 'Bloggs',
        AccountId: acme.Id,
        Title: 'Facilities Manager',
        MobilePhone: '+44 (0)7814 256404',
        Email: 'fred.bloggs@acme.example'
    });
    const john = own('Contact', {
        FirstName: 'John',
        LastName: 'Smith',
        AccountId: marine.Id,
        Phone: '01202 528735',
        Email: 'john.smith@bournemouth-marine.example'
    });
    own('Lead', {
        FirstName: 'J.',
        LastName: 'Smith',
        Company: 'Bournemouth Marine',
        Phone: '+44 (0)1202 528735',
        Status: 'Working - Contacted'
    });
    own('Lead', {
        FirstName: 'David',
        LastName: 'Teague',
        Company: 'Teague Consulting',
        Phone: '020 7946 0199',
        Status: 'Open - Not Contacted'
    });
    own('Case', {
        Subject: 'Heating fails every morning',
        Status: 'Working',
        Priority: 'High',
        Origin: 'Phone',
        ContactId: fred.Id,
        AccountId: acme.Id
    });
    return [fred, john];
}

function seedContacts(own, accounts) {
    return Array.from({ length: 60 }, (_, n) => {
        const [FirstName, LastName] = [pick(FIRST_NAMES, n), pick(LAST_NAMES, n * 7 + 3)];
        const account = pick(accounts, n + 2);
        return own('Contact', {
            FirstName,
            LastName,
            AccountId: account.Id,
            Title: pick(TITLES, n),
            Email: `${FirstName}.${LastName}@example.com`.toLowerCase(),
            // some have no number at all, some share the number of their company
            ...(n % 9 === 4 ? {} : { MobilePhone: mobile(n) }),
            ...(n % 4 === 1 && account.Phone ? { Phone: account.Phone } : {})
        });
    });
}

function seedPersonAccounts(own) {
    for (const [FirstName, LastName, PersonMobilePhone] of PERSON_ACCOUNTS) {
        const contact = own('Contact', { FirstName, LastName, MobilePhone: PersonMobilePhone });
        own('Account', {
            Name: `${FirstName} ${LastName}`,
            Phone: PersonMobilePhone,
            PersonMobilePhone,
            IsPersonAccount: true,
            PersonContactId: contact.Id
        });
    }
}

function seedLeads(own) {
    for (let n = 0; n < 34; n++) {
        const [FirstName, LastName] = [pick(FIRST_NAMES, n * 3 + 1), pick(LAST_NAMES, n * 5 + 2)];
        own('Lead', {
            FirstName,
            LastName,
            Company: `${LastName} ${pick(['Partners', 'Trading', 'Design', 'Catering'], n)}`,
            Status: pick(['Open - Not Contacted', 'Working - Contacted'], n),
            ...(n % 7 === 5 ? {} : { Phone: mobile(100 + n) })
        });
    }
}

function seedCases(own, contacts) {
    for (let n = 0; n < 28; n++) {
        const contact = contacts[2 + ((n * 2) % (contacts.length - 2))];
        own('Case', {
            Subject: pick(CASE_SUBJECTS, n),
            Status: pick(['New', 'Working', 'Closed', 'Escalated'], n),
            Priority: pick(['Medium', 'High', 'Low'], n),
            Origin: pick(['Phone', 'Email', 'Web'], n),
            ContactId: contact.Id,
            AccountId: contact.AccountId
        });
    }
}

function seedTasks(own, contacts) {
    for (let n = 0; n < 8; n++) {
        const contact = contacts[n + 2];
        own('Task', {
            Subject: `${pick(['Call back', 'Send quote', 'Confirm appointment'], n)}: ${contact.Name}`,
            Status: pick(['Not Started', 'Completed'], n),
            Priority: 'Normal',
            TaskSubtype: 'Task',
            ActivityDate: day(n - 3),
            WhoId: contact.Id
        });
    }
}
