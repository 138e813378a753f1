/**
 * What is deployed with the package but is not part of it (force-app-extras): an org may have its own class GetCurrentUser, which
 * a package would replace; and editions limit dashboards that run as the user who views them, so a rejected dashboard must not
 * make the whole deployment fail.
 */
import { EXTRAS, SOURCE, WITHOUT_OPEN_CTI } from '../project.mjs';
import { deploy } from './deploy.mjs';
import { CURRENT_USER, ownClasses } from './ownClasses.mjs';
import { ourTestClasses, withoutOpenCtiClasses } from './testClasses.mjs';

const CLASS = `${EXTRAS}/classes`;
const ACCESS = `${EXTRAS}/permissionsets`;
const DASHBOARD = `${EXTRAS}/dashboards`;

/**
 * The part of the source that is deployed to this org.
 * @param {import('./connect.mjs').Connection} connection
 * @param {(line: string) => void} say
 * @param {{ replaceClasses?: boolean, openCti?: boolean }} [options] openCti: whether the org gets the whole package
 * @returns {Promise<{ sources: string[], tests: string[] }>} tests: the test classes in it
 * @throws {Error} when the org's own classes would be replaced
 */
export async function sourcesFor(connection, say, { replaceClasses = false, openCti = true } = {}) {
    const { hasCurrentUser, foreign } = await ownClasses(connection);
    if (foreign.length > 0 && !replaceClasses) {
        throw new Error(
            `The org has its own classes with names that this package uses: ${foreign.join(', ')}. A deployment would replace ` +
                'them, so nothing was deployed. Rename them or, if they are no longer needed, deploy with --replace-classes.'
        );
    }
    if (!openCti) {
        // Only Open CTI calls the class GetCurrentUser.
        return { sources: [`${WITHOUT_OPEN_CTI}/${SOURCE}`], tests: withoutOpenCtiClasses(ourTestClasses()) };
    }
    if (!hasCurrentUser) return { sources: [SOURCE, CLASS, ACCESS], tests: ourTestClasses([SOURCE, EXTRAS]) };
    say(`The org has a class ${CURRENT_USER}. It is not changed, and the phone uses it.`);
    return { sources: [SOURCE, ACCESS], tests: ourTestClasses([SOURCE]) };
}

/**
 * Deploys the dashboard, after its reports.
 * @returns {Promise<boolean>} whether it was deployed; if not, the reason is reported, and the phone works without it
 */
export async function deployDashboard(connection, say, options = {}) {
    try {
        const verdict = await deploy(connection, { ...options, sources: [DASHBOARD] });
        if (verdict.ok) say('The dashboard was deployed.');
        else {
            for (const problem of verdict.problems) say(`  ${problem}`);
            say(
                'The org rejected the dashboard; the phone and the reports were deployed. See docs/install.md, "The dashboard".'
            );
        }
        return verdict.ok;
    } catch (error) {
        say(`The dashboard was not deployed: ${error.message}`);
        return false;
    }
}
