/**
 * The module boundaries, as import rules. Imports go one way: views -> engine, frame -> contract, workbench -> product.
 * Each rule says why it exists. `boundaries(root)` returns ESLint configurations for a project folder, so that a test can
 * create a project of its own and violate them.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import importPlugin from 'eslint-plugin-import';
import { phoneSystemNames } from './phoneSystemNames.mjs';

const LWC = 'force-app/main/default/lwc';
const PURE = ['phoneRuntime', 'callEngine', 'softphoneContract', 'pageContract', 'phoneNumber'];
const TESTS = '**/__tests__/**';

const forbid = (regex, message) => ({ regex, message });

// LWCs are compiled file by file, so no bundler includes an npm package.
const npmPackages = forbid('^(?!\\.|c/|lwc$|lightning/|@salesforce/)', 'An org cannot resolve npm packages.');
const platform = forbid('^(lwc$|lightning/|@salesforce/)', 'Pure code must not import the platform. Views may.');
const engineBundles = forbid(
    '^c/(?!phoneNumber$|softphoneContract$)',
    'The engine imports phoneNumber and the contract only.'
);
const runtimeBundles = forbid(
    '^c/(?!callEngine$|softphoneContract$)',
    'The runtime imports the engine and the contract only.'
);
const pageBundles = forbid('^c/(?!softphoneContract$)', 'pageContract imports the contract only.');
const anyBundle = forbid('^c/', 'This bundle must not import other bundles.');
const frameRealm = forbid('^(c/|lwc$|lightning/|@salesforce/)', 'The frame is a plain browser page without LWC.');
const openCti = forbid('opencti|jssip', 'Open CTI and SIP belong in the frame, behind ports.');
const dynamicImport = { selector: 'ImportExpression', message: 'A dynamic import() would bypass the import rules.' };

/** Globals that would make a result depend on more than its input. Time, ids, and random values are passed in. */
const impureGlobals = [
    'window',
    'document',
    'navigator',
    'location',
    'self',
    'globalThis',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'queueMicrotask',
    'requestAnimationFrame',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'crypto',
    'performance',
    'console'
].map((name) => ({ name, message: 'Pure code has no clock, no page, and no I/O: pass it in, or return an effect.' }));

const impureProperties = [
    { object: 'Date', property: 'now', message: 'The clock is passed in.' },
    { object: 'Math', property: 'random', message: 'Random values are passed in.' }
];

const readingTheClock = {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is passed in.'
};

const imports = (...patterns) => ({
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', dynamicImport]
});

/** The folders of frame/crm: one CRM host each. */
function hostsOf(root) {
    const folder = path.join(root, 'frame/crm');
    if (!existsSync(folder)) return [];
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => name).filter((name) => name !== '__tests__');
}

/** Files that must work with any host: everything in the frame except detectHost, the hosts themselves, and tests that create one. */
const ANY_HOST = ['./frame/*.ts', './frame/crm/!(detectHost).ts', './frame/!(crm|__tests__)/**/*.ts'];

/**
 * @param {string} root project folder, absolute
 * @returns {import('eslint').Linter.Config[]}
 */
