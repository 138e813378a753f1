// The record store: what it holds at the start, and what it refuses.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { idOf, isId, longId, objectOfId } from '../../workbench/server/records/ids.mjs';
import { dialledNumber } from '../../workbench/server/records/dialledNumber.mjs';
import { search } from '../../workbench/server/records/search.mjs';
import { RecordStore } from '../../workbench/server/records/store.mjs';
import { validate } from '../../workbench/server/records/validation.mjs';

const FRED = '+447814256404';
const SHARED = '+441202528735';
const errorsOf = (act) => {
    try {
        act();
    } catch (error) {
        return error.errors.map(({ fields, code }) => [...fields, code]);
    }
    return [];
};

describe('ids', () => {
    it('have the check characters that Salesforce documents', () => {
        assert.equal(longId('001A0000006Vm9r'), '001A0000006Vm9rIAC'); // from the SOAP API guide's kind of example
        assert.ok(isId(idOf('Contact', 1)) && idOf('Contact', 1).startsWith('003'));
        assert.equal(objectOfId(idOf('Lead', 99_999)), 'Lead');
        assert.notEqual(idOf('Task', 35), idOf('Task', 61));
    });

    it('are refused when a check character does not fit', () => {
        const id = idOf('Account', 11);
        assert.equal(isId(`${id.slice(0, 17)}${id.endsWith('A') ? 'B' : 'A'}`), false);
        assert.equal(isId('003'), false);
    });
});

