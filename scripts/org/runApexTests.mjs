/** Runs Apex tests in an org with Salesforce's own test library and returns the results. */

/**
 * @typedef {object} TestOutcome
 * @property {boolean} ok
 * @property {number} passed @property {number} failed @property {number} skipped
 * @property {string[]} failures one per line: test, message, first line of the stack
 * @property {string|undefined} coverage percentage of the org's lines, as Salesforce counts them
 *
 * @param {import('./connect.mjs').Connection} connection
 * @param {{ classes?: string[], coverage?: boolean, minutes?: number, outputFolder?: string }} options without classes: every local test of the org
 * @returns {Promise<TestOutcome>}
 * @throws {Error} when the org does not finish in time (the run's id is in the message), or cannot start the run
 */
export async function runApexTests(connection, { classes, coverage = true, minutes = 30, outputFolder }) {
    const [{ TestService, ResultFormat }, { default: kit }] = await Promise.all([
        import('@salesforce/apex-node'),
        import('@salesforce/kit')
    ]);
    const service = new TestService(connection);
    const request = classes
        ? { testLevel: 'RunSpecifiedTests', tests: classes.map((className) => ({ className })) }
        : { testLevel: 'RunLocalTests' };
    const result = await service.runTestAsynchronous(
        { ...request, skipCodeCoverage: !coverage },
        coverage,
        false,
        undefined,
        undefined,
        kit.Duration.minutes(minutes)
    );
    if (!result?.summary)
        throw new Error(
            `The tests have not finished after ${minutes} minutes. They continue in the org: npx sf apex get test --test-run-id ${result?.testRunId}`
        );
    if (outputFolder)
        await service.writeResultFiles(result, { dirPath: outputFolder, resultFormats: [ResultFormat.junit] }, false);
    return outcomeOf(result);
}

/** @param {import('@salesforce/apex-node').TestResult} result */
export function outcomeOf({ summary, tests }) {
    const failures = tests
        .filter(({ outcome }) => outcome === 'Fail' || outcome === 'CompileFail')
        .map(({ fullName, message, stackTrace }) => {
            const [where] = (stackTrace ?? '').split('\n');
            return `${fullName}: ${message ?? 'failed without a message'}${where ? ` (${where})` : ''}`;
        });
    return {
        // A run without any test is not a success.
        ok: summary.failing === 0 && summary.passing > 0,
        passed: summary.passing,
        failed: summary.failing,
        skipped: summary.skipped,
        failures,
        coverage: summary.orgWideCoverage
    };
}
