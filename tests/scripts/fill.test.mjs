// npm run org:fill: creates the sample records in an org that is not used for work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../scripts/org-fill.mjs';
import { PRACTICE, TOKEN, oneMachine } from './support/inProcess.mjs';

const { org, reset, run } = await oneMachine();
const fill = (...args) => run(command, ['-o', TOKEN, ...args]);
const empty = () => ({ Account: [], Contact: [], Lead: [], Case: [], Opportunity: [] });
const changes = () => org.requests.filter(({ method }) => method !== 'GET');
const named = (type, field, value) => org.tables[type].find((record) => record[field] === value);

test('creates the sample data in few calls, each record with its parent', async () => {
    reset(empty());
    const { code, output } = await fill();
    assert.equal(code, 0, output);
    assert.match(
        output,
        /Created \d+ × Account, \d+ × Contact, \d+ × Lead, \d+ × Case, \d+ × Opportunity; 0 rejected\./
    );
    assert.deepEqual(
        changes().map(({ method, path }) => `${method} ${path.split('?')[0]}`),
        Array(5).fill('POST /services/data/v66.0/composite/sobjects')
    );
    // Some sample people share a number on purpose.
    for (const { headers } of changes()) assert.equal(headers['sforce-duplicate-rule-header'], 'allowSave=true');

    const account = named('Account', 'Name', 'Bournemouth Marine Ltd');
    const contacts = org.tables.Contact.filter(({ AccountId }) => AccountId === account.Id);
    assert.ok(contacts.length > 0 && contacts.length < org.tables.Contact.length);
    const people = new Set(org.tables.Contact.map(({ Id }) => Id));
    assert.ok(org.tables.Case.length > 0 && org.tables.Case.every(({ ContactId }) => people.has(ContactId)));
    for (const { CloseDate, AccountId } of org.tables.Opportunity) {
        assert.match(CloseDate, /^\d{4}-\d\d-\d\d$/);
        assert.ok(org.tables.Account.some(({ Id }) => Id === AccountId));
    }
});

test('creates nothing the second time', async () => {
    reset(empty());
    await fill();
    const before = structuredClone(org.tables);
    const { code, output } = await fill();
    assert.equal(code, 0, output);
    assert.match(output, /is already in the org/);
    assert.deepEqual(org.tables, before);
});

test('rejects an org in which people work, even for a dry run', async () => {
    for (const args of [[], ['--dry-run']]) {
        reset({
            Organization: [{ ...PRACTICE, IsSandbox: false, OrganizationType: 'Enterprise Edition' }],
            ...empty()
        });
        const { code, output } = await fill(...args);
        assert.equal(code, 1);
        assert.match(output, /Acme is an org in which people work/);
        assert.deepEqual(changes(), []);
    }
});

test('accepts sandboxes, trial orgs, and Developer Editions; a dry run says what it would create, and creates nothing', async () => {
    const none = { IsSandbox: false, TrialExpirationDate: null, OrganizationType: 'Enterprise Edition' };
    for (const kind of [
        { IsSandbox: true },
        { TrialExpirationDate: '2026-12-01T00:00:00.000+0000' },
        { OrganizationType: 'Developer Edition' }
    ]) {
        reset({ Organization: [{ ...PRACTICE, ...none, ...kind }], ...empty() });
        const { code, output } = await fill('--dry-run');
        assert.equal(code, 0, output);
        assert.match(output, /\d+ × Contact[\s\S]*nothing was created in Acme\./);
        assert.deepEqual(changes(), []);
    }
});

test('if a record is rejected, only its children fail with it; each is reported with the reason', async () => {
    reset(empty());
    org.refuse('Account', ({ Name }) =>
        Name === 'Bournemouth Marine Ltd'
            ? { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing', fields: ['Region__c'] }
            : undefined
    );
    const { code, output } = await fill();
    assert.equal(code, 1);
    assert.match(output, /Account Bournemouth Marine Ltd: Required fields are missing \(Region__c\)/);
    assert.match(output, /: Account Bournemouth Marine Ltd does not exist/);
    assert.ok(org.tables.Account.length > 0 && org.tables.Contact.length > 0 && org.tables.Lead.length > 0);
    assert.ok(org.tables.Contact.every(({ AccountId }) => AccountId));
});

test('reports an object that the org does not have, and fills the others', async () => {
    reset(empty());
    org.refuse('Lead', () => ({ statusCode: 'INVALID_TYPE', message: "sObject type 'Lead' is not supported." }));
    const { code, output } = await fill();
    assert.equal(code, 1);
    assert.match(output, /Lead .*: sObject type 'Lead' is not supported\./);
    assert.ok(org.tables.Opportunity.length > 0);
});
