// Each module boundary is violated once, and ESLint must report it.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { walls } from '../../config/eslint/walls.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const LWC = 'force-app/main/default/lwc';
const CONTRACT = `../${LWC}/softphoneContract/softphoneContract`;

/** A project with one file in each module, as targets for imports. */
const MODULES = {
    [`${LWC}/callEngine/callEngine.ts`]: 'export const engine = 1;\n',
    [`${LWC}/softphoneContract/softphoneContract.ts`]: 'export const contract = 1;\n',
    [`${LWC}/softphoneContract/shape.ts`]: 'export const shape = 1;\n',
    [`${LWC}/phoneNumber/phoneNumber.ts`]: 'export const number = 1;\n',
    [`${LWC}/softphone/softphone.ts`]: 'export const view = 1;\n',
    'frame/main.ts': 'export const main = 1;\n',
    'frame/crm/crmHost.ts': 'export const host = 1;\n',
    'frame/crm/detectHost.ts': 'export const detectHost = 1;\n',
    'frame/crm/openCti/openCtiHost.ts': 'export const openCti = 1;\n',
    'frame/crm/standalone/standaloneHost.ts': 'export const standalone = 1;\n',
    'frame/__tests__/fakes/tab.ts': 'export const tab = 1;\n',
    'frame/phone/phoneSystem.ts': 'export const phone = 1;\n',
    'frame/phone/sip/sip.ts': 'export const sip = 1;\n',
    'frame/journal/journal.ts': 'export const journal = 1;\n',
    'frame/tabs/leaderElection.ts': 'export const lead = 1;\n',
    'frame/bridge/panelChannel.ts': 'export const channel = 1;\n',
    [`${LWC}/phoneRuntime/phoneRuntime.ts`]: 'export const runtime = 1;\n',
    [`${LWC}/labels/labels.ts`]: 'export const labels = 1;\n',
    'workbench/shell/shell.ts': 'export const shell = 1;\n'
};

/** Messages about one file with the given content, from the walls alone. */
async function messagesOf(root, file, content) {
    write(root, file, content);
    const eslint = new ESLint({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...walls(root)]
    });
    const [{ messages }] = await eslint.lintFiles([file]);
    return messages.map(({ message }) => message);
}

