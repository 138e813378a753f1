// sfdx-lwc-jest supports .ts sources and .test.ts tests. This adds the projects that do not need LWC, a faster transformer for plain
// TypeScript, coverage of .ts files, and the axe matcher.
// Jest sets NODE_ENV only if it is not set. With any other value, even an empty one, LWC would run in production mode.
process.env.NODE_ENV = 'test';

const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');
const { files } = require('./jest.transform.js');

const common = {
    ...jestConfig,
    transform: { [files]: '<rootDir>/jest.transform.js' },
    moduleFileExtensions: [...jestConfig.moduleFileExtensions, 'json'],
    testMatch: ['**/__tests__/**/*.test.ts'],
    modulePathIgnorePatterns: ['<rootDir>/.localdevserver', '<rootDir>/.sfdx', '<rootDir>/dist', '<rootDir>/build']
};
delete common.collectCoverageFrom; // set for all projects below

module.exports = {
    projects: [
        {
            ...common,
            displayName: 'panel',
            roots: ['<rootDir>/force-app'],
            setupFilesAfterEnv: [
                ...jestConfig.setupFilesAfterEnv,
                '<rootDir>/jest.setup.js',
                '<rootDir>/jest.numbers.js'
            ]
        },
        {
            ...common,
            displayName: 'frame',
            roots: ['<rootDir>/frame'],
            setupFilesAfterEnv: [],
            snapshotSerializers: []
        },
        {
            ...common,
            displayName: 'cti',
            testEnvironment: 'node',
            roots: ['<rootDir>/cti'],
            setupFilesAfterEnv: [],
            snapshotSerializers: []
        },
        {
            ...common,
            displayName: 'conformance',
            roots: ['<rootDir>/tests/conformance'],
            setupFilesAfterEnv: [],
            snapshotSerializers: []
        },
        {
            ...common,
            displayName: 'compositions',
            roots: ['<rootDir>/tests/compositions'],
            setupFilesAfterEnv: ['<rootDir>/jest.numbers.js'],
            snapshotSerializers: []
        }
    ],
    // Only for tests that hang: on a busy machine, transforming what a file imports can take most of it, and counts as its first test's time.
    testTimeout: 120_000,
    // The default provider reports 0 % after a run without coverage, because the LWC transformer's cache key does not include coverage.
    coverageProvider: 'v8',
    collectCoverageFrom: [
        'force-app/main/default/lwc/**/*.ts',
        'frame/**/*.ts',
        'cti/**/*.ts',
        '!**/__tests__/**',
        '!**/*.d.ts'
    ],
    coverageReporters: ['text-summary', 'json-summary']
};
