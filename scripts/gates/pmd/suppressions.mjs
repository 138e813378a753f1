/**
 * Where PMD was told to look away. That may be right, and then the reason stands beside it: in a comment on the same line or just
 * above. A comment that says no more than the rule's name is no reason.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../project.mjs';

const SUPPRESSION = /@SuppressWarnings\s*\(|\bNOPMD\b/i;
const COMMENT = /^\s*(?:\/\/|\/\*|\*|<!--)/;
/** Fewer words than this do not say why. */
const FEWEST_WORDS = 3;

/** What people wrote on a line, without the code, the marks of comments and the suppression itself. */
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
                // What ends a line of code speaks of that code.
                const above = (index) => (COMMENT.test(lines[index - 1]) ? wordsOf(lines[index - 1]) : []);
                const isUnreasoned = (line, index) =>
                    SUPPRESSION.test(line) && Math.max(wordsOf(line).length, above(index).length) < FEWEST_WORDS;
                return lines.flatMap((line, index) => (isUnreasoned(line, index) ? [{ file, line: index + 1 }] : []));
            })
    );
}