const FORBIDDEN = [
    ['the runtime imports LWC', `${LWC}/phoneRuntime/x.ts`, "import { api } from 'lwc';", /knows no platform/],
    ['the runtime waits', `${LWC}/phoneRuntime/x.ts`, 'setTimeout(() => {}, 1);', /no clock, no page and no I\/O/],
    ['the engine imports LWC', `${LWC}/callEngine/x.ts`, "import { api } from 'lwc';", /knows no platform/],
    ['the engine imports a base module', `${LWC}/callEngine/x.ts`, "import x from 'lightning/toast';", /knows no plat/],
    ['the engine imports Apex', `${LWC}/callEngine/x.ts`, "import x from '@salesforce/apex/A.b';", /knows no platform/],
    [
        'the contract takes a type of LWC',
        `${LWC}/softphoneContract/x.ts`,
        "import type { x } from 'lwc';",
        /knows no pl/
    ],
    [
        'the contract imports the engine',
        `${LWC}/softphoneContract/x.ts`,
        "import { x } from 'c/callEngine';",
        /stands on its/
    ],
    [
        'the contract reaches into numbers',
        `${LWC}/softphoneContract/x.ts`,
        "import '../phoneNumber/phoneNumber';",
        /contract im/
    ],
    [
        'numbers import the contract',
        `${LWC}/phoneNumber/x.ts`,
        "export * from 'c/softphoneContract';",
        /stands on its own/
    ],
    ['the engine reads the clock', `${LWC}/callEngine/x.ts`, 'export const at = Date.now();', /clock is passed in/],
    ['the engine makes a date of now', `${LWC}/callEngine/x.ts`, 'export const at = new Date();', /clock is passed in/],
    ['the engine throws dice', `${LWC}/callEngine/x.ts`, 'export const id = Math.random();', /Chance is passed in/],
    ['the engine waits', `${LWC}/callEngine/x.ts`, 'setTimeout(() => {}, 1);', /no clock, no page and no I\/O/],
    ['the engine touches the page', `${LWC}/callEngine/x.ts`, 'document.title = "";', /no clock, no page and no I\/O/],
    ['the engine stores', `${LWC}/callEngine/x.ts`, 'localStorage.clear();', /no clock, no page and no I\/O/],
    ['the engine fetches', `${LWC}/callEngine/x.ts`, 'export const x = fetch("/");', /no clock, no page and no I\/O/],
    [
        'the engine imports lazily',
        `${LWC}/callEngine/x.ts`,
        'export const x = import("./callEngine");',
        /dynamic import/
    ],
    ['a view imports an npm package', `${LWC}/softphone/x.ts`, "import x from 'libphonenumber-js';", /npm packages/],
    ['a view uses Open CTI', `${LWC}/softphone/x.ts`, 'sforce.opencti.screenPop({});', /live in the frame/],
    ['a view imports the frame', `${LWC}/softphone/x.ts`, "import '../../../../../frame/main';", /through ports only/],
    [
        'a view imports the workbench',
        `${LWC}/softphone/x.ts`,
        "import '../../../../../workbench/shell/shell';",
        /Nobody/
    ],
    [
        'the frame imports the engine',
        'frame/x.ts',
        `import '../${LWC}/callEngine/callEngine';`,
        /softphoneContract only/
    ],
    [
        'the frame imports numbers',
        'frame/x.ts',
        `import '../${LWC}/phoneNumber/phoneNumber';`,
        /softphoneContract only/
    ],
    ['the frame imports a bundle by name', 'frame/x.ts', "import 'c/softphoneContract';", /without LWC/],
    ['the frame imports LWC', 'frame/x.ts', "import type { x } from 'lwc';", /without LWC/],
    ['a CRM host knows phones', 'frame/crm/x.ts', "import type { x } from '../phone/phoneSystem';", /knows no phones/],
    [
        'a CRM host knows another',
        'frame/crm/standalone/x.ts',
        "import type { x } from '../openCti/openCtiHost';",
        /knows no other host/
    ],
    [
        'a CRM host looks for hosts',
        'frame/crm/openCti/x.ts',
        "import { detectHost } from '../detectHost';",
        /knows no other host/
    ],
    [
        'what all CRM hosts use knows one of them',
        'frame/crm/x.ts',
        "import './openCti/openCtiHost';",
        /Only detectHost knows/
    ],
    ['the frame knows a CRM host', 'frame/x.ts', "import './crm/openCti/openCtiHost';", /Only detectHost knows/],
    [
        'a part of the frame knows a CRM host',
        'frame/check/x.ts',
        "import '../crm/standalone/standaloneHost';",
        /Only detectHost knows/
    ],
    ['the runtime knows labels', `${LWC}/phoneRuntime/x.ts`, "import 'c/labels';", /engine and the contract only/],
    [
        'the runtime knows a view',
        `${LWC}/phoneRuntime/x.ts`,
        "import '../softphone/softphone';",
        /engine and the contract/
    ],
    ['the engine knows the runtime', `${LWC}/callEngine/x.ts`, "import 'c/phoneRuntime';", /numbers and the contract/],
    [
        'the engine knows labels',
        `${LWC}/callEngine/x.ts`,
        "import '../labels/labels';",
        /numbers and the contract only/
    ],
    ['the journal knows phones', 'frame/journal/x.ts', "import '../phone/phoneSystem';", /journal knows no phone/],
    ['the journal knows Salesforce', 'frame/journal/x.ts', "import '../crm/crmHost';", /journal knows no crm/],
    ['the journal knows tabs', 'frame/journal/x.ts', "import '../tabs/leaderElection';", /journal knows no tabs/],
    ['tabs know phones', 'frame/tabs/x.ts', "import '../phone/phoneSystem';", /tabs knows no phone/],
    ['tabs know the journal', 'frame/tabs/x.ts', "import '../journal/journal';", /Tabs know no journal/],
    ['the bridge knows Salesforce', 'frame/bridge/x.ts', "import '../crm/crmHost';", /bridge knows no crm/],
    ['the bridge knows tabs', 'frame/bridge/x.ts', "import '../tabs/leaderElection';", /carries texts only/],
    ['sound knows a phone system', 'frame/sound/x.ts', "import '../phone/sip/sip';", /Sound knows no phone system/],
    ['sound knows Salesforce', 'frame/sound/x.ts', "import '../crm/crmHost';", /sound knows no crm/],
    ['a phone system knows Salesforce', 'frame/phone/x.ts', "import '../crm/crmHost';", /knows no Salesforce/],
    [
        'the frame imports the workbench',
        'frame/x.ts',
        "import '../workbench/shell/shell';",
        /Nobody imports the workbench/
    ],
    ['the workbench imports the frame', 'workbench/x.ts', "import '../frame/main';", /takes the frame built/],
    [
        'the workbench imports the panel',
        'workbench/x.ts',
        `import '../${LWC}/softphone/softphone';`,
        /takes the panel built/
    ],
    ['the workbench imports a bundle', 'workbench/shell/x.ts', "import x from 'c/softphone';", /takes the panel built/]
];

