// npm run org:package with a stand-in for the Salesforce CLI, because packages and their versions need a Dev Hub.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { sf } from '../../scripts/org/salesforceCli.mjs';
import { command } from '../../scripts/org-package.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { commandLines, given, standInCli } from './support/cliStandIn.mjs';
import { oneMachine } from './support/inProcess.mjs';

const NAME = 'CRM Connect for Salesforce';
const ID = '0Ho000000000001AAA';
const VERSION = '04t000000000001AAA';

const { folder, run } = await oneMachine();
const ours = JSON.parse(readFileSync(path.join(ROOT, 'sfdx-project.json'), 'utf8'));

/** Our project, before or after its package was created in a Dev Hub. */
function projectWith({ aliases = { [NAME]: ID }, version = '1.4.2' } = {}) {
    const root = mkdtempSync(path.join(folder, 'project-'));
    writeFileSync(path.join(root, 'sfdx-project.json'), JSON.stringify({ ...ours, packageAliases: aliases }));
    writeFileSync(path.join(root, 'package.json'), JSON.stringify({ version }));
    return root;
}
const CREATED = { when: 'package create', answer: { status: 0, result: { Id: ID } } };
const MADE = {
    when: 'package version create',
    answer: { status: 0, result: { Id: '08c000000000001AAA', Status: 'Success', SubscriberPackageVersionId: VERSION } }
};
const hub = (...answers) => standInCli(folder, answers.length ? answers : [CREATED, MADE]);
const makes = (root, ...args) => run(command, args, { root });

test('builds a version with the number from package.json and prints its install link', async () => {
    const calls = hub();
    const { code, output, builds } = await makes(projectWith(), '--dev-hub', 'hub');
    assert.equal(code, 0, output);
    assert.equal(builds, 1);
    const [call, ...more] = calls();
    assert.deepEqual(more, []);
    assert.deepEqual(call.slice(0, 3), ['package', 'version', 'create']);
    assert.equal(given(call, '--package'), NAME);
    assert.equal(given(call, '--version-number'), '1.4.2.NEXT');
    assert.equal(given(call, '--target-dev-hub'), 'hub');
    assert.equal(given(call, '--wait'), '60');
    assert.ok(call.includes('--code-coverage'), 'without it a version can never be promoted');
    assert.match(output, new RegExp(`Version ${VERSION}: https://login\\.salesforce\\.com/packaging/.*p0=${VERSION}$`));
});

test('a prerelease has the number of the release; an invalid version is rejected', async () => {
    const calls = hub();
    await makes(projectWith({ version: '2.0.0-beta.1' }));
    assert.equal(given(calls()[0], '--version-number'), '2.0.0.NEXT');

    const none = hub();
    const { code, output } = await makes(projectWith({ version: 'next' }));
    assert.equal(code, 1);
    assert.match(output, /The version in package\.json must have the form 1\.2\.3, not next\./);
    assert.deepEqual(none(), []);
});

test('without a package in the Dev Hub, the message says --create, and nothing is built or sent', async () => {
    // The id of a version is not the id of the package.
    for (const aliases of [{}, { [NAME]: VERSION }, { Other: ID }]) {
        const calls = hub();
        const { code, output, builds } = await makes(projectWith({ aliases }));
        assert.equal(code, 1);
        assert.match(output, /create the package with --create/);
        assert.equal(builds, 0);
        assert.deepEqual(calls(), []);
    }
});

