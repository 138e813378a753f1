// Each module boundary is violated once, and ESLint must report it.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from '../../config/eslint/boundaries.mjs';
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
    'frame/phone/sip/descriptor.ts': 'export const descriptor = 1;\n',
    'frame/journal/journal.ts': 'export const journal = 1;\n',
    'frame/tabs/leaderElection.ts': 'export const lead = 1;\n',
    'frame/bridge/panelChannel.ts': 'export const channel = 1;\n',
    [`${LWC}/phoneRuntime/phoneRuntime.ts`]: 'export const runtime = 1;\n',
    [`${LWC}/labels/labels.ts`]: 'export const labels = 1;\n',
    'workbench/shell/shell.ts': 'export const shell = 1;\n'
};

/** Messages about one file with the given content, from the boundary rules only. */
async function messagesOf(root, file, content) {
    write(root, file, content);
    const eslint = new ESLint({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...boundaries(root)]
    });
    const [{ messages }] = await eslint.lintFiles([file]);
    return messages.map(({ message }) => message);
}

const FORBIDDEN = [
    [
        'the runtime imports LWC',
        `${LWC}/phoneRuntime/x.ts`,
        "import { api } from 'lwc';",
        /must not import the platform/
    ],
    [
        'the runtime sets a timer',
        `${LWC}/phoneRuntime/x.ts`,
        'setTimeout(() => {}, 1);',
        /no clock, no page, and no I\/O/
    ],
    ['the engine imports LWC', `${LWC}/callEngine/x.ts`, "import { api } from 'lwc';", /must not import the platform/],
    [
        'the engine imports a base module',
        `${LWC}/callEngine/x.ts`,
        "import x from 'lightning/toast';",
        /must not import the platform/
    ],
    [
        'the engine imports Apex',
        `${LWC}/callEngine/x.ts`,
        "import x from '@salesforce/apex/A.b';",
        /must not import the platform/
    ],
    [
        'the contract imports a type of LWC',
        `${LWC}/softphoneContract/x.ts`,
        "import type { x } from 'lwc';",
        /must not import the platform/
    ],
    [
        'the contract imports the engine',
        `${LWC}/softphoneContract/x.ts`,
        "import { x } from 'c/callEngine';",
        /must not import other bundles/
    ],
    [
        'the contract imports phoneNumber',
        `${LWC}/softphoneContract/x.ts`,
        "import '../phoneNumber/phoneNumber';",
        /contract im/
    ],
    [
        'phoneNumber imports the contract',
        `${LWC}/phoneNumber/x.ts`,
        "export * from 'c/softphoneContract';",
        /must not import other bundles/
    ],
    ['the engine reads the clock', `${LWC}/callEngine/x.ts`, 'export const at = Date.now();', /clock is passed in/],
    [
        'the engine creates a date from the current time',
        `${LWC}/callEngine/x.ts`,
        'export const at = new Date();',
        /clock is passed in/
    ],
    [
        'the engine uses a random value',
        `${LWC}/callEngine/x.ts`,
        'export const id = Math.random();',
        /Random values are/
    ],
    ['the engine sets a timer', `${LWC}/callEngine/x.ts`, 'setTimeout(() => {}, 1);', /no clock, no page, and no I\/O/],
    ['the engine changes the page', `${LWC}/callEngine/x.ts`, 'document.title = "";', /no clock, no page, and no I\/O/],
    ['the engine uses storage', `${LWC}/callEngine/x.ts`, 'localStorage.clear();', /no clock, no page, and no I\/O/],
    ['the engine fetches', `${LWC}/callEngine/x.ts`, 'export const x = fetch("/");', /no clock, no page, and no I\/O/],
    [
        'the engine imports lazily',
        `${LWC}/callEngine/x.ts`,
        'export const x = import("./callEngine");',
        /dynamic import/
    ],
    ['a view imports an npm package', `${LWC}/softphone/x.ts`, "import x from 'libphonenumber-js';", /npm packages/],
    ['a view uses Open CTI', `${LWC}/softphone/x.ts`, 'sforce.opencti.screenPop({});', /belong in the frame/],
    ['a view imports the frame', `${LWC}/softphone/x.ts`, "import '../../../../../frame/main';", /through ports only/],
    [
        'a view imports the workbench',
        `${LWC}/softphone/x.ts`,
        "import '../../../../../workbench/shell/shell';",
        /must not import the workbench/
    ],
    [
        'the frame imports the engine',
        'frame/x.ts',
        `import '../${LWC}/callEngine/callEngine';`,
        /softphoneContract only/
    ],
    [
        'the frame imports phoneNumber',
        'frame/x.ts',
        `import '../${LWC}/phoneNumber/phoneNumber';`,
        /softphoneContract only/
    ],
    ['the frame imports a bundle by name', 'frame/x.ts', "import 'c/softphoneContract';", /without LWC/],
    ['the frame imports LWC', 'frame/x.ts', "import type { x } from 'lwc';", /without LWC/],
    [
        'a CRM host imports a phone system',
        'frame/crm/x.ts',
        "import type { x } from '../phone/phoneSystem';",
        /import phone systems/
    ],
    [
        'a CRM host imports another',
        'frame/crm/standalone/x.ts',
        "import type { x } from '../openCti/openCtiHost';",
        /must not import another/
    ],
    [
        'a CRM host imports detectHost',
        'frame/crm/openCti/x.ts',
        "import { detectHost } from '../detectHost';",
        /must not import another/
    ],
    [
        'what all CRM hosts share imports one of them',
        'frame/crm/x.ts',
        "import './openCti/openCtiHost';",
        /Only detectHost imports/
    ],
    ['the frame imports a CRM host', 'frame/x.ts', "import './crm/openCti/openCtiHost';", /Only detectHost imports/],
    [
        'a part of the frame imports a CRM host',
        'frame/check/x.ts',
        "import '../crm/standalone/standaloneHost';",
        /Only detectHost imports/
    ],
    ...[
        ['by a name', 'export const sipPort = 5060;'],
        ['within a name', 'export const readSipUri = 1;'],
        ['in capitals', 'export const SIP_PORT = 5060;'],
        ['by a text', "export const system = 'sip';"],
        ['in a template', 'export const uri = (user: string): string => `sip:${user}`;'],
        ['by a file', "import './sip';"]
    ].flatMap(([how, content]) =>
        ['callEngine', 'phoneRuntime', 'softphoneContract'].map((bundle) => [
            `${bundle} names a phone system ${how}`,
            `${LWC}/${bundle}/x.ts`,
            content,
            /"sip" is one/
        ])
    ),
    ['the runtime imports labels', `${LWC}/phoneRuntime/x.ts`, "import 'c/labels';", /engine and the contract only/],
    [
        'the runtime imports a view',
        `${LWC}/phoneRuntime/x.ts`,
        "import '../softphone/softphone';",
        /engine and the contract/
    ],
    [
        'the engine imports the runtime',
        `${LWC}/callEngine/x.ts`,
        "import 'c/phoneRuntime';",
        /phoneNumber and the contract/
    ],
    [
        'the engine imports labels',
        `${LWC}/callEngine/x.ts`,
        "import '../labels/labels';",
        /phoneNumber and the contract only/
    ],
    ['the journal imports phones', 'frame/journal/x.ts', "import '../phone/phoneSystem';", /not import frame\/phone/],
    ['the journal imports CRM hosts', 'frame/journal/x.ts', "import '../crm/crmHost';", /not import frame\/crm/],
    ['the journal imports tabs', 'frame/journal/x.ts', "import '../tabs/leaderElection';", /must not import tabs/],
    ['tabs import phones', 'frame/tabs/x.ts', "import '../phone/phoneSystem';", /must not import frame\/phone/],
    ['tabs import the journal', 'frame/tabs/x.ts', "import '../journal/journal';", /must not import the journal/],
    ['the bridge imports CRM hosts', 'frame/bridge/x.ts', "import '../crm/crmHost';", /not import frame\/crm/],
    ['the bridge imports tabs', 'frame/bridge/x.ts', "import '../tabs/leaderElection';", /only carries texts/],
    ['sound imports a phone system', 'frame/sound/x.ts', "import '../phone/sip/sip';", /Sound must not import phone/],
    ['sound imports CRM hosts', 'frame/sound/x.ts', "import '../crm/crmHost';", /must not import frame\/crm/],
    ['a phone system imports CRM hosts', 'frame/phone/x.ts', "import '../crm/crmHost';", /not import CRM hosts/],
    [
        'the frame imports the workbench',
        'frame/x.ts',
        "import '../workbench/shell/shell';",
        /must not import the workbench/
    ],
    ['the workbench imports the frame', 'workbench/x.ts', "import '../frame/main';", /uses the built frame/],
    [
        'the workbench imports the panel',
        'workbench/x.ts',
        `import '../${LWC}/softphone/softphone';`,
        /uses the built panel/
    ],
    ['the workbench imports a bundle', 'workbench/shell/x.ts', "import x from 'c/softphone';", /uses the built panel/]
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
        'the runtime imports the contract and the engine',
        `${LWC}/phoneRuntime/x.ts`,
        "import 'c/softphoneContract';\nimport 'c/callEngine';"
    ],
    [
        'the engine imports the contract and phoneNumber',
        `${LWC}/callEngine/x.ts`,
        "import 'c/softphoneContract';\nimport 'c/phoneNumber';"
    ],
    [
        'a view imports everything that belongs to the panel',
        `${LWC}/softphone/x.ts`,
        "import 'lwc';\nimport 'c/callEngine';\nimport '@salesforce/label/c.x';"
    ],
    ['the frame imports the contract', 'frame/x.ts', `import type { x } from '${CONTRACT}';`],
    [
        'detectHost imports every CRM host',
        'frame/crm/detectHost.ts',
        "import './openCti/openCtiHost';\nimport './standalone/standaloneHost';"
    ],
    [
        'a CRM host imports what all of them share',
        'frame/crm/openCti/x.ts',
        "import '../crmHost';\nimport './openCtiHost';"
    ],
    ['a test of the frame imports a CRM host', 'frame/__tests__/x.ts', "import '../crm/openCti/openCtiHost';"],
    ['sound imports the interface of phone systems', 'frame/sound/x.ts', "import '../phone/phoneSystem';"],
    ['the contract imports its own parts', `${LWC}/softphoneContract/x.ts`, "import './shape';"],
    [
        'the engine creates a date from a given time',
        `${LWC}/callEngine/x.ts`,
        'export const at = (ms: number): Date => new Date(ms);'
    ],
    [
        'the engine has a word in which a phone system’s name only occurs, and a protocol in a comment',
        `${LWC}/callEngine/x.ts`,
        'export const gossip = 1; // sip: and sips: URIs\nexport const sipped = /^sips?:/;'
    ],
    ['the workbench imports the contract', 'workbench/x.ts', `import '${CONTRACT}';`],
    ['a test of the engine sets a timer', `${LWC}/callEngine/__tests__/x.test.ts`, 'setTimeout(() => {}, 1);']
];

for (const [name, file, content] of ALLOWED) {
    test(`allowed: ${name}`, async (t) => {
        assert.deepEqual(await messagesOf(seededProject(t, MODULES), file, `${content}\n`), []);
    });
}

test('the project itself uses these rules', async () => {
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
