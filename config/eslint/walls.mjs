/**
 * The walls of the house, as import rules. Arrows go one way: views -> engine, frame -> contract, workbench -> product;
 * each wall says why it stands. `walls(root)` returns ESLint configurations for a project folder, so that a test can build a
 * house of its own and knock holes into it.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import importPlugin from 'eslint-plugin-import';

const LWC = 'force-app/main/default/lwc';
const PURE = ['phoneRuntime', 'callEngine', 'softphoneContract', 'phoneNumber'];
const TESTS = '**/__tests__/**';

const forbid = (regex, message) => ({ regex, message });

// An LWC is compiled file by file: no bundler stands between an npm package and the org.
const npmPackages = forbid('^(?!\\.|c/|lwc$|lightning/|@salesforce/)', 'An org cannot resolve npm packages.');
const platform = forbid('^(lwc$|lightning/|@salesforce/)', 'Pure code knows no platform: the views do.');
const engineBundles = forbid(
    '^c/(?!phoneNumber$|softphoneContract$)',
    'The engine knows numbers and the contract only.'
);
const runtimeBundles = forbid(
    '^c/(?!callEngine$|softphoneContract$)',
    'The runtime knows the engine and the contract only.'
);
const anyBundle = forbid('^c/', 'This bundle stands on its own.');
const frameRealm = forbid('^(c/|lwc$|lightning/|@salesforce/)', 'The frame is a plain browser page without LWC.');
const openCti = forbid('opencti|jssip', 'Open CTI and SIP live in the frame, behind ports.');
const dynamicImport = { selector: 'ImportExpression', message: 'A dynamic import() would go round the walls.' };

/** Globals that would make an answer depend on more than the question. Time, ids and chance are passed in. */
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
].map((name) => ({ name, message: 'Pure code has no clock, no page and no I/O: pass it in, or return an effect.' }));