test('--create creates the package, adds its id to sfdx-project.json, and creates the first version', async () => {
    const root = projectWith({ aliases: { Other: '0Ho000000000002AAA' } });
    const calls = hub();
    const { code, output } = await makes(root, '--create', '-v', 'hub');
    assert.equal(code, 0, output);
    const [create, version] = calls();
    assert.deepEqual(create.slice(0, 2), ['package', 'create']);
    assert.equal(given(create, '--name'), NAME);
    assert.equal(given(create, '--package-type'), 'Unlocked');
    assert.equal(given(create, '--path'), 'force-app');
    assert.equal(given(create, '--target-dev-hub'), 'hub');
    assert.equal(given(version, '--package'), NAME);
    assert.match(output, new RegExp(`Package ${ID} created and added .* Commit that`));

    const text = readFileSync(path.join(root, 'sfdx-project.json'), 'utf8');
    assert.deepEqual(JSON.parse(text), { ...ours, packageAliases: { Other: '0Ho000000000002AAA', [NAME]: ID } });
    const style = await resolveConfig(path.join(ROOT, 'sfdx-project.json'));
    assert.equal(text, await format(text, { ...style, parser: 'json' }), 'as the format gate wants it');

    const again = hub();
    const second = await makes(root, '--create');
    assert.equal(second.code, 2);
    assert.match(second.output, new RegExp(`already has the package ${ID}`));
    assert.deepEqual(again(), []);
    assert.equal((await makes(root)).code, 0, 'from now on it goes without');
});

test('--without-open-cti: another package with an id of its own', async () => {
    const name = `${NAME} without Open CTI`;
    const root = projectWith();
    const calls = hub();
    const missing = await makes(root, '--without-open-cti');
    assert.equal(missing.code, 1);
    assert.match(missing.output, /create the package with --create/);
    const { code, output } = await makes(root, '--without-open-cti', '--create');
    assert.equal(code, 0, output);
    const [create, version] = calls();
    assert.deepEqual([given(create, '--name'), given(create, '--path')], [name, 'force-app']);
    assert.equal(given(version, '--package'), name);
    assert.equal(given(version, '--version-number'), '1.4.2.NEXT');
    const written = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
    assert.deepEqual(written, { ...ours, packageAliases: { [NAME]: ID, [name]: ID } });
});

