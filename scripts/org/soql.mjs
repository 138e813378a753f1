/** Queries: quotes texts, splits long lists, and reads all pages. */

/** The most values in one query: it is sent in a URL, and usernames have up to 80 characters. */
const VALUES_PER_QUERY = 100;

/**
 * A text as a SOQL literal. For the escapes, see SOQL and SOSL Reference, "Quoted String Escape Sequences".
 * @param {string} text
 */
export const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;

/**
 * @template T
 * @param {T[]} list
 * @param {number} size
 * @returns {T[][]}
 */
export function inParts(list, size) {
    const parts = [];
    for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
    return parts;
}

/**
 * @param {import('@salesforce/core').Connection} connection
 * @param {string} soql
 * @returns {Promise<object[]>} the records of all pages
 */
export async function queryAll(connection, soql) {
    let page = await connection.query(soql);
    const records = [...page.records];
    while (!page.done && page.nextRecordsUrl) {
        page = await connection.queryMore(page.nextRecordsUrl);
        records.push(...page.records);
    }
    return records;
}

/**
 * Queries for many values, in several queries if necessary.
 * @param {import('@salesforce/core').Connection} connection
 * @param {string} soql up to and including `IN`
 * @param {string[]} values
 */
export async function queryIn(connection, soql, values) {
    const records = [];
    for (const part of inParts([...new Set(values)], VALUES_PER_QUERY)) {
        records.push(...(await queryAll(connection, `${soql} (${part.map(quoted).join(', ')})`)));
    }
    return records;
}
