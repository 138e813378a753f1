/** The Apex test classes of this package: an org may hold others, whose failures are not ours to judge. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';

/**
 * @param {string[]} [sources] folders of the project to look into
 * @returns {string[]} names of the classes annotated @IsTest that hold tests, sorted
 */
export function ourTestClasses(sources = [SOURCE]) {
    return sources
        .flatMap((source) => filesBelow(path.join(ROOT, source)).map((file) => path.join(ROOT, source, file)))
        .filter((file) => file.endsWith('.cls'))
        .filter((file) => {
            const text = readFileSync(file, 'utf8');
            // Twice: for the class and for a method. A class of helpers for tests has no method of that kind.
            return (text.match(/@IsTest\b/gi) ?? []).length > 1;
        })
        .map((file) => path.basename(file, '.cls'));
}