test('if the Dev Hub rejects the package, sfdx-project.json is not changed; if it rejects the version, the id stays', async () => {
    const root = projectWith({ aliases: {} });
    const before = readFileSync(path.join(root, 'sfdx-project.json'), 'utf8');
    const calls = hub({ when: 'package create', answer: { status: 1, message: 'Packaging is not enabled.' } }, MADE);
    const rejected = await makes(root, '--create');
    assert.equal(rejected.code, 1);
    assert.match(rejected.output, /sf package create .*: Packaging is not enabled\./);
    assert.equal(calls().length, 1);
    assert.equal(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'), before);

    hub(CREATED, { when: 'package version', answer: { status: 1, message: 'CallerLookupTest: Assertion Failed' } });
    const broken = await makes(root, '--create');
    assert.equal(broken.code, 1);
    assert.match(broken.output, /sf package version create: CallerLookupTest: Assertion Failed/);
    assert.doesNotMatch(broken.output, /installPackage/);
    assert.equal(JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8')).packageAliases[NAME], ID);
});

test('the installation key comes from a file or the environment, and is never shown, not even in the list of processes', async (t) => {
    t.after(() => delete process.env.SF_INSTALLATION_KEY);
    const lockOf = async (...args) => {
        const calls = hub();
        const { code, output } = await makes(projectWith(), ...args);
        assert.equal(code, 0, output);
        assert.doesNotMatch(output, /open-sesame|from-outside/);
        const seen = commandLines(folder);
        assert.match(seen, /package.version.create/);
        assert.doesNotMatch(seen, /open-sesame|from-outside/);
        return calls()[0].filter((word) => word.startsWith('--installation-key'));
    };
    assert.deepEqual(await lockOf(), ['--installation-key-bypass']);
    const file = path.join(folder, 'key.txt');
    writeFileSync(file, '-open-sesame\n');
    assert.deepEqual(await lockOf('--key-file', file), ['--installation-key=-open-sesame']);
    process.env.SF_INSTALLATION_KEY = 'from-outside';
    assert.deepEqual(await lockOf(), ['--installation-key=from-outside']);
    assert.deepEqual(await lockOf('--key-file', file), ['--installation-key=-open-sesame']);
    // A secret that is not set in the repository arrives as an empty text.
    process.env.SF_INSTALLATION_KEY = '';
    assert.deepEqual(await lockOf(), ['--installation-key-bypass']);

    const dry = await makes(projectWith(), '--dry-run', '--key-file', file);
    assert.match(dry.output, /with the installation key/);
    assert.doesNotMatch(dry.output, /open-sesame/);
    writeFileSync(file, '\n');
    const empty = await makes(projectWith(), '--key-file', file);
    assert.equal(empty.code, 1);
    assert.match(empty.output, /is empty/, 'must not create a version that anyone can install');
});

test('a key in the command is rejected, with a message that says what to do instead', async () => {
    const calls = hub();
    const { code, output } = await makes(projectWith(), '--installation-key', 'open-sesame');
    assert.equal(code, 2);
    assert.match(
        output,
        /can read a key in a command: use --key-file, or the environment variable SF_INSTALLATION_KEY/
    );
    assert.doesNotMatch(output, /open-sesame/);
    assert.deepEqual(calls(), []);
});

test('the Salesforce CLI gets the arguments that are hidden from the list of processes', async () => {
    const { SF_CLI_SCRIPT: _, ...env } = process.env;
    await assert.rejects(sf(['org', 'list'], { env, secrets: ['--open=sesame'] }), /Nonexistent flag: --open=sesame/);
});

test("if a version is not ready in time, the CLI's message says how to check it later, and so does ours", async () => {
    const message = "The client has timed out. Run 'sf package version create report -i 08c000000000001AAA' to check.";
    const calls = hub({ when: 'package version create', answer: { status: 1, name: 'PollingClientTimeout', message } });
    const { code, output } = await makes(projectWith(), '--minutes', '5');
    assert.equal(code, 1);
    assert.equal(given(calls()[0], '--wait'), '5');
    assert.match(output, /create report -i 08c000000000001AAA/);
    assert.doesNotMatch(output, /installPackage/);
});

test('quotes the CLI if it fails without a result', async () => {
    hub({ when: 'package version create', raw: 'FATAL ERROR: JavaScript heap out of memory', answer: { status: 134 } });
    const { code, output } = await makes(projectWith());
    assert.equal(code, 1);
    assert.match(output, /sf package version create: FATAL ERROR: JavaScript heap out of memory/);
});

test('a dry run lists the steps, and does not build, write, or create anything', async () => {
    const root = projectWith({ aliases: {} });
    const before = readFileSync(path.join(root, 'sfdx-project.json'), 'utf8');
    const calls = hub();
    const { code, output, builds } = await makes(root, '--create', '--dry-run');
    assert.equal(code, 0, output);
    assert.match(output, /Would run: sf package create .*\nWould run: sf package version create .*1\.4\.2\.NEXT/);
    assert.equal(builds, 0);
    assert.deepEqual(calls(), []);
    assert.equal(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'), before);
});

test('wrong usage has exit code 2 and creates nothing', async () => {
    for (const [args, words] of [
        [['--minutes', '0'], /--minutes must be a whole number greater than 0\./],
        [['--minutes', '1.5'], /--minutes must be a whole number greater than 0\./],
        [['--minutes', 'long'], /--minutes must be a whole number greater than 0\./],
        [['0.2.0'], /Unknown argument: 0\.2\.0/],
        [['-o', 'prod'], /--dev-hub, not --target-org/],
        [['--promote'], /--promote/]
    ]) {
        const calls = hub();
        const { code, output, builds } = await makes(projectWith(), ...args);
        assert.equal(code, 2, output);
        assert.match(output, words);
        assert.equal(builds, 0);
        assert.deepEqual(calls(), []);
    }
});
