// Modules that are plain TypeScript go through esbuild; all others, and every template and style sheet, through the LWC transformer
// and its three passes of Babel, which take ten times as long.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

const [[files, transformer]] = Object.entries(jestConfig.transform);
const lwc = require(transformer);

/** What only Babel and the LWC compiler understand: components, imports of the platform, mocks that have to move up. */
const NOT_PLAIN = /from '(?:lwc|lightning\/|@salesforce\/)|\bjest\.mock\(/;

const SELF = readFileSync(__filename, 'utf8');

module.exports = {
    /** Pattern of the files that all of this is for. */
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
