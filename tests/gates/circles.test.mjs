// The gate for circular imports passes a valid project and finds a circle of any kind of import.
import { test } from 'node:test';
import { circles } from '../../scripts/gates/circles.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

const ENGINE = `${SOURCE}/lwc/engine`;
const SOUND = {
    [`${ENGINE}/engine.ts`]: "export { rule } from './rule';\n",
    [`${ENGINE}/rule.ts`]: "import type { Model } from './model';\nexport const rule = (model: Model) => model;\n",
    [`${ENGINE}/model.ts`]: 'export type Model = string;\n',
    [`${SOURCE}/lwc/view/view.ts`]:
        "import { rule } from 'c/engine';\nimport { html } from 'lwc';\nexport { rule, html };\n",
    'frame/main.ts': "import './phone';\n",
    'frame/phone.ts': 'export const phone = 1;\n',
    'scripts/one.mjs': "import './two.mjs';\n",
    'scripts/two.mjs': 'export const two = 2;\n'
};

test('a valid project passes', async (t) => {
    assertPassed(await circles(seededProject(t, SOUND)));
});

const FAULTS = {
    'a circle of values': ['frame/phone.ts', "import './main';\n", /main\.ts -> .*phone\.ts -> .*main\.ts/],
    'a circle through an imported type': [
        `${ENGINE}/model.ts`,
        "import type { rule } from './rule';\nexport type Model = typeof rule;\n",
        /rule\.ts -> .*model\.ts -> .*rule\.ts/
    ],
    'one through an import type': [
        `${ENGINE}/model.ts`,
        "export type Model = typeof import('./rule').rule;\n",
        /rule\.ts -> .*model\.ts -> .*rule\.ts/
    ],
    'one through an export': ['frame/phone.ts', "export * from './main';\n", /phone\.ts -> .*main\.ts/],
    'one between two components': [`${ENGINE}/model.ts`, "import 'c/view';\n", /view\.ts -> .*engine\.ts/],
    'one in scripts': ['scripts/two.mjs', "import './one.mjs';\n", /one\.mjs -> .*two\.mjs -> .*one\.mjs/],
    'one in tests': ['tests/simulation/a.ts', "import type { A } from './a';\n", /a\.ts -> .*a\.ts/]
};

for (const [what, [file, text, message]] of Object.entries(FAULTS)) {
    test(`finds ${what}`, async (t) => {
        assertFound(await circles(seededProject(t, { ...SOUND, [file]: text })), message);
    });
}
