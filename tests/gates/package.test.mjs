// The gates for what goes to an org pass a valid project and find seeded faults: platform compiler, conversion, Apex, lockfile.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { apex } from '../../scripts/gates/apex.mjs';
import { convert } from '../../scripts/gates/convert.mjs';
import { lockfile } from '../../scripts/gates/lockfile.mjs';
import { platform } from '../../scripts/gates/platform.mjs';
import { ROOT, SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const LABEL = `<?xml version="1.0" encoding="UTF-8" ?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">
    <labels>
        <fullName>Hi</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Hi</shortDescription>
        <value>Hi</value>
    </labels>
</CustomLabels>
`;

const lwc = `${SOURCE}/lwc`;

test('platform compiler: syntax that only the platform rejects', async (t) => {
    const root = seededProject(t);
    assertPassed(await platform(root));
    write(
        root,
        `${lwc}/greeting/greeting.ts`,
        "import { LightningElement } from 'lwc';\nexport default class Greeting extends LightningElement {\n    #secret() {}\n    connectedCallback() { this.#secret(); }\n}\n"
    );
    assertFound(await platform(root), /lwc\/greeting: /);
});

test('platform compiler: a template whose class was not built, a bundle without metadata, a script that is too large', async (t) => {
    const root = seededProject(t, {
        [`${lwc}/long/long.ts`]: `export const words = '${'a'.repeat(131_072)}';\n`
    });
    rmSync(path.join(root, lwc, 'greeting/greeting.ts'));
    const verdict = await platform(root);
    assertFound(verdict, /lwc\/greeting: .*no component class/);
    assertFound(verdict, /lwc\/long: long\.js-meta\.xml is missing/);
    assertFound(verdict, /lwc\/long: long\.js is larger than/);
});

test('platform compiler: what is left of a moved bundle is named, and an empty folder is no bundle', async (t) => {
    const root = seededProject(t, { [`${lwc}/moved/notes.md`]: 'ignored by git' });
    mkdirSync(path.join(root, lwc, 'empty/__tests__'), { recursive: true });
    assert.deepEqual((await platform(root)).failed, [
        `${lwc}/moved: nothing to compile: if the bundle was moved, delete this folder`
    ]);
});

test('platform compiler: a script close to the limit is reported, and passes', async (t) => {
    const root = seededProject(t, {
        [`${lwc}/greeting/words.ts`]: `export const words = '${'a'.repeat(125_000)}';\n`
    });
    const verdict = await platform(root);
    assertPassed(verdict);
    assert.match(verdict.checked, /lwc\/greeting\/words\.js is close to the limit: 125\d\d\d of 131072/);
});

test('conversion: every component, the static resource as a zip file, no sources', async (t) => {
    const root = seededProject(t);
    assertPassed(await convert(root));
});

test('conversion: a component that is missing, and one that is not listed', async (t) => {
    const root = seededProject(t);
    rmSync(path.join(root, SOURCE, 'pages'), { recursive: true });
    write(root, `${SOURCE}/labels/A.labels-meta.xml`, LABEL);
    const verdict = await convert(root);
    assertFound(verdict, /ApexPage Hello is listed/);
    assertFound(verdict, /CustomLabels CustomLabels is in the source but is not listed in config\/package-contents/);
    assertFound(verdict, /npm run contents/);
});

test('conversion: sources that would deploy', async (t) => {
    const root = seededProject(t, { '.forceignore': '' });
    assertFound(await convert(root), /greeting\.ts must not deploy/);
});

test('conversion: a bundle without its script, and an invalid zip file', async (t) => {
    const archive = `${SOURCE}/staticresources/SoftphoneFrame.resource-meta.xml`;
    const root = seededProject(t, { [`${SOURCE}/staticresources/Sounds.resource`]: 'no archive' });
    rmSync(path.join(root, lwc, 'greeting/greeting.ts'));
    cpSync(path.join(root, archive), path.join(root, archive.replace('SoftphoneFrame', 'Sounds')));
    const verdict = await convert(root);
    assertFound(verdict, /lwc\/greeting: its script is missing/);
    assertFound(verdict, /Sounds\.resource is declared as a zip file but is not one/);
});

test('Apex: a field that does not exist, and no Java', async (t) => {
    const root = seededProject(t);
    const { skipped } = await apex(root, 'no-such-java');
    assert.match(skipped, /needs Java/);
    const sound = await apex(root);
    if (sound.skipped) return t.skip(sound.skipped);
    assertPassed(sound);
    write(
        root,
        `${SOURCE}/classes/Greeter.cls`,
        'public with sharing class Greeter {\n    public Integer greet(Account a) {\n        return a.NoSuch__c;\n    }\n}\n'
    );
    assertFound(await apex(root), /Greeter\.cls[^]*NoSuch__c/);
    return undefined;
});

test('lockfile: a private registry, a missing platform, a different version', (t) => {
    const root = seededProject(t);
    cpSync(path.join(ROOT, 'package-lock.json'), path.join(root, 'package-lock.json'));
    assertPassed(lockfile(root));
    const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
    lock.packages['node_modules/esbuild'].resolved = 'https://registry.example.com/esbuild.tgz';
    lock.packages['node_modules/typescript'].version = '1.0.0';
    lock.packages['node_modules/jssip'].version = '1.0.0';
    for (const name of Object.keys(lock.packages)) {
        if (name.startsWith('node_modules/@rollup/rollup-darwin-arm64')) delete lock.packages[name];
    }
    write(root, 'package-lock.json', JSON.stringify(lock));
    const verdict = lockfile(root);
    assertFound(verdict, /esbuild.*public registry/);
    assertFound(verdict, /rollup-darwin-arm64 is missing/);
    assertFound(verdict, /typescript: package\.json has/);
    assertFound(verdict, /jssip: package\.json has/);
});