for (const [name, file, content, pattern] of FORBIDDEN) {
    test(`forbidden: ${name}`, async (t) => {
        const messages = await messagesOf(seededProject(t, MODULES), file, `${content}\n`);
        assert.ok(
            messages.some((message) => pattern.test(message)),
            `no message like ${pattern} among: ${messages.join(' | ')}`
        );
    });
}

const ALLOWED = [
    [
        'the runtime stands on contract and engine',
        `${LWC}/phoneRuntime/x.ts`,
        "import 'c/softphoneContract';\nimport 'c/callEngine';"
    ],
    [
        'the engine stands on contract and numbers',
        `${LWC}/callEngine/x.ts`,
        "import 'c/softphoneContract';\nimport 'c/phoneNumber';"
    ],
    [
        'a view stands on everything of the panel',
        `${LWC}/softphone/x.ts`,
        "import 'lwc';\nimport 'c/callEngine';\nimport '@salesforce/label/c.x';"
    ],
    ['the frame takes the contract', 'frame/x.ts', `import type { x } from '${CONTRACT}';`],
    [
        'detectHost knows every CRM host',
        'frame/crm/detectHost.ts',
        "import './openCti/openCtiHost';\nimport './standalone/standaloneHost';"
    ],
    ['a CRM host uses what all of them use', 'frame/crm/openCti/x.ts', "import '../crmHost';\nimport './openCtiHost';"],
    ['a test of the frame builds a CRM host', 'frame/__tests__/x.ts', "import '../crm/openCti/openCtiHost';"],
    ['sound uses the port of phone systems', 'frame/sound/x.ts', "import '../phone/phoneSystem';"],
    ['the contract is made of parts', `${LWC}/softphoneContract/x.ts`, "import './shape';"],
    [
        'a given instant becomes a date',
        `${LWC}/callEngine/x.ts`,
        'export const at = (ms: number): Date => new Date(ms);'
    ],
    ['the workbench takes the contract', 'workbench/x.ts', `import '${CONTRACT}';`],
    ['a test of the engine may do as it likes', `${LWC}/callEngine/__tests__/x.test.ts`, 'setTimeout(() => {}, 1);']
];

for (const [name, file, content] of ALLOWED) {
    test(`allowed: ${name}`, async (t) => {
        assert.deepEqual(await messagesOf(seededProject(t, MODULES), file, `${content}\n`), []);
    });
}

test('the project itself is built with these boundaries', async () => {
    const eslint = new ESLint({ cwd: ROOT });
    const rulesOf = async (file) => (await eslint.calculateConfigForFile(path.join(ROOT, file))).rules;
    const engine = await rulesOf(`${LWC}/callEngine/callEngine.ts`);
    const { zones } = engine['paths/no-restricted-paths'][1];
    assert.ok(zones.length > 5);
    assert.ok(zones.some(({ target, from }) => /openCti$/.test(target) && /standalone$/.test(from)));
    assert.ok(engine['no-restricted-globals'].some(({ name }) => name === 'setTimeout'));
    const frame = await rulesOf('frame/main.ts');
    assert.match(JSON.stringify(frame['no-restricted-imports']), /without LWC/);
});
