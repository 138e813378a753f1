// The record store: ids, initial records, and search.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idOf, isId, longId, objectOfId } from '../../workbench/server/records/ids.mjs';
import { dialedNumber } from '../../workbench/server/records/dialedNumber.mjs';
import { search } from '../../workbench/server/records/search.mjs';
import { RecordStore } from '../../workbench/server/records/store.mjs';
import { validate } from '../../workbench/server/records/validation.mjs';

const FRED = '+447814256404';
const SHARED = '+441202528735';

describe('ids', () => {
    it('have the check characters that Salesforce documents', () => {
        assert.equal(longId('001A0000006Vm9r'), '001A0000006Vm9rIAC'); // from the SOAP API guide's kind of example
        assert.ok(isId(idOf('Contact', 1)) && idOf('Contact', 1).startsWith('003'));
        assert.equal(objectOfId(idOf('Lead', 99_999)), 'Lead');
        assert.notEqual(idOf('Task', 35), idOf('Task', 61));
    });

    it('are rejected if a check character is wrong', () => {
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
    /** The numbers of people; the number in a call record does not count. */
    const withNumber = (number) =>
        everything.filter(
            (one) => one.object !== 'Task' && phonesOf(one).some((text) => dialedNumber(text) === number)
        );

    it('has about 200 records, each of which is valid in the org', () => {
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
                linked: (id) => (store.findById(id) ? 'present' : 'unknown')
            });
            assert.deepEqual(errors, [], `${object} ${record.Name ?? record.Subject}`);
        }
    });

    it('has the same ids and values at every start', () => {
        const strip = ({ CreatedDate: _, LastModifiedDate: __, SystemModstamp: ___, ...rest }) => rest;
        const another = new RecordStore();
        assert.deepEqual(store.all('Contact').map(strip), another.all('Contact').map(strip));
    });

    it('has only Fred Bloggs of Acme Ltd with his number, and one open case of his', () => {
        const [fred, ...others] = withNumber(FRED);
        assert.equal(fred.Name, 'Fred Bloggs');
        assert.equal(fred.MobilePhone, '+44 (0)7814 256404');
        assert.deepEqual(others, []);
        assert.equal(store.find('Account', fred.AccountId).Name, 'Acme Ltd');
        const open = store.all('Case').filter((one) => one.ContactId === fred.Id && one.Status !== 'Closed');
        assert.equal(open.length, 1);
    });

    it('has a number that an account, a contact, and a lead share', () => {
        const names = withNumber(SHARED).map(({ object, Name }) => `${object} ${Name}`);
        assert.deepEqual(names, ['Account Bournemouth Marine Ltd', 'Contact John Smith', 'Lead J. Smith']);
    });

    it('has the lead David Teague, and nobody with the number of the unknown caller', () => {
        assert.ok(store.all('Lead').some(({ Name }) => Name === 'David Teague'));
        assert.deepEqual(withNumber('+447700900999'), []);
    });

    it('has person accounts and contacts that refer to each other, with their own numbers', () => {
        const persons = store.all('Account').filter((account) => account.IsPersonAccount);
        assert.ok(persons.length >= 5);
        for (const person of persons) {
            const contact = store.find('Contact', person.PersonContactId);
            assert.equal(contact.AccountId, person.Id);
            assert.ok(contact.IsPersonAccount);
            const sharing = withNumber(dialedNumber(person.Phone)).map(({ Id }) => Id);
            assert.ok(
                sharing.every((id) => id === person.Id || id === contact.Id),
                person.Name
            );
        }
    });

    it('has numbers in many notations, and some records without one', () => {
        const texts = everything.flatMap(phonesOf);
        for (const style of [/^tel:/, /\(0\)/, /^07\d{3} /, /^44/, /\./, /ext\.|x\d/, /555/, /^\+49/, /^00/, /^\(/]) {
            assert.ok(
                texts.some((text) => style.test(text)),
                `no number like ${style}`
            );
        }
        assert.ok(store.all('Contact').some((contact) => phonesOf({ ...contact, object: 'Contact' }).length === 0));
    });

    it('uses numbers reserved for fiction, except those in the guides', () => {
        const free = [
            /^\+447700900\d{3}$/,
            /^\+44207946\d{4}$/,
            /^\+44(113|114|115|117|121|131|141|151|161)496\d{4}$/,
            /^\+441914980\d{3}$/,
            /^\+4428964961\d{2}$/,
            /^\+442920180\d{3}$/,
            /^\+1\d{3}55501\d\d$/,
            /^\+4930231\d{5}$/,
            /^\+49171392\d{4}$/,
            /^1\d{3}$/ // an extension of the org's own exchange
        ];
        const dialed = everything.flatMap(phonesOf).map(dialedNumber);
        const real = dialed.filter((number) => !free.some((range) => range.test(number)));
        // Without a country code, a US number counts as one in the org's country.
        const local = real.filter((number) => !/^\+44\d{3}55501\d\d$/.test(number));
        assert.deepEqual([...new Set(local)].sort(), [SHARED, FRED].sort());
    });

    it('has past calls among its tasks', () => {
        const calls = store.all('Task').filter(({ TaskSubtype }) => TaskSubtype === 'Call');
        assert.ok(calls.length >= 5 && calls.every((call) => call.CallKey__c && call.WhoId));
    });
});

describe('a number, in any notation (N3)', () => {
    const SAME = [
        '+44 (0)7814 256404',
        '07814 256404',
        '447814256404',
        'tel:+447814256404;ext=2',
        '0044 7814 256404',
        '07814.256.404 x12'
    ];
    for (const text of SAME) it(text, () => assert.equal(dialedNumber(text), FRED));

    it('is none for words, nor for too few digits', () => {
        assert.equal(dialedNumber('Fred Bloggs'), null);
        assert.equal(dialedNumber('12'), null);
        assert.equal(dialedNumber('anonymous'), null);
        assert.equal(dialedNumber(undefined), null);
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
