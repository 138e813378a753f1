/** An admin's list of users: a text file with one username per line, or a table with the usernames in its first column. */

/**
 * @param {string} text
 * @returns {string[]} usernames, each once, in the order of the file
 * @throws {Error} with the number of the line that does not contain a username
 */
export function usernamesOf(text) {
    const names = new Map();
    text.replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .forEach((line, at) => {
            const name = line
                .replace(/#.*/, '')
                .split(/[,;\t]/)[0]
                .trim()
                .replace(/^"(.*)"$/, '$1');
            if (name === '' || (at === 0 && /^user ?name$/i.test(name))) return;
            // A username has the form of an email address. Anything else means that the wrong column was read.
            if (!/^\S+@\S+$/.test(name)) throw new Error(`Line ${at + 1} does not contain a username: ${name}`);
            names.set(name.toLowerCase(), name);
        });
    return [...names.values()];
}
