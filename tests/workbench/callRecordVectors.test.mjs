// Merging and saving call records, with vectors that Apex tests run as well (scripts/callRecord.mjs).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { saveCallRecord } from '../../workbench/server/apex/callRecordSaver.mjs';
import { keepEdits } from '../../workbench/server/apex/callRecordMerge.mjs';
import { RecordStore } from '../../workbench/server/records/store.mjs';

const vectors = (name) =>
    Object.entries(
        JSON.parse(readFileSync(new URL(`../../config/callRecord/${name}.json`, import.meta.url), 'utf8'))
    ).map(([title, vector]) => [`${vector.rule}: ${title.replaceAll('_', ' ')}`, vector]);

const only = (names, fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));

describe('the merge of a call record into its task', () => {
    for (const [title, { current, fields, replaces, written, kept }] of vectors('merges'))
        it(title, () => assert.deepEqual(keepEdits(fields, current, replaces), { fields: written, kept }));
});

describe('a call record that is saved', () => {
    for (const [title, { key, steps, tasks }] of vectors('saves')) {
        it(title, () => {
            const store = new RecordStore();
            const [user] = store.all('User');
            const callKey = key ?? `${user.Id}/1001/one`;
            const found = () => store.all('Task').filter((task) => callKey && task.CallKey__c === callKey);
            for (const { edit, save, replaces, onlyNew, saved, created, kept = [], errors = [], codes } of steps) {
                if (edit) {
                    store.update('Task', found()[0].Id, edit);
                    continue;
                }
                const answer = saveCallRecord(
                    { record: { callKey, fields: save, replaces, onlyNew } },
                    { store, user, labels: {} }
                );
                assert.equal(answer.id !== null, saved, JSON.stringify(answer.errors));
                if (created !== undefined) assert.equal(answer.created, created);
                assert.deepEqual(answer.kept, kept);
                assert.deepEqual(
                    answer.errors.map(({ fields }) => fields),
                    errors
                );
                if (codes)
                    assert.deepEqual(
                        answer.errors.map(({ code }) => code),
                        codes
                    );
            }
            assert.deepEqual(
                found().map((task, n) => only(Object.keys(tasks[n] ?? {}), task)),
                tasks
            );
        });
    }
});
