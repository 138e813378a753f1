// npm run org:deploy: the package as it is, sent by Salesforce's own deploy library to a server that answers like the Metadata API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../scripts/org-deploy.mjs';
import { DEPLOYMENT, takesDeployments } from './support/deployStandIn.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';

const { org, reset, run } = await oneMachine();
const deploy = (...args) => run(command, ['-o', TOKEN, ...args]);
const changesAsked = () => org.requests.filter(({ method }) => method !== 'GET');

test('a deployment builds first, sends all of the package and nothing beside it, and says how far it is', async () => {
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
    assert.match(output, /1 of 3 components[\s\S]*3 components deployed\.\n.*dashboard is deployed, too\.$/);
});

test('a dry run lets the org check, and keep nothing', async () => {
    reset();
    const sent = takesDeployments(org, [{ checkOnly: true }]);
    const { code, output } = await deploy('--dry-run');
    assert.equal(code, 0, output);
    assert.equal(sent.length, 1, 'the reports of the dashboard are not in the org');
    assert.equal(sent[0].options.checkOnly, true);
    assert.match(output, /Validating against Acme/);
    assert.match(output, /3 components would deploy; nothing was changed\./);
});

test('an org without Open CTI is not deployed to, and nothing is built for it', async () => {
    reset({ CallCenter: undefined });
    const sent = takesDeployments(org);
    const { code, output, builds } = await deploy();
    assert.equal(code, 1);
    assert.match(output, /has no call centers.*needs Open CTI/);
    assert.equal(builds, 0);
    assert.deepEqual(sent, []);
});

test('a class GetCurrentUser that the org has stays as it is, in whatever case it is written, and that is said', async () => {
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
        assert.match(output, /The org has a class GetCurrentUser: it stays as it is/);
    }
});

test("a class of a managed package, and those of an earlier version of this one, are not the org's own", async () => {
    for (const ApexClass of [
        [
            { Name: 'GetCurrentUser', NamespacePrefix: 'acme' },
            { Name: 'CallerLookup', NamespacePrefix: 'acme' }
        ],
        [{ Name: 'CRMConnectUser' }, { Name: 'CallerLookup' }]
    ]) {
        reset({ ApexClass });
        const sent = takesDeployments(org);
        const { code, output } = await deploy('--test-level', 'RunSpecifiedTests');
        assert.equal(code, 0, output);
        assert.ok(sent[0].files.includes('classes/GetCurrentUser.cls'));
        assert.ok(sent[0].options.runTests.includes('GetCurrentUserTest'));
    }
});

test("nothing is sent where classes of the org's own have our names, unless that is asked for", async () => {
    const ApexClass = [{ Name: 'TestUsers' }, { Name: 'CallRecord' }, { Name: 'Unrelated' }];
    reset({ ApexClass });
    const sent = takesDeployments(org);
    const { code, output, builds } = await deploy();
    assert.equal(code, 1);
    assert.deepEqual([sent.length, builds], [0, 0]);
    assert.match(output, /classes of its own with names that this package uses: CallRecord, TestUsers\. /);
    assert.match(output, /--replace-classes/);
    reset({ ApexClass });
    const replaced = takesDeployments(org);
    assert.equal((await deploy('--replace-classes')).code, 0);
    assert.ok(replaced[0].files.includes('classes/CallRecord.cls'));
});

test('a dashboard that the org does not take leaves the phone there, and is said; --no-dashboard sends none', async () => {
    const refused = {
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
    takesDeployments(org, [{}, refused]);
    const { code, output } = await deploy();
    assert.equal(code, 0, output);
    assert.match(output, /3 components deployed\.[\s\S]*limit of dynamic dashboards[\s\S]*did not take the dashboard/);
    reset();
    const sent = takesDeployments(org);
    assert.equal((await deploy('--no-dashboard')).code, 0);
    assert.equal(sent.length, 1);
});

test('what the org does not take is said in its words, with the place', async () => {
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
    assert.match(output, new RegExp(`Failed: 2 problems\\. The org is as it was \\(${DEPLOYMENT}\\)`));
    assert.doesNotMatch(output, /\bdeployed\b/);
});

test('RunSpecifiedTests runs the tests of this package; those that fail, and coverage that lacks, are named', async () => {
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
                    // One alone comes as an object and not as a list, when the answer was SOAP once.
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
    assert.ok(!options.runTests.includes('TestUsers'), 'holds no test of its own');
    assert.match(output, /Test CallerLookupTest\.bulk: Expected: 200, Actual: 1/);
    assert.match(output, /Coverage of CallerSearch: at 40 %, 75 % is needed/);
});

test('a deployment that the org does not finish in time says so, and where to look', async () => {
    reset();
    takesDeployments(org, [{ done: false, status: 'InProgress' }]);
    const { code, output } = await deploy('--minutes', '0.01');
    assert.equal(code, 1);
    assert.match(output, /not finished after 0\.01 minutes/);
    assert.match(output, new RegExp(`Deployment Status.*${DEPLOYMENT}`));
});

test('a login that ended in between is said with the cure', async () => {
    reset();
    org.fail(/^POST .*deployRequest/, {
        status: 401,
        body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]
    });
    const { code, output } = await deploy();
    assert.equal(code, 1);
    assert.match(output, /log in again/);
});

test('what was asked wrongly, or cannot be built, reaches no org', async () => {
    for (const [args, words] of [
        [['--test-level', 'Some'], /--test-level is one of NoTestRun/],
        [['--minutes', 'soon'], /--minutes is a number/],
        [['force-app'], /What is force-app\?/]
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
