// The fields of a call record are declared once, in config/callRecord/fields.json. What cannot be generated from it must agree with
// it, or records would be rejected permanently.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatedFromCallRecord } from '../../scripts/callRecord.mjs';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const CLASSES = 'force-app/main/default/classes';

const declared = JSON.parse(read('config/callRecord/fields.json'));
const names = Object.keys(declared).sort();

/** The names between the beginning of a list and its end. */
function namesIn(text, begin, end, pattern) {
    assert.ok(text.includes(begin), `there is no ${begin}`);
    const list = text.slice(text.indexOf(begin) + begin.length);
    return [...list.slice(0, list.indexOf(end)).matchAll(pattern)].map(([, name]) => name).sort();
}

describe('the fields of a call record', () => {
    it('are accepted by Apex, with their own names', () => {
        const text = read(`${CLASSES}/CallRecordFields.cls`);
        assert.ok(names.length > 10);
        assert.deepEqual(namesIn(text, 'ALLOWED =', '};', /'(\w+)' => Task\./g), names);
        const pairs = [...text.matchAll(/'(\w+)' => Task\.(\w+)/g)].map(([, name, field]) => [name, field]);
        assert.deepEqual(
            pairs.filter(([name, field]) => name !== field),
            []
        );
    });

    it('are read by Apex before they are compared', () => {
        const selected = namesIn(read(`${CLASSES}/CallRecordSaver.cls`), 'SELECT', 'FROM Task', /(\w+)/g);
        assert.deepEqual(
            selected.filter((name) => !['Id', 'CallKey__c'].includes(name)),
            names
        );
    });

    it('are checked by the Setup Check, except those that cannot be changed after the Task was created', () => {
        const checked = namesIn(read(`${CLASSES}/SetupCheck.cls`), 'WRITTEN =', '};', /Task\.(\w+)/g);
        assert.deepEqual(
            checked,
            names.filter((name) => !declared[name].createOnly)
        );
    });

    it('are shown by the workbench, each with a label', () => {
        const shown = namesIn(read('workbench/shell/objects/task.ts'), 'fields: [', 'highlights', /field\('(\w+)'/g);
        assert.deepEqual(
            names.filter((name) => !shown.includes(name)),
            []
        );
    });

    it('are in the panel and in the Apex test as scripts/callRecord.mjs generates them', async () => {
        for (const [file, text] of Object.entries(await generatedFromCallRecord()))
            assert.equal(read(file), text, `${file}: run scripts/callRecord.mjs`);
    });
});
