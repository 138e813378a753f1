// The gates over sources pass a sound project and find a seeded fault: format, lint, types.
import { test } from 'node:test';
import { format } from '../../scripts/gates/format.mjs';
import { lint } from '../../scripts/gates/lint.mjs';
import { types } from '../../scripts/gates/types.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const greeting = `${SOURCE}/lwc/greeting/greeting.ts`;

test('format: a file that Prettier would write otherwise', async (t) => {
    const root = seededProject(t);
    assertPassed(await format(root));
    write(root, `${SOURCE}/classes/Greeter.cls`, 'public with sharing class Greeter {public Integer x;}\n');
    assertFound(await format(root), /Greeter\.cls/);
});

test('lint: a promise that nobody waits for, a file of two concepts, an unused name', async (t) => {
    const root = seededProject(t);
    assertPassed(await lint(root));
    write(
        root,
        greeting,
        'const call = async (): Promise<void> => {};\nexport const start = (): void => {\n    call();\n};\n'
    );
    write(root, 'frame/main.ts', Array.from({ length: 301 }, (_, i) => `export const n${i} = ${i};\n`).join(''));
    write(root, 'scripts/unused.mjs', 'const unused = 1;\n');
    const verdict = await lint(root);
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