describe('the sample data', () => {
    const store = new RecordStore();
    const everything = Object.keys(store.objects).flatMap((object) =>
        store.all(object).map((record) => ({ ...record, object }))
    );
    const phonesOf = (record) =>
        Object.entries(store.objects[record.object])
            .filter(([name, { type }]) => type === 'phone' && record[name])
            .map(([name]) => record[name]);
    /** Callers: the number of a call record is none of these. */
    const withNumber = (number) =>
        everything.filter(
            (one) => one.object !== 'Task' && phonesOf(one).some((text) => dialledNumber(text) === number)
        );

    it('is about 200 records, each of which the org itself would take', () => {
        assert.ok(everything.length >= 180 && everything.length <= 260, `${everything.length} records`);
        for (const { object, ...record } of everything) {
            const description = store.objects[object];
            const written = Object.entries(record).filter(([name]) => name !== 'Id' && !description[name].readOnly);
            const errors = validate({
                object,
                description,
                fields: Object.fromEntries(written),
                whole: record,
                others: store.all(object),
                exists: (id) => store.findById(id) !== undefined
            });
            assert.deepEqual(errors, [], `${object} ${record.Name ?? record.Subject}`);
        }
    });

    it('has the same ids and values at every start', () => {
        const strip = ({ CreatedDate: _, LastModifiedDate: __, ...rest }) => rest;
        const another = new RecordStore();
        assert.deepEqual(store.all('Contact').map(strip), another.all('Contact').map(strip));
    });

    it('has Fred Bloggs of Acme Ltd alone under his number, with one open case', () => {
        const [fred, ...others] = withNumber(FRED);
        assert.equal(fred.Name, 'Fred Bloggs');
        assert.equal(fred.MobilePhone, '+44 (0)7814 256404');
        assert.deepEqual(others, []);
        assert.equal(store.find('Account', fred.AccountId).Name, 'Acme Ltd');
        const open = store.all('Case').filter((one) => one.ContactId === fred.Id && one.Status !== 'Closed');
        assert.equal(open.length, 1);
    });

    it('has one number that an account, a contact and a lead share', () => {
        const names = withNumber(SHARED).map(({ object, Name }) => `${object} ${Name}`);
        assert.deepEqual(names, ['Account Bournemouth Marine Ltd', 'Contact John Smith', 'Lead J. Smith']);
    });

    it('has the lead David Teague, and nobody under the number of a stranger', () => {
        assert.ok(store.all('Lead').some(({ Name }) => Name === 'David Teague'));
        assert.deepEqual(withNumber('+447700900999'), []);
    });

    it('has person accounts that point to their contact and back, with a number of their own', () => {
        const persons = store.all('Account').filter((account) => account.IsPersonAccount);
        assert.ok(persons.length >= 5);
        for (const person of persons) {
            const contact = store.find('Contact', person.PersonContactId);
            assert.equal(contact.AccountId, person.Id);
            assert.ok(contact.IsPersonAccount);
            const sharing = withNumber(dialledNumber(person.Phone)).map(({ Id }) => Id);
            assert.ok(
                sharing.every((id) => id === person.Id || id === contact.Id),
                person.Name
            );
        }
    });

    it('writes numbers in many styles, and leaves some records without one', () => {
        const texts = everything.flatMap(phonesOf);
        for (const style of [/^tel:/, /\(0\)/, /^07\d{3} /, /^44/, /\./, /ext\.|x\d/, /555/, /^\+49/, /^00/, /^\(/]) {
            assert.ok(
                texts.some((text) => style.test(text)),
                `no number like ${style}`
            );
        }
        assert.ok(store.all('Contact').some((contact) => phonesOf({ ...contact, object: 'Contact' }).length === 0));
    });

    it('uses numbers kept free for fiction, but for those of the guides', () => {
        const free = [
            /^\+447700900\d{3}$/,
            /^\+44207946\d{4}$/,
            /^\+44(113|114|115|117|121|131|141|151|161)496\d{4}$/,
            /^\+441914980\d{3}$/,
            /^\+4428964961\d{2}$/,
            /^\+442920180\d{3}$/,
            /^\+1\d{3}55501\d\d$/,
            /^\+4930231\d{5}$/,
            /^\+49171392\d{4}$/
        ];
        const dialled = everything.flatMap(phonesOf).map(dialledNumber);
        const real = dialled.filter((number) => !free.some((range) => range.test(number)));
        // without a country code a US number is one of the org's country
        const local = real.filter((number) => !/^\+44\d{3}55501\d\d$/.test(number));
        assert.deepEqual([...new Set(local)].sort(), [SHARED, FRED].sort());
    });

    it('has older calls among its tasks', () => {
        const calls = store.all('Task').filter(({ TaskSubtype }) => TaskSubtype === 'Call');
        assert.ok(calls.length >= 5 && calls.every((call) => call.CallKey__c && call.WhoId));
    });
});

describe('a number, by what it dials (N3)', () => {
    const SAME = [
        '+44 (0)7814 256404',
        '07814 256404',
        '447814256404',
        'tel:+447814256404;ext=2',
        '0044 7814 256404',
        '07814.256.404 x12'
    ];
    for (const text of SAME) it(text, () => assert.equal(dialledNumber(text), FRED));

    it('is none for words, nor for too few digits', () => {
        assert.equal(dialledNumber('Fred Bloggs'), null);
        assert.equal(dialledNumber('12'), null);
        assert.equal(dialledNumber('anonymous'), null);
        assert.equal(dialledNumber(undefined), null);
    });
});

describe('search', () => {
    const store = new RecordStore();
    const names = (term, options) =>
        search(store, term, options).map(({ objectType, Name }) => `${objectType} ${Name}`);

    it('finds a number however it is written', () => {
        assert.deepEqual(names('07814256404'), ['Contact Fred Bloggs']);
        assert.equal(names('01202 528735').length, 3);
    });

    it('finds names and e-mail addresses by the beginnings of words', () => {
        assert.ok(names('blogg fre').includes('Contact Fred Bloggs'));
        assert.ok(names('fred.bloggs@acme.example').includes('Contact Fred Bloggs'));
        assert.deepEqual(names('xyzzy'), []);
        assert.deepEqual(names('  '), []);
    });

    it('finds a person account once, as the account (L7)', () => {
        assert.deepEqual(names('Priya Raman'), ['Account Priya Raman']);
        assert.deepEqual(names('07700 900201'), ['Account Priya Raman']);
    });

    it('keeps to the objects and to the limit', () => {
        assert.deepEqual(names('01202 528735', { objects: ['Lead', 'Nothing'] }), ['Lead J. Smith']);
        assert.equal(names('01202 528735', { limit: 2 }).length, 2);
    });
});

describe('a record that is written', () => {
    let store;
    beforeEach(() => (store = new RecordStore()));
    const contact = () => store.all('Contact')[0].Id;
    const lead = () => store.all('Lead')[0].Id;

    it('gets an id, its name and what the org fills in', () => {
        const made = store.create('Lead', { FirstName: 'Nora', LastName: 'Stranger', Company: 'Stranger & Co' });
        assert.equal(objectOfId(made.Id), 'Lead');
        assert.equal(made.Name, 'Nora Stranger');
        assert.equal(made.Status, 'Open - Not Contacted');
        assert.equal(made.OwnerId, store.all('User')[0].Id);
        assert.equal(store.all('Lead').at(-1), made);
        assert.equal(store.find('Lead', made.Id.slice(0, 15)), made);
    });

    it('is refused for an object or a field that the org does not have', () => {
        assert.deepEqual(
            errorsOf(() => store.create('Widget', {})),
            [['INVALID_TYPE']]
        );
        const errors = errorsOf(() => store.create('Account', { Name: 'A', Nickname: 'B', constructor: 'C' }));
        assert.deepEqual(errors, [
            ['Nickname', 'INVALID_FIELD'],
            ['constructor', 'INVALID_FIELD']
        ]);
    });

    it('is refused without what is required, with every field named', () => {
        assert.deepEqual(
            errorsOf(() => store.create('Lead', { FirstName: 'Nora' })),
            [['LastName', 'Company', 'REQUIRED_FIELD_MISSING']]
        );
        assert.deepEqual(
            errorsOf(() => store.create('Account', { Name: '' })),
            [['Name', 'REQUIRED_FIELD_MISSING']]
        );
    });

    const REFUSED = [
        ['a bad picklist value', { Status: 'Nonsense' }, ['Status', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']],
        [
            'a bad value of one of our own picklists',
            { CallOutcome__c: 'Exploded' },
            ['CallOutcome__c', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']
        ],
        ['a text that is too long', { Subject: 'x'.repeat(256) }, ['Subject', 'STRING_TOO_LONG']],
        ['a text that is a number', { Subject: 5 }, ['Subject', 'INVALID_TYPE_ON_FIELD_IN_RECORD']],
        [
            'a number that is a text',
            { CallDurationInSeconds: '12' },
            ['CallDurationInSeconds', 'INVALID_TYPE_ON_FIELD_IN_RECORD']
        ],
        ['a day that is none', { ActivityDate: '2026-13-45' }, ['ActivityDate', 'INVALID_TYPE_ON_FIELD_IN_RECORD']],
        [
            'a time that is none',
            { CallStartTime__c: 'yesterday' },
            ['CallStartTime__c', 'INVALID_TYPE_ON_FIELD_IN_RECORD']
        ],
        ['an id that is none', { WhoId: 'Fred' }, ['WhoId', 'MALFORMED_ID']],
        ['an id of another object', { WhoId: idOf('Account', 1) }, ['WhoId', 'FIELD_INTEGRITY_EXCEPTION']],
        ['an id of no record', { WhatId: idOf('Account', 9999) }, ['WhatId', 'INVALID_CROSS_REFERENCE_KEY']],
        [
            'a field that only the org writes',
            { CreatedDate: '2026-01-01T00:00:00Z' },
            ['CreatedDate', 'INVALID_FIELD_FOR_INSERT_UPDATE']
        ]
    ];
    for (const [what, fields, error] of REFUSED) {
        it(`is refused for ${what}`, () => {
            const before = store.all('Task').length;
            assert.deepEqual(
                errorsOf(() => store.create('Task', fields)),
                [error]
            );
            assert.equal(store.all('Task').length, before);
        });
    }

    it('is refused for a malformed e-mail address', () => {
        const errors = errorsOf(() => store.create('Contact', { LastName: 'X', Email: 'nobody' }));
        assert.deepEqual(errors, [['Email', 'INVALID_EMAIL_ADDRESS']]);
    });

    it('takes a contact and a case together, but no lead with anything else (A7)', () => {
        const WhatId = store.all('Case')[0].Id;
        assert.equal(store.create('Task', { WhoId: contact(), WhatId }).WhatId, WhatId);
        assert.deepEqual(
            errorsOf(() => store.create('Task', { WhoId: lead(), WhatId })),
            [['WhatId', 'FIELD_INTEGRITY_EXCEPTION']]
        );
    });

    it('is refused for a call key that another one has, naming that one (R4)', () => {
        const first = store.create('Task', { Subject: 'Call', CallKey__c: 'key-1' });
        assert.throws(
            () => store.create('Task', { Subject: 'Call', CallKey__c: 'key-1' }),
            ({ errors: [error] }) => error.code === 'DUPLICATE_VALUE' && error.message.endsWith(first.Id)
        );
        store.update('Task', first.Id, { CallKey__c: 'key-1', Subject: 'Same' }); // its own key is no duplicate
    });

    it('keeps what a change does not name, and empties what it names as null', () => {
        const { Id } = store.create('Task', { Subject: 'Call', Description: 'notes' });
        assert.equal(store.update('Task', Id, { Subject: 'Changed' }).Description, 'notes');
        assert.equal('Description' in store.update('Task', Id, { Description: null }), false);
        assert.deepEqual(
            errorsOf(() => store.update('Task', idOf('Task', 9999), {})),
            [['Id', 'ENTITY_IS_DELETED']]
        );
    });

    it('is written together with others, or not at all', () => {
        const before = store.all('Account').length;
        assert.throws(() => store.createAll('Account', [{ Name: 'One' }, { Name: '' }]));
        assert.equal(store.all('Account').length, before);
    });

    it('is told of, and gone after a reset', () => {
        const told = [];
        store.on('records', ({ action }) => told.push(action));
        const { Id } = store.create('Account', { Name: 'New' });
        store.update('Account', Id, { Phone: '020 7946 0000' });
        store.remove('Account', Id);
        assert.deepEqual(told, ['created', 'updated', 'deleted']);
        store.create('Account', { Name: 'New' });
        store.reset();
        assert.equal(
            store.all('Account').some(({ Name }) => Name === 'New'),
            false
        );
    });
});
