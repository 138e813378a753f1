/** The part of SOQL that the org commands use: SELECT … FROM … WHERE with =, IN, AND, OR; LIMIT. Anything else is an error. */

/**
 * @param {Record<string, object[]>} tables
 * @param {string} soql
 * @returns {object[]} the requested fields
 */
export function selected(tables, soql) {
    const form = /^SELECT ([\w., ]+) FROM (\w+)(?: WHERE ([\s\S]+?))?(?: LIMIT (\d+))?$/i.exec(soql.trim());
    if (!form) throw new Error(`unexpected token: ${soql}`);
    const [, fields, type, where, limit] = form;
    if (!tables[type])
        throw Object.assign(new Error(`sObject type '${type}' is not supported.`), { code: 'INVALID_TYPE' });
    const matches = where ? condition(where) : () => true;
    const names = fields.split(',').map((name) => name.trim());
    return tables[type]
        .filter(matches)
        .slice(0, limit ? Number(limit) : undefined)
        .map((record) => names.reduce((row, name) => put(row, record, name.split('.')), { attributes: { type } }));
}

/** `ApexClass.Name` arrives as a record within the record. */
function put(row, record, [name, ...rest]) {
    const value = record[name] ?? null;
    row[name] = rest.length && value ? put(row[name] ?? {}, value, rest) : value;
    return row;
}

// A text in quotes, in which a backslash escapes the next character.
const TEXT = String.raw`'(?:[^'\\]|\\.)*'`;

function condition(where) {
    const alternatives = split(where, 'OR').map((part) => split(part, 'AND').map(comparison));
    return (record) => alternatives.some((all) => all.every((holds) => holds(record)));
}

/** Splits at a word outside of quotes. */
function split(text, word) {
    const parts = [''];
    for (const [token] of text.matchAll(new RegExp(`${TEXT}|\\s${word}\\s|[\\s\\S]`, 'g'))) {
        if (token.trim() === word && token !== word) parts.push('');
        else parts[parts.length - 1] += token;
    }
    return parts;
}

function comparison(text) {
    const form = new RegExp(`^\\s*(\\w+)\\s*(=|IN)\\s*(\\((?:${TEXT}|[,\\s])*\\)|${TEXT})\\s*$`).exec(text);
    if (!form) throw new Error(`unexpected condition: ${text}`);
    const values = [...form[3].matchAll(new RegExp(TEXT, 'g'))].map(([value]) => unquoted(value).toLowerCase());
    return (record) => values.includes(String(record[form[1]] ?? '').toLowerCase());
}

const unquoted = (text) => text.slice(1, -1).replace(/\\(.)/g, '$1');
