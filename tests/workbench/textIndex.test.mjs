// What the stand-in of Salesforce's search finds in phone fields, by profile.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneSearch } from '../../workbench/server/records/textIndex.mjs';

/** A stored value, then search texts with what the profiles strict, runs, and plain find: y or -. */
const VECTORS = `
(415) 555-0123: 4155550123 yy- | 14155550123 --- | 5550123 -y- | 0123 yyy | 415* yyy | 415*555*0123 yy- | *5550123 --- | "415 555 0123" yyy | "555 0123" yyy
+14155550123: 4155550123 --- | 14155550123 yyy | 1415* yyy | "415 555 0123" ---
+1 415-555-0123: 4155550123 -y- | 14155550123 yy- | "415 555 0123" yyy
(415) 555-0123 x204: 4155550123 --- | 4155550123* yy- | 204 yyy | "415 555 0123" yyy
07814 256404: 447814256404 --- | 07814256404 yy- | 7814256404 --- | 7814256404* --- | 256404 yyy | "07814 256404" yyy | "7814 256404" ---
07814256404: 7814256404 --- | 07814256404 yyy | 7814256404* --- | 0781425* yyy
+447814256404: 447814256404 yyy | 07814256404 --- | 7814256404 ---
+44 7814 256404: 447814256404 yy- | 07814256404 --- | 7814256404 -y- | "7814 256404" yyy
+44 (0)7814 256404: 447814256404 --- | 4407814256404 yy- | 07814256404 -y- | "7814 256404" yyy
0044 7814 256404: 447814256404 --- | 00447814256404 yy- | 7814256404 -y-
07814 256404 / 020 7946 0018: 07814256404 --- | 07814256404* yy- | 02079460018 -y- | "020 7946 0018" yyy
(67)99288-6950: 5567992886950 --- | 67992886950 yy- | 67992886950* yy- | 992886950* -y- | 99288* yyy
030 901820-12: 030901820 --- | 030901820* yy- | 30901820* --- | "030 901820" yyy
06 1234 5678: 390612345678 --- | 0612345678 yy- | 612345678 ---
9123 4567: 6591234567 --- | 91234567 yy- | "9123 4567" yyy
０３－１２３４－５６７８: 0312345678 yy- | "03 1234 5678" yyy`;

describe('the search of phone fields', () => {
    for (const line of VECTORS.trim().split('\n')) {
        const [, stored, cases] = /^(.*?): (.*)$/.exec(line);
        it(stored, () => {
            for (const [, text, expected] of cases.split(' | ').map((one) => /^(.*) ([y-]{3})$/.exec(one)))
                ['strict', 'runs', 'plain'].forEach((profile, at) =>
                    assert.equal(phoneSearch(text, profile)([stored]), expected[at] === 'y', `${text} (${profile})`)
                );
        });
    }

    it('words with a space between them may be in different fields, and OR is one of them', () => {
        assert.equal(phoneSearch('415 0018')(['415 555', '020 7946 0018']), true);
        assert.equal(phoneSearch('415 0019')(['415 555', '020 7946 0018']), false);
        assert.equal(phoneSearch('0019 OR 0018')(['020 7946 0018']), true);
    });

    it('refuses reserved characters, and texts that are too short or too long', () => {
        for (const text of ['+14155550123', '(415) 555', '4*', '1', `1${' OR 12345678'.repeat(400)}`])
            assert.throws(() => phoneSearch(text), text.slice(0, 20));
    });
});