export function boundaries(root) {
    const zone = (target, from, message, except) => ({ target, from, message, ...(except && { except }) });
    const hosts = hostsOf(root).flatMap((name) => [
        zone(ANY_HOST, `./frame/crm/${name}`, 'Only detectHost imports the hosts.'),
        ...hostsOf(root)
            .filter((other) => other !== name)
            .map((other) => zone(`./frame/crm/${name}`, `./frame/crm/${other}`, 'A CRM host must not import another.')),
        zone(`./frame/crm/${name}`, './frame/crm/detectHost.ts', 'A CRM host must not import another.')
    ]);
    return [
        {
            name: 'boundaries/paths',
            files: [
                'force-app/**/*.ts',
                'frame/**/*.ts',
                'cti/**/*.ts',
                'flex-plugin/src/**/*.ts',
                'workbench/**/*.{ts,mjs}'
            ],
            // Under a name of its own: Salesforce's configuration brings another copy as 'import'.
            plugins: { paths: importPlugin },
            settings: { 'import/resolver': { node: { extensions: ['.ts', '.mjs', '.js'] } } },
            rules: {
                'paths/no-restricted-paths': [
                    'error',
                    {
                        basePath: root,
                        zones: [
                            // An LWC's sandbox wraps objects in proxies, which cannot be posted: the frame is another realm.
                            zone(LWC, './frame', 'The panel reaches the frame through ports only.'),
                            // What both sides must agree on is one bundle. Importing more would couple them.
                            // numbersScript runs in the panel's realm; of phoneNumber, it knows the type of what it provides.
                            zone('./frame', LWC, 'The frame imports softphoneContract and pageContract only.', [
                                './softphoneContract',
                                './pageContract',
                                './phoneNumber/numberLibrary.ts'
                            ]),
                            // Views are built on the runtime, and the runtime works without them.
                            zone(`${LWC}/phoneRuntime`, LWC, 'The runtime imports the engine and the contract only.', [
                                './phoneRuntime',
                                './callEngine',
                                './softphoneContract'
                            ]),
                            zone(`${LWC}/callEngine`, LWC, 'The engine imports phoneNumber and the contract only.', [
                                './callEngine',
                                './phoneNumber',
                                './softphoneContract'
                            ]),
                            // A new phone system or CRM host is one more folder, as long as the two do not import each other.
                            zone('./frame/crm', './frame/phone', 'A CRM host must not import phone systems.'),
                            zone('./frame/phone', './frame/crm', 'A phone system must not import CRM hosts.'),
                            // The journal and the tabs work the same with every phone system and every CRM host.
                            ...['journal', 'tabs', 'bridge'].flatMap((part) =>
                                ['crm', 'phone'].map((other) =>
                                    zone(
                                        `./frame/${part}`,
                                        `./frame/${other}`,
                                        `frame/${part} must not import frame/${other}.`
                                    )
                                )
                            ),
                            zone('./frame/journal', './frame/tabs', 'The journal must not import tabs.'),
                            zone('./frame/tabs', './frame/journal', 'Tabs must not import the journal.'),
                            ...['journal', 'tabs'].map((other) =>
                                zone('./frame/bridge', `./frame/${other}`, 'The bridge only carries texts.')
                            ),
                            // What the agent hears depends on the calls, not on their phone system.
                            zone('./frame/sound', './frame/phone', 'Sound must not import phone systems.', [
                                './callAudio.ts',
                                './phoneSystem.ts'
                            ]),
                            ...['crm', 'journal', 'tabs', 'bridge'].map((other) =>
                                zone('./frame/sound', `./frame/${other}`, `frame/sound must not import frame/${other}.`)
                            ),
                            // A host can be added or removed without changes to the others.
                            ...hosts,
                            // The CTI server and the desk phone's panel agree on the protocol; a call is the same machine in both.
                            zone(
                                './cti',
                                './frame',
                                "The CTI server shares the frame's call machine, release causes, and comparison of numbers only.",
                                [
                                    './clock.ts',
                                    './__tests__/fakes/simulatedClock.ts',
                                    ...[
                                        'callTable',
                                        'connectionState',
                                        'deviceCall',
                                        'phoneSystem',
                                        'releaseCauses',
                                        'sameNumber'
                                    ].map((file) => `./phone/${file}.ts`)
                                ]
                            ),
                            zone('./cti', LWC, 'The CTI server imports the contract only.', ['./softphoneContract']),
                            zone('./frame', './cti', "The frame knows the CTI server's protocol only.", ['./protocol']),
                            zone('./cti/protocol', './cti', 'The protocol imports the contract only.', ['./protocol']),
                            // The plug-in runs in Flex and agrees with the phone on messages only.
                            zone('./flex-plugin', './frame', 'The plug-in shares the messages with the phone only.', [
                                './phone/flex/messages.ts'
                            ]),
                            zone('./flex-plugin', './force-app', 'The plug-in knows no Salesforce.'),
                            zone('./flex-plugin', './workbench', 'The product must not import the workbench.'),
                            zone('./frame', './flex-plugin', 'The phone knows the messages of the plug-in only.'),
                            // An exchange is one more folder, and the server works with any.
                            zone('./cti/switch', './cti/server', 'A switch must not import the server.'),
                            zone('./cti/server', './cti/switch', 'The server knows the port of a switch only.', [
                                './switch.ts'
                            ]),
                            // What runs in an org must not depend on the stand-in for the org.
                            zone('./force-app', './workbench', 'The product must not import the workbench.'),
                            zone('./frame', './workbench', 'The product must not import the workbench.'),
                            zone('./cti', './workbench', 'The product must not import the workbench.'),
                            // The workbench plays Salesforce, so it uses the built panel, as Salesforce does.
                            zone('./workbench', './frame', 'The workbench uses the built frame.'),
                            zone('./workbench', LWC, 'The workbench uses the built panel.', ['./softphoneContract']),
                            // The contract and phoneNumber import nothing; the engine is built on them.
                            zone(`${LWC}/softphoneContract`, LWC, 'The contract imports nothing.', [
                                './softphoneContract'
                            ]),
                            zone(`${LWC}/pageContract`, LWC, 'pageContract imports the contract only.', [
                                './pageContract',
                                './softphoneContract'
                            ]),
                            zone(`${LWC}/phoneNumber`, LWC, 'phoneNumber imports nothing.', ['./phoneNumber'])
                        ]
                    }
                ]
            }
        },
        {
            name: 'boundaries/views',
            files: [`${LWC}/**/*.ts`],
            ignores: [...PURE.map((name) => `${LWC}/${name}/**`), TESTS],
            rules: {
                ...imports(npmPackages, openCti),
                'no-restricted-globals': ['error', { name: 'sforce', message: openCti.message }]
            }
        },
        {
            name: 'boundaries/pure',
            files: PURE.map((name) => `${LWC}/${name}/**/*.ts`),
            ignores: [TESTS, '**/*.d.ts'],
            rules: {
                ...imports(npmPackages, platform, openCti),
                'no-restricted-globals': ['error', ...impureGlobals],
                'no-restricted-properties': ['error', ...impureProperties],
                'no-restricted-syntax': ['error', dynamicImport, readingTheClock, ...phoneSystemNames(root)]
            }
        },
        ...[
            ['callEngine', engineBundles],
            ['phoneRuntime', runtimeBundles],
            ['pageContract', pageBundles]
        ].map(([name, bundles]) => ({
            name: `boundaries/${name}`,
            files: [`${LWC}/${name}/**/*.ts`],
            ignores: [TESTS, '**/*.d.ts'],
            rules: { 'no-restricted-imports': ['error', { patterns: [npmPackages, platform, openCti, bundles] }] }
        })),
        {
            name: 'boundaries/leaves',
            files: [`${LWC}/softphoneContract/**/*.ts`, `${LWC}/phoneNumber/**/*.ts`],
            ignores: [TESTS, '**/*.d.ts'],
            rules: {
                'no-restricted-imports': ['error', { patterns: [npmPackages, platform, openCti, anyBundle] }]
            }
        },
        {
            name: 'boundaries/frame',
            files: ['frame/**/*.ts'],
            rules: imports(frameRealm)
        },
        {
            name: 'boundaries/cti',
            files: ['cti/**/*.ts'],
            ignores: ['cti/server/tickets.ts'],
            rules: imports(forbid('^jose$', 'Jest cannot load the JWT library: only tickets.ts imports it.'))
        },
        {
            name: 'boundaries/workbench',
            files: ['workbench/**/*.{ts,mjs}'],
            // The entry points of the bundles that become the built panel and the built phone for the utility bar.
            ignores: ['workbench/build/**', 'workbench/shell/panel.ts', 'workbench/shell/utility/components.ts'],
            rules: {
                'no-restricted-imports': [
                    'error',
                    { patterns: [forbid('^c/', 'The workbench uses the built panel, as Salesforce does.')] }
                ]
            }
        }
    ];
}
