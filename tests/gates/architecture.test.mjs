// The names in ARCHITECTURE.md exist in the code: the functions in the path of a call, modules, folders, and files.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { boundaries } from '../../config/eslint/boundaries.mjs';
import { ROOT, SOURCE, filesBelow } from '../../scripts/project.mjs';

const page = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const section = (title) => page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
const quoted = (text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name);

const nameOf = ({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null);
const hasMembers = (node) => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);

/** The names that a source declares, with members of classes and interfaces as "Class.member". */
function* declaredIn(node, owner = null) {
    const name = nameOf(node);
    if (name) yield name;
    if (name && owner) yield `${owner}.${name}`;
    const within = hasMembers(node) ? name : null;
    const found = [];
    node.forEachChild((child) => void found.push(...declaredIn(child, within)));
    yield* found;
}

const declared = new Set(
    [`${SOURCE}/lwc`, 'frame'].flatMap((folder) =>
        filesBelow(path.join(ROOT, folder))
            .filter((file) => file.endsWith('.ts') && !/__tests__|\.d\.ts$/.test(file))
            .flatMap((file) => {
                const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
                return [...declaredIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))];
            })
    )
);

const isBundle = (name) => existsSync(path.join(ROOT, SOURCE, 'lwc', name));
/** "Class.member" must be a member of that class; of "object.member", both parts must be declared. */
const isDeclared = (name) =>
    declared.has(name) ||
    isBundle(name) ||
    (/^[a-z]\w*\./.test(name) && name.split('.').every((part) => declared.has(part)));

test('the path of a call has at most ten steps, each with functions that exist', () => {
    const steps = [...section('How one call runs').matchAll(/^\d+\. (.*(?:\n {3}.*)*)/gm)].map(([, step]) => step);
    assert.ok(steps.length > 0 && steps.length <= 10, `${steps.length} steps`);
    for (const step of steps) {
        const names = quoted(step);
        assert.ok(names.length > 0, `no function in: ${step}`);
        for (const name of names) assert.ok(isDeclared(name), `${name} is not declared in the panel or the frame`);
    }
});

test('finds a function and a member that do not exist, and a member of another class', () => {
    for (const name of ['PhoneRuntime.carryOutEffect', 'CallDesk', 'Journal.act', 'journal.carryOutEffect'])
        assert.equal(isDeclared(name), false, name);
});

test('every module in the table of boundaries exists, and lint has a rule for it', () => {
    const rules = boundaries(ROOT);
    const zones = rules.flatMap((block) => block.rules['paths/no-restricted-paths']?.[1].zones ?? []);
    const views = rules.find(({ name }) => name === 'boundaries/views');
    const isView = (name) => isBundle(name) && !views.ignores.some((glob) => glob.includes(`/${name}/`));
    const files = [...zones.flatMap(({ target }) => target), ...rules.slice(1).flatMap((block) => block.files)];
    const rows = [...section('Module boundaries').matchAll(/^\| (.*?)\|/gm)].map(([, cell]) => cell);
    const modules = rows.flatMap(quoted);
    assert.ok(modules.length > 10, `${modules.length} modules`);
    for (const name of modules) {
        assert.ok(isBundle(name) || existsSync(path.join(ROOT, name)), name);
        const folder = new RegExp(`(^|/)${name}(/|$)`);
        const held = files.some((file) => folder.test(file)) || isView(name);
        assert.ok(held, `config/eslint/boundaries.mjs has no rule for ${name}`);
    }
});

test('every file and folder that it names exists', () => {
    const paths = quoted(page).filter((name) => /^[\w.-]+(\/[\w.-]+)+$/.test(name));
    assert.ok(paths.length > 10, `${paths.length} paths`);
    const places = ['', `${SOURCE}/lwc`, 'frame', 'frame/phone'];
    for (const name of paths) {
        const found = places.some((place) =>
            ['', '.ts'].some((extension) => existsSync(path.join(ROOT, place, `${name}${extension}`)))
        );
        assert.ok(found, `${name} does not exist`);
    }
});

/** What a bundle uses: in its imports that stay in the compiled script, and as a component in its template. */
function usedBy(bundle) {
    const folder = path.join(ROOT, SOURCE, 'lwc', bundle);
    const sources = filesBelow(folder).filter((file) => /^[^_].*\.(ts|html)$/.test(file) && !file.includes('.d.'));
    return sources.flatMap((file) => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        const imports = text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^;]*?from )?'c\/(\w+)'/gm);
        const components = text.matchAll(/<c-([a-z][a-z0-9-]*)/g);
        const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
        return [...[...imports].map(([, name]) => name), ...[...components].map(([, name]) => camelCase(name))];
    });
}

test('the panel loads nothing that only the page around it needs', () => {
    const loaded = new Set(['softphone']);
    for (const bundle of loaded) for (const used of usedBy(bundle)) loaded.add(used);
    for (const expected of ['phoneRuntime', 'callEngine', 'softphoneContract', 'labels', 'dialPad'])
        assert.ok(loaded.has(expected), `the panel loads ${expected}`);
    for (const other of ['pageContract', 'softphoneUtility', 'setupCheck', 'dialing'])
        assert.ok(isBundle(other) && !loaded.has(other), `the panel loads ${other}`);
});
