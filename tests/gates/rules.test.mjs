// The rule book and its citations: every rule that is cited exists, and every rule that is in effect has a test.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, filesBelow } from '../../scripts/project.mjs';

const RULE_ROW = /^\| ([A-Z]\d+)\s*\| .*\| ([^|]+) \|$/gm;
const SECTION = /^## ([A-Z]): /gm;

const TESTED = ['force-app', 'frame', 'tests'];
const CITING = [...TESTED, 'workbench', 'scripts', 'bench', 'docs'];
const isTest = (file) => /\.test\.(ts|mjs)$|Test\.cls$/.test(file);

/** @returns {{ numbered: Map<string, { planned: boolean }>, rows: number, sections: string[] }} */
function rulesIn(text) {
    const numbered = [...text.matchAll(RULE_ROW)].map(([, rule, source]) => [
        rule,
        { planned: /\bplanned\b/.test(source) }
    ]);
    return {
        numbered: new Map(numbered),
        rows: numbered.length,
        sections: [...text.matchAll(SECTION)].map(([, letter]) => letter)
    };
}

/** Numbers such as R4 that a text cites; "A to D" and hexadecimal or icon names are not citations. */
const citedIn = (text, letters) =>
    [...text.matchAll(new RegExp(`(?<![\\w#/.-])([${letters}]\\d{1,2})(?![\\w-])`, 'g'))].map(([, rule]) => rule);

const rules = rulesIn(readFileSync(path.join(ROOT, 'docs/rules.md'), 'utf8'));
const letters = [...new Set([...rules.numbered.keys()].map(([letter]) => letter))].join('');

function* filesOf(folders, wanted) {
    for (const folder of folders) {
        for (const file of filesBelow(path.join(ROOT, folder))) {
            if (!/\.(ts|mjs|cls|md)$/.test(file) || file.includes('/vendor/') || !wanted(file)) continue;
            yield [`${folder}/${file}`, readFileSync(path.join(ROOT, folder, file), 'utf8')];
        }
    }
}

test('the rule book has numbered rules in every section with a table', () => {
    assert.ok(rules.numbered.size > 40, 'the tables of docs/rules.md could not be read');
    assert.equal(rules.numbered.size, rules.rows, 'a number is used twice');
    assert.deepEqual(rules.sections, ['S', 'N', 'L', 'P', 'D', 'K', 'R', 'A', 'T', 'F', 'U']);
});

test('every rule that code, tests, or docs cite exists', () => {
    const unknown = [];
    for (const [file, text] of filesOf(CITING, () => true)) {
        for (const rule of citedIn(text, letters)) if (!rules.numbered.has(rule)) unknown.push(`${file}: ${rule}`);
    }
    assert.deepEqual(unknown, []);
});

test('every rule has a test that cites it, except planned ones', () => {
    const cited = new Set();
    const sections = new Set();
    for (const [, text] of filesOf(TESTED, isTest)) {
        for (const rule of citedIn(text, letters)) cited.add(rule);
        for (const [, letter] of text.matchAll(/['`"(]([A-Z])(?:: |\))/g)) sections.add(letter);
    }
    const promised = [...rules.numbered].filter(([, { planned }]) => !planned).map(([rule]) => rule);
    const planned = [...rules.numbered].filter((entry) => entry[1].planned).map(([rule]) => rule);
    assert.deepEqual(
        promised.filter((rule) => !cited.has(rule)),
        [],
        'rules without a test'
    );
    assert.deepEqual(
        planned.filter((rule) => cited.has(rule)),
        [],
        'rules that are tested but still marked as planned'
    );
    for (const letter of ['K', 'T', 'F', 'U']) assert.ok(sections.has(letter), `no test cites section ${letter}`);
});

test('finds a citation of a rule that does not exist, and a rule without a test', () => {
    const { numbered } = rulesIn('## Z: Last\n\n| Z1 | something | G + planned |\n| Z2 | other | G |\n');
    assert.deepEqual(
        [...numbered],
        [
            ['Z1', { planned: true }],
            ['Z2', { planned: false }]
        ]
    );
    assert.deepEqual(citedIn("'Z2, Z9: a thing' and (Z1), but not Z1a, #Z3 or x.Z4", 'Z'), ['Z2', 'Z9', 'Z1']);
});
