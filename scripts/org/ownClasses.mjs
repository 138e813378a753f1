/** Which Apex classes of an org have the names of ours and are none of ours: a deployment would replace them without a word. */
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { queryIn } from './soql.mjs';

/** The class that admins write themselves, after the guide, or have from another phone: it is never replaced. */
export const CURRENT_USER = 'GetCurrentUser';

/** A name that nobody else gives a class: where it is, an earlier version of this package is, and the classes are ours. */
const OUR_MARK = 'CRMConnectUser';

const ourClasses = () =>
    filesBelow(path.join(ROOT, SOURCE, 'classes'))
        .filter((file) => file.endsWith('.cls'))
        .map((file) => path.basename(file, '.cls'));

/**
 * @param {import('./connect.mjs').Connection} connection
 * @returns {Promise<{ hasCurrentUser: boolean, foreign: string[] }>} foreign: names of ours that the org's own classes have, sorted
 */
export async function ownClasses(connection) {
    const soql = 'SELECT Name, NamespacePrefix FROM ApexClass WHERE Name IN';
    // Apex does not tell upper case from lower case.
    const named = (await queryIn(connection, soql, [CURRENT_USER, ...ourClasses()]))
        .filter(({ NamespacePrefix }) => !NamespacePrefix)
        .map(({ Name }) => Name);
    const is = (name) => (other) => other.toLowerCase() === name.toLowerCase();
    const foreign = named.some(is(OUR_MARK)) ? [] : named.filter((name) => !is(CURRENT_USER)(name)).sort();
    return { hasCurrentUser: named.some(is(CURRENT_USER)), foreign };
}
