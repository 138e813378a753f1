// npm run org:deploy: Salesforce's own deploy library sends the real package to a stand-in for the Metadata API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../scripts/org-deploy.mjs';
import { DEPLOYMENT, takesDeployments } from './support/deployStandIn.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';
import { openCtiIn } from './support/openCtiFiles.mjs';

const { org, reset, run } = await oneMachine();
const deploy = (...args) => run(command, ['-o', TOKEN, ...args]);
const changesAsked = () => org.requests.filter(({ method }) => method !== 'GET');

test('builds first, deploys all of the package and nothing else, and reports progress', async () => {
    reset();
    const sent = takesDeployments(org, [
        { done: false, status: 'InProgress', numberComponentsDeployed: 1 },
        { numberComponentsDeployed: 3 }
    ]);
    const { code, output, builds } = await deploy();
    assert.equal(code, 0, output);
    assert.equal(builds, 1);
    assert.equal(sent.length, 2, 'the package, and the dashboard after it');
    const [{ options, files }, dashboard] = sent;
    assert.deepEqual(dashboard.files, [
        'dashboards/CRM_Connect_Calls-meta.xml',
        'dashboards/CRM_Connect_Calls/Calls.dashboard',
        'package.xml'
    ]);
    assert.deepEqual(
        files.filter((file) => file.startsWith('dashboards/')),
        []
    );
    assert.equal(options.checkOnly, false);
    assert.equal(options.rollbackOnError, true, 'production takes nothing else');
    assert.equal(options.testLevel, undefined, "the org's own default");
    for (const file of [
        'package.xml',
        'classes/CallerLookup.cls',
        'classes/GetCurrentUser.cls',
        'permissionsets/CRM_Connect_GetCurrentUser.permissionset',
        'lwc/softphone/softphone.js',
        'callCenters/CRMConnectCallCenterAdapter.callCenter',
        'pages/Softphone.page',
        'staticresources/SoftphoneFrame.resource'
    ])
        assert.ok(files.includes(file), `${file} was not sent`);
    assert.deepEqual(
        files.filter((file) => /\.ts$|\.map$|__tests__|tsconfig/.test(file)),
        []
    );
    assert.match(output, /Deploying to Acme/);
    assert.match(output, /1 of 3 components[\s\S]*3 components deployed\.\n.*dashboard was deployed\.$/);
});

test('a dry run validates in the org and saves nothing', async () => {
    reset();
    const sent = takesDeployments(org, [{ checkOnly: true }]);
    const { code, output } = await deploy('--dry-run');
    assert.equal(code, 0, output);
    assert.equal(sent.length, 1, 'the reports of the dashboard are not in the org');
    assert.equal(sent[0].options.checkOnly, true);
    assert.match(output, /Validating against Acme/);
    assert.match(output, /3 components would be deployed; nothing was changed\./);
});

test('an org without Open CTI gets the package without it, and no class GetCurrentUser', async () => {
    reset({ CallCenter: undefined });
    const sent = takesDeployments(org);
    const { code, output, builds } = await deploy('--test-level', 'RunSpecifiedTests');
    assert.equal(code, 0, output);
    assert.equal(builds, 1);
    assert.match(output, /The org has no Open CTI, .* package without Open CTI; with --open-cti, /);
    const [{ options, files }, dashboard] = sent;
    assert.equal(openCtiIn(files), 'none');
    for (const file of ['lwc/softphoneUtility/softphoneUtility.js', 'pages/SoftphoneUtility.page'])
        assert.ok(files.includes(file), `${file} was not sent`);
    assert.deepEqual(
        files.filter((file) => /\.ts$|\.map$|__tests__|GetCurrentUser/.test(file)),
        []
    );
    assert.ok(options.runTests.includes('UtilityPhoneTest'));
    for (const name of ['CRMConnectUserTest', 'GetCurrentUserTest']) assert.ok(!options.runTests.includes(name), name);
    assert.ok(dashboard.files.includes('dashboards/CRM_Connect_Calls/Calls.dashboard'));
});

