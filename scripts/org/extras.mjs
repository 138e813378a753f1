/**
 * What is deployed beside the package (force-app-extras), and why it is not in it: an org may have a class GetCurrentUser of its own,
 * which a package would replace; and editions limit dashboards that run as whoever looks, so that one refused must not take the
 * phone along.
 */
import { EXTRAS, SOURCE } from '../project.mjs';
import { deploy } from './deploy.mjs';
import { CURRENT_USER, ownClasses } from './ownClasses.mjs';
import { ourTestClasses } from './testClasses.mjs';

const CLASS = `${EXTRAS}/classes`;
const ACCESS = `${EXTRAS}/permissionsets`;
const DASHBOARD = `${EXTRAS}/dashboards`;

/**
 * What of the source goes to this org.
 * @param {import('./connect.mjs').Connection} connection
 * @param {(line: string) => void} say
 * @param {{ replaceClasses?: boolean }} [options]
 * @returns {Promise<{ sources: string[], tests: string[] }>} tests: the test classes among it
 * @throws {Error} when classes of the org's own would be replaced
 */
export async function sourcesFor(connection, say, { replaceClasses = false } = {}) {
    const { hasCurrentUser, foreign } = await ownClasses(connection);
    if (foreign.length > 0 && !replaceClasses) {
        throw new Error(
            `The org has classes of its own with names that this package uses: ${foreign.join(', ')}. A deployment would replace ` +
                'them, so nothing was sent. Rename them; or, if they are no longer needed, deploy with --replace-classes.'
        );
    }
    if (!hasCurrentUser) return { sources: [SOURCE, CLASS, ACCESS], tests: ourTestClasses([SOURCE, EXTRAS]) };
    say(`The org has a class ${CURRENT_USER}: it stays as it is, and the phone asks it.`);
    return { sources: [SOURCE, ACCESS], tests: ourTestClasses([SOURCE]) };
}

/**
 * The dashboard, once its reports are in the org.
 * @returns {Promise<boolean>} whether the org took it; if not, why is said, and the phone is there all the same
 */
export async function deployDashboard(connection, say, options = {}) {
    try {
        const verdict = await deploy(connection, { ...options, sources: [DASHBOARD] });
        if (verdict.ok) say('The dashboard is deployed, too.');
        else {
            for (const problem of verdict.problems) say(`  ${problem}`);
            say(
                'The org did not take the dashboard; the phone and its reports are there. See docs/install.md, "The dashboard".'
            );
        }
        return verdict.ok;
    } catch (error) {
        say(`The dashboard was not deployed: ${error.message}`);
        return false;
    }
}
