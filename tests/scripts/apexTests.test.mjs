// npm run org:test: Apex tests run by Salesforce's own test library, against a stand-in for the Tooling API.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { command } from '../../scripts/org-test.mjs';
import { ourTestClasses } from '../../scripts/org/testClasses.mjs';
import { RUN, runsApexTests } from './support/apexStandIn.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';

const { folder, org, reset, run } = await oneMachine();
const runTests = (...args) => run(command, ['-o', TOKEN, ...args]);

test('runs all tests of this package and no others, waits for them, and reports the coverage', async () => {
    reset({ ApexClass: [{ Name: 'CRMConnectUser' }] });
    const asked = runsApexTests(
        org,
        [
            { test: 'CallerLookupTest.positive', outcome: 'Pass' },
            { test: 'CallRecordSaverTest.bulk', outcome: 'Pass' }
        ],
        { covered: 91, states: ['Processing', 'Completed'] }
    );
    const { code, output } = await runTests();
    assert.equal(code, 0, output);
    assert.equal(asked.length, 1);
    assert.equal(asked[0].testLevel, 'RunSpecifiedTests');
    const classes = asked[0].tests.map(({ className }) => className);
    assert.deepEqual(classes, ourTestClasses());
    assert.ok(classes.includes('CallerLookupTest') && !classes.includes('TestUsers'));
    assert.match(output, /2 passed, 0 failed, 0 skipped\. Coverage of the org: 91%\./);
});

test('an org with the package without Open CTI is not asked for tests that are not in it', async () => {
    reset({ ApexClass: [{ Name: 'UtilityPhone' }] });
    const asked = runsApexTests(org, [{ test: 'CallerLookupTest.positive', outcome: 'Pass' }]);
    assert.equal((await runTests()).code, 0);
    const classes = asked[0].tests.map(({ className }) => className);
    assert.deepEqual(
        ourTestClasses().filter((name) => !classes.includes(name)),
        ['CRMConnectUserTest']
    );
});

test('reports a failed test with its message and line, and with the exit code', async () => {
    reset();
    runsApexTests(org, [
        { test: 'CallerLookupTest.positive', outcome: 'Pass' },
        {
            test: 'CallerLookupTest.bulk',
            outcome: 'Fail',
            message: 'System.AssertException: Assertion Failed: one query: Expected: 1, Actual: 200',
            stack: 'Class.CallerLookupTest.bulk: line 44, column 1\nClass.Other: line 1, column 1'
        },
        { test: 'GetCurrentUserTest.compiles', outcome: 'CompileFail', message: 'Dependent class is invalid' }
    ]);
    const { code, output } = await runTests();
    assert.equal(code, 1);
    assert.match(output, /CallerLookupTest\.bulk: .*one query: Expected: 1, Actual: 200.*\(.*line 44, column 1\)/);
    assert.match(output, /GetCurrentUserTest\.compiles: Dependent class is invalid/);
    assert.doesNotMatch(output, /CallerLookupTest\.positive:/);
    assert.match(output, /1 passed, 2 failed/);
});

test('a run without any tests is not a success', async () => {
    reset();
    runsApexTests(org, [{ test: 'CallerLookupTest.positive', outcome: 'Skip' }]);
    const { code, output } = await runTests('CallerLookupTest');
    assert.equal(code, 1);
    assert.match(output, /0 passed, 0 failed, 1 skipped/);
    assert.match(output, /No test ran\./);
});

test('runs only the given classes, or every local test with --all, and writes results to a folder', async () => {
    reset();
    const results = path.join(folder, 'results');
    let asked = runsApexTests(org, [{ test: 'CallerLookupTest.positive', outcome: 'Pass' }]);
    const named = await runTests('CallerLookupTest', '--output-folder', results);
    assert.equal(named.code, 0, named.output);
    assert.deepEqual(asked[0].tests, [{ className: 'CallerLookupTest' }]);
    const written = readFileSync(path.join(results, `test-result-${RUN}-junit.xml`), 'utf8');
    assert.match(written, /<testcase name="positive" classname="CallerLookupTest"/);

    reset();
    asked = runsApexTests(org, [{ test: 'SomebodysTest.works', outcome: 'Pass' }]);
    const all = await runTests('--all');
    assert.equal(all.code, 0, all.output);
    assert.equal(asked[0].testLevel, 'RunLocalTests');
    assert.equal(asked[0].tests, undefined);
});

test('says how to continue if the org does not finish in time', async () => {
    reset();
    runsApexTests(org, [{ test: 'CallerLookupTest.positive', outcome: 'Pass' }], { states: ['Processing'] });
    const { code, output } = await runTests('--minutes', '0.02');
    assert.equal(code, 1);
    assert.match(output, new RegExp(`not finished after 0\\.02 minutes.*${RUN}`));
});

test("reports the org's own message for tests that it rejects; sends nothing on wrong usage", async () => {
    reset();
    org.fail(/^POST .*runTestsAsynchronous/, {
        status: 400,
        body: [{ errorCode: 'INVALID_INPUT', message: "This class name's value is invalid: CallerLookupTest." }]
    });
    const rejected = await runTests('CallerLookupTest');
    assert.equal(rejected.code, 1);
    assert.match(rejected.output, /class name's value is invalid: CallerLookupTest/);

    reset();
    const wrong = await runTests('--all', 'CallerLookupTest');
    assert.equal(wrong.code, 2);
    assert.match(wrong.output, /Give class names or --all, not both/);
    assert.deepEqual(org.requests, []);
});
