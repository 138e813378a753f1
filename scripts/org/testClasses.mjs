/** The Apex test classes of this package. An org may have others, whose failures do not concern it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { LEFT_OUT_CLASSES, isLeftOut } from '../withoutOpenCti/leftOut.mjs';
import { queryIn } from './soql.mjs';

/**
 * @param {string[]} [sources] folders of the project to read
 * @returns {string[]} names of the classes with the annotation @IsTest that contain tests, sorted
 */
export function ourTestClasses(sources = [SOURCE]) {
    return sources
        .flatMap((source) => filesBelow(path.join(ROOT, source)).map((file) => path.join(ROOT, source, file)))
        .filter((file) => file.endsWith('.cls'))
        .filter((file) => {
            const text = readFileSync(file, 'utf8');
            // Twice: for the class and for a method. A class with test helpers does not have test methods.
            return (text.match(/@IsTest\b/gi) ?? []).length > 1;
        })
        .map((file) => path.basename(file, '.cls'));
}

/**
 * @param {string[]} classes
 * @returns {string[]} those that the package without Open CTI contains
 */
export const withoutOpenCtiClasses = (classes) => classes.filter((name) => !isLeftOut(`classes/${name}.cls`));

/**
 * @param {import('./connect.mjs').Connection} connection
 * @returns {Promise<string[]>} the test classes of the package that the org has
 */
export async function testClassesIn(connection) {
    const found = await queryIn(connection, 'SELECT Name FROM ApexClass WHERE Name IN', LEFT_OUT_CLASSES);
    return found.length > 0 ? ourTestClasses() : withoutOpenCtiClasses(ourTestClasses());
}
