// Each module boundary is violated once, and ESLint must report it.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from '../../config/eslint/boundaries.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { CONTRACT, FORBIDDEN, LWC } from './support/forbiddenImports.mjs';
import { seededProject, write } from './support/seededProject.mjs';

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
    'workbench/shell/shell.ts': 'export const shell = 1;\n',
    'frame/clock.ts': 'export const clock = 1;\n',
    'frame/phone/deviceCall.ts': 'export const call = 1;\n',
    'frame/phone/flex/flexCalls.ts': 'export const calls = 1;\n',
    'flex-plugin/src/tasks.ts': 'export const tasks = 1;\n',
    'cti/protocol/messages.ts': 'export const messages = 1;\n',
    'cti/switch/switch.ts': 'export const port = 1;\n',
    'cti/switch/asterisk/asterisk.ts': 'export const asterisk = 1;\n',
    'cti/server/ctiServer.ts': 'export const server = 1;\n'
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
    ['the contract of the page imports the contract', `${LWC}/pageContract/x.ts`, "import 'c/softphoneContract';"],
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
    [
        'the CTI server imports the contract, the protocol, the port of a switch, and the call machine',
        'cti/server/x.ts',
        `import '../${CONTRACT}';\nimport '../protocol/messages';\nimport '../switch/switch';\n` +
            "import '../../frame/clock';\nimport '../../frame/phone/deviceCall';"
    ],
    ['the frame imports the protocol', 'frame/phone/x.ts', "import '../../cti/protocol/messages';"],
    ['tickets.ts imports the JWT library', 'cti/server/tickets.ts', "import 'jose';"],
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
