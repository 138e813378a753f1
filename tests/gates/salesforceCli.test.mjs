// Every CLI command in the docs exists in the Salesforce CLI that this repository installs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, filesBelow } from '../../scripts/project.mjs';
import { faultsOfCall } from '../support/salesforceCommands.mjs';

const files = [
    ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    ...['docs', '.github/workflows', 'scripts'].flatMap((folder) =>
        filesBelow(path.join(ROOT, folder))
            .filter((name) => /\.(md|yml|mjs)$/.test(name))
            .map((name) => `${folder}/${name}`)
    )
];

/** The calls in a text, each up to the end of the line, quotation, or sentence. */
const callsIn = (text) =>
    [...text.matchAll(/\bsf ([a-z][^`"'\n|;>:)]*)/g)].map(([, call]) => call.trim().replace(/\.$/, '').split(/\s+/));

test('every command of the Salesforce CLI in docs, workflows, and messages exists, with its options', () => {
    const calls = files.flatMap((file) =>
        callsIn(readFileSync(path.join(ROOT, file), 'utf8')).map((words) => ({ file, words }))
    );
    assert.ok(calls.length >= 20, `${calls.length} calls found`);
    assert.deepEqual(
        calls.flatMap(({ file, words }) => faultsOfCall(words).map((fault) => `${file}: ${fault}`)),
        []
    );
});

test('finds a command and an option that do not exist', () => {
    const said = 'Type `npx sf org invent --alias a`, then `sf org open --window` and `sf org list`.';
    assert.deepEqual(callsIn(said).flatMap(faultsOfCall), [
        'sf has no command "org invent"',
        'sf org open has no --window'
    ]);
});
