// ESLint 9 flat config, one block per area. The import rules between the areas are in config/eslint/boundaries.mjs,
// how tests may wait in config/eslint/waits.mjs.
import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import lwcTs from '@salesforce/eslint-config-lwc/recommended-ts.js';
import globals from 'globals';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';
import { boundaries } from './config/eslint/boundaries.mjs';
import { waits } from './config/eslint/waits.mjs';

const root = import.meta.dirname;

// recommended-ts sets Babel's parser, which reports type names as undefined, so this one must come after it.
const typed = {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: root }
};

const typedRules = {
    'consistent-return': 'off', // the compiler checks this one and the next, and more precisely
    'default-case': 'off',
    'no-confusing-arrow': 'off', // Prettier decides this
    'no-void': 'off', // no-floating-promises requires it where a promise is not awaited
    'no-use-before-define': 'off', // replaced: functions may be used before their definition, values may not
    '@typescript-eslint/no-use-before-define': ['error', { functions: false, variables: false }],
    'no-console': 'error', // only the log writes to the console, with an exception in its file
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/consistent-type-imports': 'error'
};

export default defineConfig([
    globalIgnores([
        'dist/',
        'build/',
        'coverage/',
        '.cache/',
        '.sf/',
        '.sfdx/',
        'force-app/**/lwc/**/*.js',
        'force-app/**/staticresources/**',
        'types/',
        'tests/gates/fixtures/',
        // needs Flex UI, which the project does not carry; `npm run test:flex` compiles it
        'flex-plugin/src/CrmConnectPlugin.ts',
        'flex-plugin/src/index.ts',
        'tests/flex/support/flexPage.ts',
        'flex-plugin/node_modules/'
    ]),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        name: 'size',
        files: ['**/*.{ts,mjs,js}'],
        rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] }
    },
    {
        name: 'lwc',
        files: ['force-app/**/lwc/**/*.ts', 'workbench/shell/**/*.ts'],
        extends: [lwcTs, tseslint.configs.recommendedTypeChecked],
        languageOptions: typed,
        rules: typedRules
    },
    {
        name: 'browser',
        files: [
            'frame/**/*.ts',
            'cti/**/*.ts',
            'flex-plugin/src/**/*.ts',
            'workbench/**/*.ts',
            'tests/{simulation,support,flex}/**/*.ts',
            'tests/{conformance,compositions}/**/*.ts'
        ],
        ignores: ['workbench/shell/**'],
        extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed, globals: { ...globals.browser, setImmediate: 'readonly' } },
        rules: typedRules
    },
    {
        name: 'unit tests',
        files: ['**/__tests__/**/*.ts', 'tests/{conformance,compositions}/**/*.ts'],
        extends: [jest.configs['flat/recommended']],
        languageOptions: { globals: globals.jest },
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off', // a test imports an adapter to emit through it
            '@lwc/lwc/no-async-operation': 'off', // setTimeout to let promises settle
            'no-await-in-loop': 'off',
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', '**.expect*'] }]
        }
    },
    {
        // Behaviors are lists of functions; one test file runs all of them.
        name: 'conformance',
        files: ['tests/conformance/**/*.ts'],
        rules: { 'jest/no-standalone-expect': 'off' }
    },
    {
        name: 'node',
        files: ['**/*.mjs'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.nodeBuiltin },
        rules: {
            'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }]
        }
    },
    {
        // Browser tests contain functions that run in the page.
        name: 'node with pages',
        files: ['tests/**/*.mjs', 'bench/**/*.mjs', 'scripts/screenshots*.mjs'],
        languageOptions: { globals: { ...globals.browser, ...globals.nodeBuiltin } }
    },
    {
        name: 'commonjs',
        files: ['**/*.js'],
        extends: [js.configs.recommended],
        languageOptions: { sourceType: 'commonjs', globals: { ...globals.node } }
    },
    ...waits,
    ...boundaries(root)
]);
