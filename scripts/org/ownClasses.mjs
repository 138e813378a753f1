/** Finds the Apex classes of an org that are not ours but have the same names. A deployment would replace them without a warning. */
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { queryIn } from './soql.mjs';

/** The class that admins write themselves, following the guide, or have from another phone. It is never replaced. */
export const CURRENT_USER = 'GetCurrentUser';

/**
 * Class names that nobody else uses: if one exists, an earlier version of this package is installed, and the classes are ours. The
 * first is not in the package without Open CTI.
 */
const OUR_MARKS = ['CRMConnectUser', 'UtilityPhoneSetup'];

const ourClasses = () =>
    filesBelow(path.join(ROOT, SOURCE, 'classes'))
        .filter((file) => file.endsWith('.cls'))
        .map((file) => path.basename(file, '.cls'));

/**
 * @param {import('./connect.mjs').Connection} connection
 * @returns {Promise<{ hasCurrentUser: boolean, foreign: string[] }>} foreign: names that the org's own classes share with ours, sorted
 */
export async function ownClasses(connection) {
    const soql = 'SELECT Name, NamespacePrefix FROM ApexClass WHERE Name IN';
    // Apex names are not case-sensitive.
    const named = (await queryIn(connection, soql, [CURRENT_USER, ...ourClasses()]))
        .filter(({ NamespacePrefix }) => !NamespacePrefix)
        .map(({ Name }) => Name);
    const is = (name) => (other) => other.toLowerCase() === name.toLowerCase();
    const foreign = OUR_MARKS.some((mark) => named.some(is(mark)))
        ? []
        : named.filter((name) => !is(CURRENT_USER)(name)).sort();
    return { hasCurrentUser: named.some(is(CURRENT_USER)), foreign };
}
