/** The Apex test classes of this package: an org may hold others, whose failures are not ours to judge. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';

/**
 * @param {string} [root] project folder
 * @returns {string[]} names of the classes annotated @IsTest that hold tests, sorted
 */
export function ourTestClasses(root = ROOT) {
    const folder = path.join(root, SOURCE, 'classes');
    return filesBelow(folder)
        .filter((file) => file.endsWith('.cls'))
        .filter((file) => {
            const text = readFileSync(path.join(folder, file), 'utf8');
            // Twice: for the class and for a method. A class of helpers for tests has no method of that kind.
            return (text.match(/@IsTest\b/gi) ?? []).length > 1;
        })
        .map((file) => path.basename(file, '.cls'));
}
