/**
 * PMD suppressions. One may be right, and then a comment on the same line or just above it gives the reason. A comment that only
 * repeats the rule's name is not a reason.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../project.mjs';

const SUPPRESSION = /@SuppressWarnings\s*\(|\bNOPMD\b/i;
const COMMENT = /^\s*(?:\/\/|\/\*|\*|<!--)/;
/** A comment with fewer words does not give a reason. */
const FEWEST_WORDS = 3;

/** The comment on a line, without the code, the comment markers, and the suppression itself. */
const wordsOf = (line = '') =>
    (/(?:\/\/|\/\*|<!--|^\s*\*)(.*)$/.exec(line)?.[1] ?? '')
        .replace(/NOPMD|@\w+(\([^)]*\))?|\*\/|-->/gi, ' ')
        .split(/[^\p{L}\p{N}']+/u)
        .filter(Boolean);

/**
 * @param {string[]} folders to look through
 * @returns {{ file: string, line: number }[]} suppressions without a reason
 */
export function unreasoned(folders) {
    return folders.flatMap((folder) =>
        filesBelow(folder)
            .map((name) => path.join(folder, name))
            .flatMap((file) => {
                const lines = readFileSync(file, 'utf8').split('\n');
                // A comment at the end of a line of code is about that code.
                const above = (index) => (COMMENT.test(lines[index - 1]) ? wordsOf(lines[index - 1]) : []);
                const isUnreasoned = (line, index) =>
                    SUPPRESSION.test(line) && Math.max(wordsOf(line).length, above(index).length) < FEWEST_WORDS;
                return lines.flatMap((line, index) => (isUnreasoned(line, index) ? [{ file, line: index + 1 }] : []));
            })
    );
}
