// sfdx-lwc-jest takes .ts sources and .test.ts tests as they are. Added here: the frame's tests, which need no LWC, a faster way
// for plain TypeScript, coverage of .ts files, and the axe matcher.
// Jest sets it only where it is absent. Under any other value, or set to nothing, LWC would run as in production.
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
delete common.collectCoverageFrom; // of all projects together, below

module.exports = {
    projects: [
        {
            ...common,
            displayName: 'panel',
            roots: ['<rootDir>/force-app'],
            setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/jest.setup.js']
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
            displayName: 'conformance',
            roots: ['<rootDir>/tests/conformance'],
            setupFilesAfterEnv: [],
            snapshotSerializers: []
        },
        {
            ...common,
            displayName: 'compositions',
            roots: ['<rootDir>/tests/compositions'],
            setupFilesAfterEnv: [],
            snapshotSerializers: []
        }
    ],
    // The first test of a file waits for the transformation of everything that it imports.
    testTimeout: 20_000,
    // The default provider reports 0 % after any run without coverage, because the LWC transformer's cache key ignores it.
    coverageProvider: 'v8',
    collectCoverageFrom: ['force-app/main/default/lwc/**/*.ts', 'frame/**/*.ts', '!**/__tests__/**', '!**/*.d.ts'],
    coverageReporters: ['text-summary', 'json-summary']
};