test('--open-cti and --without-open-cti choose the package without asking the org', async () => {
    reset({ CallCenter: undefined });
    const whole = takesDeployments(org);
    assert.equal((await deploy('--open-cti')).code, 0);
    assert.equal(openCtiIn(whole[0].files), 'all');

    reset();
    const without = takesDeployments(org);
    assert.equal((await deploy('--without-open-cti')).code, 0);
    assert.equal(openCtiIn(without[0].files), 'none');
    assert.ok(!org.requests.some(({ path }) => path.includes('CallCenter')));
});

test('an org that has call centers and rejects Open CTI: the message names the option', async () => {
    reset();
    const problem = { componentType: 'CallCenter', fullName: 'CRMConnectCallCenterAdapter', problem: 'Not available' };
    takesDeployments(org, [{ status: 'Failed', details: { componentSuccesses: [], componentFailures: [problem] } }]);
    const { code, output } = await deploy();
    assert.equal(code, 1);
    assert.match(output, /If the org has no Open CTI, deploy the package without it: --without-open-cti\.$/);
});

test("does not replace the org's class GetCurrentUser, whatever its case, and says so", async () => {
    for (const Name of ['GetCurrentUser', 'getcurrentuser']) {
        reset({ ApexClass: [{ Name, NamespacePrefix: null }] });
        const sent = takesDeployments(org);
        const { code, output } = await deploy('--test-level', 'RunSpecifiedTests');
        assert.equal(code, 0, output);
        const { files, options } = sent[0];
        assert.deepEqual(
            files.filter((file) => file.includes('GetCurrentUser')),
            ['permissionsets/CRM_Connect_GetCurrentUser.permissionset']
        );
        assert.ok(!options.runTests.includes('GetCurrentUserTest'), 'the org has no such test');
        assert.ok(files.includes('classes/CRMConnectUser.cls'));
        assert.match(output, /The org has a class GetCurrentUser\. It is not changed/);
    }
});

test("classes of a managed package or of an earlier version of this one do not count as the org's own", async () => {
    for (const ApexClass of [
        [
            { Name: 'GetCurrentUser', NamespacePrefix: 'acme' },
            { Name: 'CallerLookup', NamespacePrefix: 'acme' }
        ],
        [{ Name: 'CRMConnectUser' }, { Name: 'CallerLookup' }],
        [{ Name: 'UtilityPhoneSetup' }, { Name: 'CallerLookup' }]
    ]) {
        reset({ ApexClass });
        const sent = takesDeployments(org);
        const { code, output } = await deploy('--test-level', 'RunSpecifiedTests');
        assert.equal(code, 0, output);
        assert.ok(sent[0].files.includes('classes/GetCurrentUser.cls'));
        assert.ok(sent[0].options.runTests.includes('GetCurrentUserTest'));
    }
});

test("deploys nothing if the org's own classes have our names, unless --replace-classes is given", async () => {
    const ApexClass = [{ Name: 'TestUsers' }, { Name: 'CallRecord' }, { Name: 'Unrelated' }];
    reset({ ApexClass });
    const sent = takesDeployments(org);
    const { code, output, builds } = await deploy();
    assert.equal(code, 1);
    assert.deepEqual([sent.length, builds], [0, 0]);
    assert.match(output, /its own classes with names that this package uses: CallRecord, TestUsers\. /);
    assert.match(output, /--replace-classes/);
    reset({ ApexClass });
    const replaced = takesDeployments(org);
    assert.equal((await deploy('--replace-classes')).code, 0);
    assert.ok(replaced[0].files.includes('classes/CallRecord.cls'));
});

test('if the org rejects the dashboard, the phone is deployed and the message says so; --no-dashboard does not send it', async () => {
    const rejected = {
        status: 'Failed',
        numberComponentsDeployed: 0,
        details: {
            componentSuccesses: [],
            componentFailures: [
                {
                    componentType: 'Dashboard',
                    fullName: 'CRM_Connect_Calls/Calls',
                    problem: 'You have reached the limit of dynamic dashboards',
                    success: false
                }
            ]
        }
    };
    reset();
    takesDeployments(org, [{}, rejected]);
    const { code, output } = await deploy();
    assert.equal(code, 0, output);
    assert.match(output, /3 components deployed\.[\s\S]*limit of dynamic dashboards[\s\S]*org rejected the dashboard/);
    reset();
    const sent = takesDeployments(org);
    assert.equal((await deploy('--no-dashboard')).code, 0);
    assert.equal(sent.length, 1);
});

