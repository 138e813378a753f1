// esbuild transforms modules in plain TypeScript. All other modules, templates, and style sheets need the LWC transformer, whose three
// Babel passes take ten times as long.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

const [[files, transformer]] = Object.entries(jestConfig.transform);
const lwc = require(transformer);

/** What needs Babel and the LWC compiler: components, imports of the platform, mocks that must be hoisted. */
const NOT_PLAIN = /from '(?:lwc|lightning\/|@salesforce\/)|\bjest\.mock\(/;

const SELF = readFileSync(__filename, 'utf8');

module.exports = {
    /** The pattern of the files to transform. */
    files,
    process(source, file, options) {
        if (!file.endsWith('.ts') || NOT_PLAIN.test(source)) return lwc.process(source, file, options);
        return esbuild.transformSync(source, {
            loader: 'ts',
            format: 'cjs',
            target: `node${process.versions.node}`,
            sourcemap: 'inline',
            sourcefile: file
        });
    },
    getCacheKey: (source, file, options) =>
        createHash('md5')
            .update(lwc.getCacheKey(source, file, options) + SELF + esbuild.version)
            .digest('hex')
};
