/**
 * The names of standard profiles are in the org's language, so a query by name finds nothing in a German org. Admins can rename
 * the other profiles.
 */
const BY_NAME = /\bFROM\s+Profile\b[^\];]*?\bWHERE\b[^\];]*?\bName\b|\bProfile\.Name\b/gi;

/** @param {Map<string, string>} texts */
export const profileNames = (texts) =>
    [...texts]
        .filter(([file]) => file.endsWith('.cls'))
        .flatMap(([file, text]) =>
            [...text.matchAll(BY_NAME)].map(
                ({ index }) =>
                    `${file}:${text.slice(0, index).split('\n').length}: select a profile by its permissions, not by its name`
            )
        );
