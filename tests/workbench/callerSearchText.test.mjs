// L1: the search text of the caller lookup, with vectors that an Apex test runs as well (scripts/callerLookup.mjs).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generatedSearchTextTest, SEARCH_TEXT_TEST } from '../../scripts/callerLookup.mjs';
import { textOfNumber, textOfWords } from '../../workbench/server/apex/callerSearchText.mjs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('L1: the search text of the caller lookup', () => {
    for (const [title, { words, variants, phrases, text }] of Object.entries(
        JSON.parse(read('config/callerLookup/searchTexts.json'))
    ))
        it(title, () => assert.equal(words === undefined ? textOfNumber(variants, phrases) : textOfWords(words), text));

    it('the Apex test is up to date', async () => {
        assert.equal(read(SEARCH_TEXT_TEST), await generatedSearchTextTest(), 'run scripts/callerLookup.mjs');
    });
});