const impureProperties = [
    { object: 'Date', property: 'now', message: 'The clock is passed in.' },
    { object: 'Math', property: 'random', message: 'Chance is passed in.' }
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

/** Files that work with any host: whatever is in the frame, but not detectHost, the hosts themselves, and tests that build one. */
const ANY_HOST = ['./frame/*.ts', './frame/crm/!(detectHost).ts', './frame/!(crm|__tests__)/**/*.ts'];

/**
 * @param {string} root project folder, absolute
 * @returns {import('eslint').Linter.Config[]}
 */
export function walls(root) {
    const zone = (target, from, message, except) => ({ target, from, message, ...(except && { except }) });
    const hosts = hostsOf(root).flatMap((name) => [
        zone(ANY_HOST, `./frame/crm/${name}`, 'Only detectHost knows which hosts there are.'),
        ...hostsOf(root)
            .filter((other) => other !== name)
            .map((other) => zone(`./frame/crm/${name}`, `./frame/crm/${other}`, 'A CRM host knows no other host.')),
        zone(`./frame/crm/${name}`, './frame/crm/detectHost.ts', 'A CRM host knows no other host.')
    ]);
    return [
        {
            name: 'walls/paths',
            files: ['force-app/**/*.ts', 'frame/**/*.ts', 'workbench/**/*.{ts,mjs}'],
            // Under a name of its own: Salesforce's configuration brings another copy as 'import'.
            plugins: { paths: importPlugin },
            settings: { 'import/resolver': { node: { extensions: ['.ts', '.mjs', '.js'] } } },
            rules: {
                'paths/no-restricted-paths': [
                    'error',
                    {
                        basePath: root,
                        zones: [
                            // The sandbox of an LWC hands out proxies, which cannot be posted: the frame is another realm.
                            zone(LWC, './frame', 'The panel reaches the frame through ports only.'),
                            // What both sides must agree on is one bundle; anything more would bind them together.
                            zone('./frame', LWC, 'The frame imports softphoneContract only.', ['./softphoneContract']),
                            // The runtime is what views are built on, and runs without any.
                            zone(`${LWC}/phoneRuntime`, LWC, 'The runtime knows the engine and the contract only.', [
                                './phoneRuntime',
                                './callEngine',
                                './softphoneContract'
                            ]),
                            zone(`${LWC}/callEngine`, LWC, 'The engine knows numbers and the contract only.', [
                                './callEngine',
                                './phoneNumber',
                                './softphoneContract'
                            ]),
                            // A new phone system or a new CRM host is one more file, if the two never meet.
                            zone('./frame/crm', './frame/phone', 'A CRM host knows no phones.'),
                            zone('./frame/phone', './frame/crm', 'A phone system knows no Salesforce.'),
                            // Calls are kept, and tabs find each other, whatever phone and CRM there are.
                            ...['journal', 'tabs', 'bridge'].flatMap((part) =>
                                ['crm', 'phone'].map((other) =>
                                    zone(`./frame/${part}`, `./frame/${other}`, `frame/${part} knows no ${other}.`)
                                )
                            ),
                            zone('./frame/journal', './frame/tabs', 'The journal knows no tabs.'),
                            zone('./frame/tabs', './frame/journal', 'Tabs know no journal.'),
                            ...['journal', 'tabs'].map((other) =>
                                zone('./frame/bridge', `./frame/${other}`, 'The bridge carries texts only.')
                            ),
                            // What the agent hears follows from the calls, whatever phone system they are of.
                            zone('./frame/sound', './frame/phone', 'Sound knows no phone system.', [
                                './callAudio.ts',
                                './phoneSystem.ts'
                            ]),
                            ...['crm', 'journal', 'tabs', 'bridge'].map((other) =>
                                zone('./frame/sound', `./frame/${other}`, `frame/sound knows no ${other}.`)
                            ),
                            // A host can go, or come, without a look at the others.
                            ...hosts,
                            // What runs in an org must not lean on its stand-in.
                            zone('./force-app', './workbench', 'Nobody imports the workbench.'),
                            zone('./frame', './workbench', 'Nobody imports the workbench.'),
                            // The workbench is the outside world: it sees the panel built, as Salesforce does.
                            zone('./workbench', './frame', 'The workbench takes the frame built.'),
                            zone('./workbench', LWC, 'The workbench takes the panel built.', ['./softphoneContract']),
                            // The contract and the number rules are leaves; the engine stands on them.
                            zone(`${LWC}/softphoneContract`, LWC, 'The contract imports nothing.', [
                                './softphoneContract'
                            ]),
                            zone(`${LWC}/phoneNumber`, LWC, 'Numbers import nothing.', ['./phoneNumber'])
                        ]
                    }
                ]
            }
        },
        {
            name: 'walls/views',
            files: [`${LWC}/**/*.ts`],
            ignores: [...PURE.map((name) => `${LWC}/${name}/**`), TESTS],
            rules: {
                ...imports(npmPackages, openCti),
                'no-restricted-globals': ['error', { name: 'sforce', message: openCti.message }]
            }
        },
        {
            name: 'walls/pure',
            files: PURE.map((name) => `${LWC}/${name}/**/*.ts`),
            ignores: [TESTS, '**/*.d.ts'],
            rules: {
                ...imports(npmPackages, platform, openCti),
                'no-restricted-globals': ['error', ...impureGlobals],
                'no-restricted-properties': ['error', ...impureProperties],
                'no-restricted-syntax': ['error', dynamicImport, readingTheClock]
            }
        },
        ...[
            ['callEngine', engineBundles],
            ['phoneRuntime', runtimeBundles]
        ].map(([name, bundles]) => ({
            name: `walls/${name}`,
            files: [`${LWC}/${name}/**/*.ts`],
            ignores: [TESTS, '**/*.d.ts'],
            rules: { 'no-restricted-imports': ['error', { patterns: [npmPackages, platform, openCti, bundles] }] }
        })),
        {
            name: 'walls/leaves',
            files: [`${LWC}/softphoneContract/**/*.ts`, `${LWC}/phoneNumber/**/*.ts`],
            ignores: [TESTS, '**/*.d.ts'],
            rules: {
                'no-restricted-imports': ['error', { patterns: [npmPackages, platform, openCti, anyBundle] }]
            }
        },
        {
            name: 'walls/frame',
            files: ['frame/**/*.ts'],
            rules: imports(frameRealm)
        },
        {
            name: 'walls/workbench',
            files: ['workbench/**/*.{ts,mjs}'],
            // The entry of the bundle that is the panel built.
            ignores: ['workbench/build/**', 'workbench/shell/panel.ts'],
            rules: {
                'no-restricted-imports': [
                    'error',
                    { patterns: [forbid('^c/', 'The workbench takes the panel built, as Salesforce does.')] }
                ]
            }
        }
    ];
}
