// The list of third-party libraries names exactly what ships, with the licenses.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { CTI_LIST } from '../../scripts/build-cti.mjs';
import { buildAll } from '../../scripts/build.mjs';
import { licenses } from '../../scripts/gates/licenses.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { LIST } from '../../scripts/thirdParty.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

/** A library as npm installs it. */
const library = (name, { license = 'MIT', text = `Copyright of ${name}`, ...more } = {}) => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({
        name,
        version: '1.2.3',
        license,
        main: 'index.js',
        ...more
    }),
    [`node_modules/${name}/index.js`]: `module.exports = (word) => 'said by ' + ${JSON.stringify(name)} + word;\n`,
    ...(text && { [`node_modules/${name}/LICENSE.md`]: text })
});
const says = (...names) =>
    names.map((name, at) => `import say${at} from '${name}';\nconsole.log(say${at}('x'));\n`).join('');

/** A project with npm packages, whose frame uses the given ones; see dependencies in package.json. */
function projectWith(t, { frame, libraries, dependencies = {}, dev = [] }) {
    const root = seededProject(t);
    rmSync(path.join(root, 'node_modules'));
    const locked = ([name, version]) => [`node_modules/${name}`, { version, ...(dev.includes(name) && { dev: true }) }];
    const all = Object.keys(libraries).map((name) => [name, '1.2.3']);
    write(root, 'package.json', JSON.stringify({ version: '1.0.0', dependencies }));
    write(root, 'package-lock.json', JSON.stringify({ packages: Object.fromEntries(all.map(locked)) }));
    write(root, 'frame/main.ts', frame);
    for (const files of Object.entries(libraries).map(([name, options]) => library(name, options)))
        for (const [file, content] of Object.entries(files)) write(root, file, content);
    return root;
}
const built = async (t, options) => {
    const root = projectWith(t, options);
    await buildAll({ root, say: () => {} });
    return root;
};
const list = (root) => readFileSync(path.join(root, LIST), 'utf8');

test('the list has exactly the libraries that are bundled, each with version, script, and license text', async (t) => {
    const root = await built(t, {
        frame: says('one', '@of/two') + "import 'dropped';\n",
        libraries: { one: {}, '@of/two': { license: 'ISC' }, dropped: { sideEffects: false, text: '' }, unused: {} },
        dependencies: { one: '1.2.3', '@of/two': '1.2.3' }
    });
    assert.match(list(root), /^ {2}@of\/two 1\.2\.3 \(ISC\), in frame\.js$/m);
    assert.match(list(root), /^ {2}one 1\.2\.3 \(MIT\), in frame\.js$/m);
    assert.match(list(root), /Copyright of one/);
    assert.doesNotMatch(list(root), /dropped|unused/);
    assert.match(list(root), /Copyright of @of\/two/);
    assertPassed(await licenses(root));
});

test('a library without a license text is not built', async (t) => {
    const options = { frame: says('bare'), libraries: { bare: { text: '' } }, dependencies: { bare: '1.2.3' } };
    await assert.rejects(built(t, options), /bare 1\.2\.3 would ship without its license text/);
});

test('a library that is only in devDependencies, is not used, or must not ship', async (t) => {
    const root = await built(t, {
        frame: says('hidden', 'copyleft'),
        libraries: { hidden: {}, copyleft: { license: 'GPL-3.0-only' }, idle: {} },
        dependencies: { copyleft: '1.2.3', idle: '1.2.3' },
        dev: ['hidden']
    });
    const verdict = await licenses(root);
    assertFound(verdict, /hidden ships but is only in devDependencies/);
    assertFound(verdict, /copyleft: its license, GPL-3\.0-only, is not on the list/);
    assertFound(verdict, /idle is in dependencies, but no script/);
    assert.equal(verdict.failed.length, 3);
});

test('an outdated list, and a version that the lockfile does not have', async (t) => {
    const root = await built(t, {
        frame: says('one'),
        libraries: { one: {}, two: {} },
        dependencies: { one: '1.2.3' }
    });
    write(root, 'frame/main.ts', says('one', 'two'));
    assertFound(await licenses(root), /THIRD-PARTY\.txt differs from what is bundled/);
    write(root, 'package-lock.json', JSON.stringify({ packages: { 'node_modules/one': { version: '1.2.4' } } }));
    assertFound(await licenses(root), /one: 1\.2\.3 is bundled, but the lockfile has 1\.2\.4/);
});

test('the CTI server has a list of its own', async (t) => {
    const root = projectWith(t, {
        frame: says('one'),
        libraries: { one: {}, two: {} },
        dependencies: { one: '1.2.3', two: '1.2.3' }
    });
    write(root, 'cti/main.ts', says('two'));
    await buildAll({ root, say: () => {} });
    assert.doesNotMatch(list(root), /Copyright of two/);
    assert.match(
        readFileSync(path.join(root, CTI_LIST), 'utf8'),
        /two 1\.2\.3 \(MIT\), in cti\.mjs[^]*Copyright of two/
    );
    assertPassed(await licenses(root));
    rmSync(path.join(root, CTI_LIST));
    assertFound(await licenses(root), /dist\/cti\/THIRD-PARTY\.txt differs from what is bundled/);
});

test('a project without libraries needs no list', async (t) => {
    const root = await built(t, { frame: "console.log('alone');\n", libraries: {} });
    assert.ok(!existsSync(path.join(root, LIST)));
    assertPassed(await licenses(root));
});

test('ours: the list has the licenses of the library and of its metadata', () => {
    assert.match(list(ROOT), /libphonenumber-js [^]*Permission is hereby granted[^]*Apache License\s+Version 2\.0/);
});
