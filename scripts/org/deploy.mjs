/** Deploys source to an org and waits for the result. */
import path from 'node:path';
import { API_VERSION, ROOT, SOURCE } from '../project.mjs';

/**
 * @typedef {object} Verdict
 * @property {boolean} ok
 * @property {string} status Succeeded, SucceededPartial, Failed, Canceled
 * @property {number} components that were deployed
 * @property {string[]} problems one per line: the place and the org's message
 * @property {string} id of the deployment, as Setup > Deployment Status shows it
 *
 * @param {import('./connect.mjs').Connection} connection
 * @param {{ sources?: string[], checkOnly?: boolean, testLevel?: string, runTests?: string[], minutes?: number, secondsBetween?: number,
 *   onProgress?: (done: number, total: number) => void }} [options] sources: folders, of the project or with absolute paths, that are deployed together, all or none
 * @returns {Promise<Verdict>}
 * @throws {Error} when the org cannot be reached, or has not finished in time
 */
export async function deploy(
    connection,
    {
        sources = [SOURCE],
        checkOnly = false,
        testLevel,
        runTests,
        minutes = 33,
        secondsBetween = 2,
        onProgress = () => {}
    } = {}
) {
    const { ComponentSet } = await import('@salesforce/source-deploy-retrieve');
    const set = ComponentSet.fromSource(sources.map((source) => path.resolve(ROOT, source)));
    set.sourceApiVersion = API_VERSION;
    const sent = await set.deploy({
        usernameOrConnection: connection,
        apiOptions: { rest: true, checkOnly, rollbackOnError: true, singlePackage: true, testLevel, runTests }
    });
    sent.onUpdate(({ numberComponentsDeployed = 0, numberComponentsTotal = 0 }) =>
        onProgress(numberComponentsDeployed, numberComponentsTotal)
    );
    try {
        const { response } = await sent.pollStatus(secondsBetween * 1000, minutes * 60);
        return verdictOf(response);
    } catch (error) {
        // The library only says that the client timed out, not that the org continues or where to look.
        if (!/timed out/i.test(error.message)) throw error;
        const where = `see Setup > Deployment Status (${sent.id})`;
        throw new Error(
            `The deployment has not finished after ${minutes} minutes. It continues in the org: ${where}.`,
            {
                cause: error
            }
        );
    }
}

/** @param {object} response DeployResult of the Metadata API */
export function verdictOf(response) {
    const { details = {} } = response;
    const components = [details.componentFailures ?? []].flat();
    const tests = [details.runTestResult?.failures ?? []].flat();
    const coverage = [details.runTestResult?.codeCoverageWarnings ?? []].flat();
    const problems = [
        ...components.map(({ componentType, fullName, problem, lineNumber }) => {
            const line = lineNumber ? `:${lineNumber}` : '';
            return `${componentType || 'Package'} ${fullName}${line}: ${problem}`;
        }),
        ...tests.map(({ name, methodName, message }) => `Test ${name}.${methodName}: ${message}`),
        ...coverage.map(({ name, message }) => `Coverage${name ? ` of ${name}` : ''}: ${message}`),
        ...(response.errorMessage ? [response.errorMessage] : [])
    ];
    // `success` is a boolean over REST and a text over SOAP; `status` is the same in both.
    const ok = response.status === 'Succeeded';
    return {
        ok,
        status: response.status,
        components: Number(response.numberComponentsDeployed ?? 0),
        problems,
        id: response.id
    };
}
