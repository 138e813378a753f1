/** An admin's lists of users: text files with one username per line, or tables with the usernames in the first column. */

/** The lines that are not empty, a comment, or the heading of a table: the username, the second column, and the line's number. */
function* rows(text) {
    for (const [at, line] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const [name, second = ''] = line
            .replace(/#.*/, '')
            .split(/[,;\t]/)
            .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
        if (name === '' || (at === 0 && /^user ?name$/i.test(name))) continue;
        // A username has the form of an email address. Anything else means that the wrong column was read.
        if (!/^\S+@\S+$/.test(name)) throw new Error(`Line ${at + 1} does not contain a username: ${name}`);
        yield { name, second, number: at + 1 };
    }
}

/**
 * @param {string} text
 * @returns {string[]} usernames, each once, in the order of the file
 * @throws {Error} with the number of the line that does not contain a username
 */
export const usernamesOf = (text) => [
    ...new Map([...rows(text)].map(({ name }) => [name.toLowerCase(), name])).values()
];

/**
 * @param {string} text a table with the username in the first column and the value in the second one
 * @param {import('./userFields.mjs').UserField} field
 * @returns {Map<string, string>} values by username in lower case
 * @throws {Error} with the number of the line that does not contain a username and a value, or a user for the second time
 */
export function valuesOf(text, { words, valid }) {
    const values = new Map();
    for (const { name, second, number } of rows(text)) {
        if (!valid.test(second))
            throw new Error(`Line ${number} does not contain a ${words} for ${name}, only "${second}".`);
        const known = values.get(name.toLowerCase());
        if (known !== undefined && known !== second)
            throw new Error(`Line ${number} contains ${name} again, with another ${words} than before.`);
        values.set(name.toLowerCase(), second);
    }
    return values;
}
