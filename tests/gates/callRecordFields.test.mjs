// The fields of a call record are listed where they are written and where they are let through: the lists must not differ,
// or a record is refused for good.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const APEX = 'force-app/main/default/classes/CallRecordFields.cls';
const ENGINE = 'force-app/main/default/lwc/callEngine/callRecord.ts';

/** The names between the beginning of a list and its end. */
function names(text, begin, end, pattern) {
    const list = text.slice(text.indexOf(begin) + begin.length);
    assert.ok(text.includes(begin), `there is ${begin}`);
    return [...list.slice(0, list.indexOf(end)).matchAll(pattern)].map(([, name]) => name).sort();
}

const allowedByApex = names(read(APEX), 'ALLOWED =', '};', /'(\w+)' => Task\./g);

describe('the fields of a call record', () => {
    it('are the same in Apex and in the panel', () => {
        assert.ok(allowedByApex.length > 10);
        assert.deepEqual(names(read(ENGINE), 'WRITTEN_FIELDS: readonly string[] =', '];', /'(\w+)'/g), allowedByApex);
    });

    it('are let through by Apex under their own names', () => {
        const pairs = [...read(APEX).matchAll(/'(\w+)' => Task\.(\w+)/g)].map(([, name, field]) => [name, field]);
        assert.deepEqual(
            pairs.filter(([name, field]) => name !== field),
            []
        );
    });

    it('are the same in the stand-in for Apex', async () => {
        const { ALLOWED_FIELDS } = await import('../../workbench/server/apex/callRecordSaver.mjs');
        assert.deepEqual([...ALLOWED_FIELDS].sort(), allowedByApex);
    });
});
