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

/** Calls in a text: to the end of the line, of the quotation or of the sentence. */
const callsIn = (text) =>
    [...text.matchAll(/\bsf ([a-z][^`"'\n|;>:)]*)/g)].map(([, call]) => call.trim().replace(/\.$/, '').split(/\s+/));

test('every command of the Salesforce CLI that a document, a workflow or a message names exists, with its options', () => {
    const calls = files.flatMap((file) =>
        callsIn(readFileSync(path.join(ROOT, file), 'utf8')).map((words) => ({ file, words }))
    );
    assert.ok(calls.length >= 20, `${calls.length} calls found`);
    assert.deepEqual(
        calls.flatMap(({ file, words }) => faultsOfCall(words).map((fault) => `${file}: ${fault}`)),
        []
    );
});

test('a command and an option that do not exist are found', () => {
    const said = 'Type `npx sf org invent --alias a`, then `sf org open --door` and `sf org list`.';
    assert.deepEqual(callsIn(said).flatMap(faultsOfCall), [
        'sf has no command "org invent"',
        'sf org open has no --door'
    ]);
});
