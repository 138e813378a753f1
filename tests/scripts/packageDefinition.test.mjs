// What sfdx-project.json says about the package: it agrees with package.json, and Salesforce's own CLI creates a version from it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { command } from '../../scripts/org-package.mjs';
import { packageVersion } from '../../scripts/org/packageProject.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { projectWithoutOpenCti } from '../../scripts/withoutOpenCti/assemble.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';
import { openCtiIn } from './support/openCtiFiles.mjs';
import { unzipped } from './support/unzip.mjs';

const ID = '0Ho000000000001AAA';
const REQUEST = '08c000000000001AAA';
const VERSION = '04t000000000001AAA';
const DONE = {
    Id: REQUEST,
    Status: 'Success',
    Package2Id: ID,
    Package2VersionId: '05i000000000001AAA',
    Package2Version: { SubscriberPackageVersionId: VERSION }
};

const { folder, org, reset, run } = await oneMachine();
const read = (root, file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const project = read(ROOT, 'sfdx-project.json');
const [directory] = project.packageDirectories;

test("the package's version, name, and description are those of package.json", () => {
    const { version, description } = read(ROOT, 'package.json');
    assert.equal(directory.versionNumber, packageVersion(version));
    assert.equal(directory.versionName, version);
    assert.equal(directory.versionDescription, description);
    assert.equal(read(ROOT, 'package-lock.json').version, version);
});

test('the package without Open CTI is another one, with the same version and requirements', () => {
    const other = projectWithoutOpenCti(project);
    assert.deepEqual(other.packageDirectories, [{ ...directory, package: `${directory.package} without Open CTI` }]);
    assert.deepEqual(
        { ...other, name: project.name, packageDirectories: project.packageDirectories },
        project,
        'the ids of both packages'
    );
});

test("the project file conforms to Salesforce's own schema, which rejects an unknown property", async () => {
    const { ProjectJsonSchema } = (await import('@salesforce/core')).default;
    const verdict = ProjectJsonSchema.safeParse(project);
    assert.deepEqual(verdict.error?.issues ?? [], []);
    const wrong = { ...project, packageDirectories: [{ ...directory, versionNumber: 7 }] };
    assert.equal(ProjectJsonSchema.safeParse(wrong).success, false);
});

test('the package requires of an org what its scratch org definition has', () => {
    assert.equal(directory.definitionFile, 'config/project-scratch-def.json');
    assert.ok(existsSync(path.join(ROOT, directory.definitionFile)));
});

/** A copy, so that nothing is written to this project. */
function ourProject() {
    const root = mkdtempSync(path.join(folder, 'project-'));
    for (const name of ['sfdx-project.json', 'package.json', '.forceignore', 'config', 'force-app', 'force-app-extras'])
        cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
    return root;
}

const filesIn = (request) => [...unzipped(request.get('package.zip')).keys()];
const notForOrgs = (file) => /\.ts$|\.map$|__tests__/.test(file);

/** Tooling API: Package2, Package2VersionCreateRequest. */
function makesPackages() {
    const sent = { packages: [], versions: [] };
    const rows = (...records) => ({ body: { totalSize: records.length, done: true, records } });
    org.on(/^POST \/tooling\/sobjects\/Package2$/, ({ body }) => {
        sent.packages.push(JSON.parse(body));
        return { status: 201, body: { id: ID, success: true, errors: [] } };
    });
    org.on(/^GET \/tooling\/sobjects\/Package2\//, () => ({ body: { Id: ID, ContainerOptions: 'Unlocked' } }));
    org.on(/^POST \/tooling\/sobjects\/Package2VersionCreateRequest$/, ({ body }) => {
        sent.versions.push(Buffer.from(body, 'latin1'));
        return { status: 201, body: { id: REQUEST, success: true, errors: [] } };
    });
    org.on(/^GET \/tooling\/query/, ({ searchParams }) =>
        /FROM Package2VersionCreateRequest/.test(searchParams.get('q')) ? rows(DONE) : rows()
    );
    return sent;
}

test("Salesforce's own CLI creates package and version from it, with translations enabled, and changes neither the file nor itself", async () => {
    reset({ ScratchOrgInfo: [] });
    const sent = makesPackages();
    const root = ourProject();
    const { code, output } = await run(command, ['--create', '--dev-hub', TOKEN, '--minutes', '1'], { root });
    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`Version ${VERSION}`));
    assert.equal(sent.packages.length, 1);
    assert.equal(sent.packages[0].Name, directory.package);
    assert.deepEqual(read(root, 'sfdx-project.json'), { ...project, packageAliases: { [directory.package]: ID } });

    const request = unzipped(sent.versions[0]);
    const described = JSON.parse(request.get('package2-descriptor.json'));
    assert.equal(described.id, ID);
    assert.equal(described.versionNumber, directory.versionNumber);
    assert.equal(described.versionDescription, directory.versionDescription);
    const settings = unzipped(request.get('settings.zip')).get('settings/Language.settings').toString();
    assert.match(settings, /<enableTranslationWorkbench>true</);
    const files = filesIn(request);
    for (const file of ['translations/de.translation', 'classes/CallerLookup.cls', 'lwc/softphone/softphone.js'])
        assert.ok(files.includes(file), `${file} was not sent`);
    assert.equal(openCtiIn(files), 'all');
    assert.deepEqual(files.filter(notForOrgs), []);
    const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(folder, '.cache'), 'sf');
    // The CLI of this repository does not replace itself in the background.
    const cached = existsSync(cache) ? readdirSync(cache) : [];
    assert.deepEqual(
        cached.filter((name) => name.startsWith('autoupdate')),
        []
    );
});

test('and a version of the package without Open CTI, from the project that the build assembled', async () => {
    reset({ ScratchOrgInfo: [] });
    const sent = makesPackages();
    const root = ourProject();
    const name = `${directory.package} without Open CTI`;
    writeFileSync(
        path.join(root, 'sfdx-project.json'),
        JSON.stringify({ ...project, packageAliases: { [directory.package]: '0Ho000000000002AAA', [name]: ID } })
    );
    const { code, output } = await run(command, ['--without-open-cti', '--dev-hub', TOKEN, '--minutes', '1'], { root });
    assert.equal(code, 0, output);
    const request = unzipped(sent.versions[0]);
    assert.equal(JSON.parse(request.get('package2-descriptor.json')).id, ID);
    const files = filesIn(request);
    for (const file of ['translations/de.translation', 'lwc/softphoneUtility/softphoneUtility.js'])
        assert.ok(files.includes(file), `${file} was not sent`);
    assert.equal(openCtiIn(files), 'none');
    assert.deepEqual(files.filter(notForOrgs), []);
});
