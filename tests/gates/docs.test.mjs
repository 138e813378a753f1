// What the docs refer to exists: links, pictures, settings, commands.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, SOURCE } from '../../scripts/project.mjs';

const PAGES = [
    ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    'cti/README.md',
    'workbench/README.md',
    ...readdirSync(path.join(ROOT, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`)
];
const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');

/** Asterisk's configuration has the form of a link. */
const withoutCode = (text) => text.replace(/^ *```.*?^ *```/gms, '');

test('every link to a file works', () => {
    for (const page of PAGES) {
        for (const [, target] of withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
            if (/^[a-z]+:|^#/.test(target)) continue;
            const file = path.join(ROOT, path.dirname(page), target.split('#')[0]);
            assert.ok(existsSync(file), `${page}: ${target}`);
        }
    }
});

test('the docs for admins explain exactly the settings of the call center', () => {
    const xml = read(`${SOURCE}/callCenters/CRMConnectCallCenterAdapter.callCenter-meta.xml`);
    const [, ...sections] = xml.split('<sections>');
    const names = sections.slice(1).flatMap((section) => [...section.matchAll(/<items>[\s\S]*?<name>(\w+)<\/name>/g)]);
    const [, settings] = /^## Settings$(.*?)^## /ms.exec(read('docs/admin.md'));
    const explained = [...settings.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual([...explained].sort(), names.map(([, name]) => name).sort());
});

test('the phone system in docs/extending.md is complete in less than a hundred lines', () => {
    const [, script] = /^```js\n(.*?)^```$/ms.exec(read('docs/extending.md'));
    assert.ok(script.split('\n').length - 1 < 100, 'the example has become too long');
    assert.match(script, /crmConnectPhoneSystems/);
});

test('every npm command in the docs exists', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const page of PAGES) {
        for (const [, name] of read(page).matchAll(/npm run ([\w:]+)/g))
            assert.ok(scripts[name], `${page}: npm run ${name}`);
    }
});
