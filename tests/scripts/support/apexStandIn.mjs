/**
 * The part of an org that runs Apex tests: Tooling API Reference, ApexTestRunResult, ApexTestQueueItem, ApexTestResult,
 * ApexOrgWideCoverage, ApexCodeCoverage; and runTestsAsynchronous.
 */

export const RUN = '707000000000001AAA';

const id = (prefix, at) => `${prefix}${String(at).padStart(12, '0')}AAA`;

/**
 * @param {Awaited<ReturnType<import('./orgStandIn.mjs').startOrg>>} org
 * @param {{ test: string, outcome: string, message?: string, stack?: string }[]} tests `Class.method`
 * @param {{ covered?: number, states?: string[] }} [options] covered: percentage; states: of the run at each request; the last
 *   one is repeated
 * @returns {object[]} the requested runs, added while the test runs
 */
export function runsApexTests(org, tests, { covered = 80, states = ['Completed'] } = {}) {
    const asked = [];
    const left = [...states];
    const run = {
        AsyncApexJobId: RUN,
        get Status() {
            return left.length > 1 ? left.shift() : left[0];
        },
        StartTime: '2026-11-21T08:00:00.000+0000',
        TestTime: 1200,
        TestSetupTime: 100,
        UserId: '005000000000001AAA'
    };
    const names = [...new Set(tests.map(({ test }) => test.split('.')[0]))];
    const classOf = (name) => id('01p', names.indexOf(name));
    const queueItem = (name) => id('709', names.indexOf(name));
    Object.assign(org.tables, {
        ApexTestRunResult: [run],
        ApexTestQueueItem: names.map((name) => ({
            Id: queueItem(name),
            Status: 'Completed',
            ApexClassId: classOf(name),
            ParentJobId: RUN
        })),
        ApexTestResult: tests.map(({ test, outcome, message = null, stack = null }, at) => {
            const [Name, MethodName] = test.split('.');
            return {
                Id: id('07M', at),
                QueueItemId: queueItem(Name),
                StackTrace: stack,
                Message: message,
                RunTime: 12,
                TestTimestamp: '2026-11-21T08:00:01.000+0000',
                AsyncApexJobId: RUN,
                MethodName,
                Outcome: outcome,
                IsTestSetup: false,
                ApexClass: { Id: classOf(Name), Name, NamespacePrefix: null }
            };
        }),
        ApexOrgWideCoverage: [{ PercentCovered: covered }],
        ApexCodeCoverage: [],
        ApexCodeCoverageAggregate: []
    });
    org.on(/^POST \/tooling\/runTestsAsynchronous/, ({ body }) => {
        asked.push(JSON.parse(body));
        return { body: RUN };
    });
    return asked;
}
