// The gates for sources pass a valid project and find seeded faults: format, lint, types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from '../../scripts/gates/format.mjs';
import { lint } from '../../scripts/gates/lint.mjs';
import { types } from '../../scripts/gates/types.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const greeting = `${SOURCE}/lwc/greeting/greeting.ts`;
const field = `${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`;

test('format: Apex, a script, metadata, and a page that Prettier would format differently', async (t) => {
    const root = seededProject(t);
    assertPassed(await format(root));
    write(root, `${SOURCE}/classes/Greeter.cls`, 'public with sharing class Greeter {public Integer x;}\n');
    write(root, 'scripts/greet.mjs', 'export const hello = "Hello"\n');
    write(root, greeting, 'export const hello = "Hello"\n');
    write(root, field, '<CustomField><fullName>CallKey__c</fullName></CustomField>\n');
    write(root, `${SOURCE}/lwc/greeting/greeting.html`, '<template>\n  <p>{name}</p>\n</template>\n');
    // also with CI=true, which changes Prettier's output
    process.env.FORCE_COLOR = '1';
    t.after(() => delete process.env.FORCE_COLOR);
    const verdict = await format(root);
    for (const name of [
        /Greeter\.cls$/,
        /greet\.mjs$/,
        /greeting\.ts$/,
        /CallKey__c\.field-meta\.xml$/,
        /greeting\.html$/
    ]) {
        assertFound(verdict, name);
    }
    for (const message of verdict.failed) assert.match(message, /^[\w./-]+$|^Run: npm run format$/);
});

test('lint: what the platform forbids, a promise that is not awaited, a module boundary, a file that is too long, an unused name', async (t) => {
    const root = seededProject(t);
    assertPassed(await lint(root));
    write(
        root,
        greeting,
        'const call = async (): Promise<void> => {};\nexport const start = (): void => {\n    call();\n};\n'
    );
    write(root, 'frame/main.ts', Array.from({ length: 301 }, (_, i) => `export const n${i} = ${i};\n`).join(''));
    write(root, 'frame/boundary.ts', "import 'lwc';\n");
    write(
        root,
        `${SOURCE}/lwc/greeting/words.ts`,
        'export const say = (element: HTMLElement, words: string): void => {\n    element.innerHTML = words;\n};\n'
    );
    write(root, 'scripts/unused.mjs', 'const unused = 1;\n');
    const verdict = await lint(root);
    assertFound(verdict, /words\.ts:2.*@lwc\/lwc\/no-inner-html/);
    assertFound(verdict, /frame\/boundary\.ts:1.*no-restricted-imports/);
    assertFound(verdict, /greeting\.ts:3.*no-floating-promises/);
    assertFound(verdict, /frame\/main\.ts.*max-lines/);
    assertFound(verdict, /unused\.mjs.*no-unused-vars/);
});

test('types: a wrong type in the panel, Node in the frame', async (t) => {
    const root = seededProject(t);
    assertPassed(await types(root));
    write(root, greeting, "export const seconds: number = '12';\n");
    write(root, 'frame/main.ts', 'export const port = process.env.PORT;\n');
    const verdict = await types(root);
    assertFound(verdict, /greeting\.ts\(1,14\).*TS2322/);
    assertFound(verdict, /main\.ts.*'process'/);
});