test("what the org rejects is reported with its place and the org's message", async () => {
    reset();
    takesDeployments(org, [
        {
            status: 'Failed',
            numberComponentsDeployed: 0,
            numberComponentErrors: 2,
            details: {
                componentSuccesses: [],
                componentFailures: [
                    {
                        componentType: 'ApexClass',
                        fullName: 'CallerLookup',
                        fileName: 'classes/CallerLookup.cls',
                        problem: 'Variable does not exist: nubmer',
                        problemType: 'Error',
                        lineNumber: 12,
                        success: false
                    },
                    {
                        componentType: '',
                        fullName: 'package.xml',
                        fileName: 'package.xml',
                        problem: 'Unknown type name: Softphone',
                        success: false
                    }
                ]
            }
        }
    ]);
    const { code, output } = await deploy();
    assert.equal(code, 1);
    assert.match(output, /ApexClass CallerLookup:12: Variable does not exist: nubmer/);
    assert.match(output, /Package package\.xml: Unknown type name: Softphone/);
    assert.match(output, new RegExp(`Failed: 2 problems\\. The org was not changed \\(${DEPLOYMENT}\\)`));
    assert.doesNotMatch(output, /\bdeployed\b/);
});

test('RunSpecifiedTests runs the tests of this package and reports failures and missing coverage', async () => {
    reset();
    const sent = takesDeployments(org, [
        {
            status: 'Failed',
            details: {
                componentSuccesses: [],
                componentFailures: [],
                runTestResult: {
                    failures: [
                        {
                            name: 'CallerLookupTest',
                            methodName: 'bulk',
                            message: 'Expected: 200, Actual: 1',
                            stackTrace: ''
                        }
                    ],
                    // A single result is an object, not a list, because the answer is converted from SOAP.
                    codeCoverageWarnings: { name: 'CallerSearch', message: 'at 40 %, 75 % is needed' }
                }
            }
        }
    ]);
    const { code, output } = await deploy('--test-level', 'RunSpecifiedTests');
    assert.equal(code, 1);
    const [{ options }] = sent;
    assert.equal(options.testLevel, 'RunSpecifiedTests');
    assert.ok(options.runTests.includes('CallerLookupTest') && options.runTests.includes('CallRecordSaverTest'));
    assert.ok(!options.runTests.includes('TestUsers'), 'does not contain tests');
    assert.match(output, /Test CallerLookupTest\.bulk: Expected: 200, Actual: 1/);
    assert.match(output, /Coverage of CallerSearch: at 40 %, 75 % is needed/);
});

test('says where to look if the org does not finish in time', async () => {
    reset();
    takesDeployments(org, [{ done: false, status: 'InProgress' }]);
    const { code, output } = await deploy('--minutes', '0.01');
    assert.equal(code, 1);
    assert.match(output, /not finished after 0\.01 minutes/);
    assert.match(output, new RegExp(`Deployment Status.*${DEPLOYMENT}`));
});

test('says how to log in again if the login has expired', async () => {
    reset();
    org.fail(/^POST .*deployRequest/, {
        status: 401,
        body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]
    });
    const { code, output } = await deploy();
    assert.equal(code, 1);
    assert.match(output, /log in again/);
});

test('sends nothing on wrong usage or if the build fails', async () => {
    for (const [args, words] of [
        [['--test-level', 'Some'], /--test-level must be one of NoTestRun/],
        [['--open-cti', '--without-open-cti'], /--open-cti or --without-open-cti, not both/],
        [['--minutes', 'soon'], /--minutes must be a number/],
        [['force-app'], /Unknown argument: force-app/]
    ]) {
        reset();
        const { code, output, builds } = await deploy(...args);
        assert.equal(code, 2, output);
        assert.match(output, words);
        assert.equal(builds, 0);
        assert.deepEqual(org.requests, []);
    }
    reset();
    const said = [];
    const parts = { build: () => Promise.reject(new Error('softphone.ts: Unterminated string')) };
    const { runCommand } = await import('../../scripts/org/command.mjs');
    const hear = (line) => said.push(line);
    assert.equal(await runCommand(command, ['-o', TOKEN], { say: hear, complain: hear, parts }), 1);
    assert.match(said.join('\n'), /Unterminated string/);
    assert.deepEqual(changesAsked(), []);
});
