/**
 * The names of standard profiles are in the org's own language: a query by name finds none in a German org, and an admin may rename
 * the others.
 */
const BY_NAME = /\bFROM\s+Profile\b[^\];]*?\bWHERE\b[^\];]*?\bName\b|\bProfile\.Name\b/gi;

/** @param {Map<string, string>} texts */
export const profileNames = (texts) =>
    [...texts]
        .filter(([file]) => file.endsWith('.cls'))
        .flatMap(([file, text]) =>
            [...text.matchAll(BY_NAME)].map(
                ({ index }) =>
                    `${file}:${text.slice(0, index).split('\n').length}: a profile is chosen by what it may do, not by its name`
            )
        );
