/** The list of users that an admin has: a text file, one user name a line, or a table with the user names in its first column. */

/**
 * @param {string} text
 * @returns {string[]} user names, each once, in the order of the file
 * @throws {Error} with the number of the line that holds no user name
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
            // A user name has the form of an e-mail address; anything else is a column that was taken for another.
            if (!/^\S+@\S+$/.test(name)) throw new Error(`Line ${at + 1} holds no user name: ${name}`);
            names.set(name.toLowerCase(), name);
        });
    return [...names.values()];
}
