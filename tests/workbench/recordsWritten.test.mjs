// The record store: writing records, and invalid ones.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { idOf, objectOfId } from '../../workbench/server/records/ids.mjs';
import { RecordStore } from '../../workbench/server/records/store.mjs';

const errorsOf = (act) => {
    try {
        act();
    } catch (error) {
        return error.errors.map(({ fields, code }) => [...fields, code]);
    }
    return [];
};

describe('a record that is written', () => {
    let store;
    beforeEach(() => (store = new RecordStore()));
    const contact = () => store.all('Contact')[0].Id;
    const lead = () => store.all('Lead')[0].Id;

    it('gets an id, its name, and default values', () => {
        const made = store.create('Lead', { FirstName: 'Nora', LastName: 'Stranger', Company: 'Stranger & Co' });
        assert.equal(objectOfId(made.Id), 'Lead');
        assert.equal(made.Name, 'Nora Stranger');
        assert.equal(made.Status, 'Open - Not Contacted');
        assert.equal(made.OwnerId, store.all('User')[0].Id);
        assert.equal(store.all('Lead').at(-1), made);
        assert.equal(store.find('Lead', made.Id.slice(0, 15)), made);
    });

    it('is rejected for an object or a field that the org does not have', () => {
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

    it('is rejected without required fields, with the names of all of them', () => {
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
        ['an invalid date', { ActivityDate: '2026-13-45' }, ['ActivityDate', 'INVALID_TYPE_ON_FIELD_IN_RECORD']],
        ['an invalid time', { CallStartTime__c: 'yesterday' }, ['CallStartTime__c', 'INVALID_TYPE_ON_FIELD_IN_RECORD']],
        ['an invalid id', { WhoId: 'Fred' }, ['WhoId', 'MALFORMED_ID']],
        ['an id of another object', { WhoId: idOf('Account', 1) }, ['WhoId', 'FIELD_INTEGRITY_EXCEPTION']],
        [
            'the id of a record that does not exist',
            { WhatId: idOf('Account', 9999) },
            ['WhatId', 'INVALID_CROSS_REFERENCE_KEY']
        ],
        [
            'a field that only the org sets',
            { CreatedDate: '2026-01-01T00:00:00Z' },
            ['CreatedDate', 'INVALID_FIELD_FOR_INSERT_UPDATE']
        ]
    ];
    for (const [what, fields, error] of REFUSED) {
        it(`is rejected for ${what}`, () => {
            const before = store.all('Task').length;
            assert.deepEqual(
                errorsOf(() => store.create('Task', fields)),
                [error]
            );
            assert.equal(store.all('Task').length, before);
        });
    }

    it('is rejected for a malformed email address', () => {
        const errors = errorsOf(() => store.create('Contact', { LastName: 'X', Email: 'nobody' }));
        assert.deepEqual(errors, [['Email', 'INVALID_EMAIL_ADDRESS']]);
    });

    it('accepts a contact together with a case, but a lead only alone (A7)', () => {
        const WhatId = store.all('Case')[0].Id;
        assert.equal(store.create('Task', { WhoId: contact(), WhatId }).WhatId, WhatId);
        assert.deepEqual(
            errorsOf(() => store.create('Task', { WhoId: lead(), WhatId })),
            [['WhatId', 'FIELD_INTEGRITY_EXCEPTION']]
        );
    });

    it('is rejected for a call key of another record, with the id of that one (R4)', () => {
        const first = store.create('Task', { Subject: 'Call', CallKey__c: 'key-1' });
        assert.throws(
            () => store.create('Task', { Subject: 'Call', CallKey__c: 'key-1' }),
            ({ errors: [error] }) => error.code === 'DUPLICATE_VALUE' && error.message.endsWith(first.Id)
        );
        store.update('Task', first.Id, { CallKey__c: 'key-1', Subject: 'Same' }); // its own key is not a duplicate
    });

    it('keeps fields that are not in a change, and clears those that are null', () => {
        const { Id } = store.create('Task', { Subject: 'Call', Description: 'notes' });
        assert.equal(store.update('Task', Id, { Subject: 'Changed' }).Description, 'notes');
        assert.equal('Description' in store.update('Task', Id, { Description: null }), false);
        assert.deepEqual(
            errorsOf(() => store.update('Task', idOf('Task', 9999), {})),
            [['Id', 'ENTITY_IS_DELETED']]
        );
    });

    it('is written together with others, all or none', () => {
        const before = store.all('Account').length;
        assert.throws(() => store.createAll('Account', [{ Name: 'One' }, { Name: '' }]));
        assert.equal(store.all('Account').length, before);
    });

    it('emits an event, and is gone after a reset', () => {
        const reported = [];
        store.on('records', ({ action }) => reported.push(action));
        const { Id } = store.create('Account', { Name: 'New' });
        store.update('Account', Id, { Phone: '020 7946 0000' });
        store.remove('Account', Id);
        assert.deepEqual(reported, ['created', 'updated', 'deleted']);
        store.create('Account', { Name: 'New' });
        store.reset();
        assert.equal(
            store.all('Account').some(({ Name }) => Name === 'New'),
            false
        );
    });
});
