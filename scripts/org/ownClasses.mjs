/** Finds the Apex classes of an org that are not ours but have the same names. A deployment would replace them without a warning. */
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { queryIn } from './soql.mjs';

/** The class that admins write themselves, following the guide, or have from another phone. It is never replaced. */
export const CURRENT_USER = 'GetCurrentUser';

/** A class name that nobody else uses: if it exists, an earlier version of this package is installed, and the classes are ours. */
const OUR_MARK = 'CRMConnectUser';

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
    const foreign = named.some(is(OUR_MARK)) ? [] : named.filter((name) => !is(CURRENT_USER)(name)).sort();
    return { hasCurrentUser: named.some(is(CURRENT_USER)), foreign };
}
