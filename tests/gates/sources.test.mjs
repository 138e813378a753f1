// The gates over sources find a seeded fault, and nothing in what is sound beside it: format, lint, types. (Each of them takes
// seconds to start.)
import { test } from 'node:test';
import { format } from '../../scripts/gates/format.mjs';
import { lint } from '../../scripts/gates/lint.mjs';
import { types } from '../../scripts/gates/types.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertOnlyIn } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const greeting = `${SOURCE}/lwc/greeting/greeting.ts`;
const field = `${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`;

test('format: Apex, a script, metadata and a page that Prettier would write otherwise', async (t) => {
    const root = seededProject(t);
    write(root, `${SOURCE}/classes/Greeter.cls`, 'public with sharing class Greeter {public Integer x;}\n');
    write(root, 'scripts/greet.mjs', 'export const hello = "Hello"\n');
    write(root, greeting, 'export const hello = "Hello"\n');
    write(root, field, '<CustomField><fullName>CallKey__c</fullName></CustomField>\n');
    write(root, `${SOURCE}/lwc/greeting/greeting.html`, '<template>\n  <p>{name}</p>\n</template>\n');
    const verdict = await format(root);
    const seeded = ['Greeter.cls', 'greet.mjs', 'greeting.ts', 'CallKey__c.field-meta.xml', 'greeting.html'];
    for (const name of seeded) assertFound(verdict, new RegExp(`/${name}$`));
    assertOnlyIn(verdict, [...seeded, 'Run: npm run format']);
});

test('lint: what the platform forbids, a promise that nobody waits for, a wall, a file of two concepts, an unused name', async (t) => {
    const root = seededProject(t);
    write(
        root,
        greeting,
        'const call = async (): Promise<void> => {};\nexport const start = (): void => {\n    call();\n};\n'
    );
    write(root, 'frame/main.ts', Array.from({ length: 301 }, (_, i) => `export const n${i} = ${i};\n`).join(''));
    write(root, 'frame/wall.ts', "import 'lwc';\n");
    write(
        root,
        `${SOURCE}/lwc/greeting/words.ts`,
        'export const say = (element: HTMLElement, words: string): void => {\n    element.innerHTML = words;\n};\n'
    );
    write(root, 'scripts/unused.mjs', 'const unused = 1;\n');
    const verdict = await lint(root);
    assertFound(verdict, /words\.ts:2.*@lwc\/lwc\/no-inner-html/);
    assertFound(verdict, /frame\/wall\.ts:1.*no-restricted-imports/);
    assertFound(verdict, /greeting\.ts:3.*no-floating-promises/);
    assertFound(verdict, /frame\/main\.ts.*max-lines/);
    assertFound(verdict, /unused\.mjs.*no-unused-vars/);
    assertOnlyIn(verdict, ['words.ts', 'wall.ts', 'greeting.ts', 'main.ts', 'unused.mjs']);
});

test('types: a wrong type in the panel, Node in the frame', async (t) => {
    const root = seededProject(t, { 'frame/line.ts': "export const line = 'demo';\n" });
    write(root, greeting, "export const seconds: number = '12';\n");
    write(root, 'frame/main.ts', 'export const port = process.env.PORT;\n');
    const verdict = await types(root);
    assertFound(verdict, /greeting\.ts\(1,14\).*TS2322/);
    assertFound(verdict, /main\.ts.*'process'/);
    assertOnlyIn(verdict, ['greeting.ts', 'main.ts']);
});
