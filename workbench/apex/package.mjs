/** The package's Apex, compiled, in an org of its own. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE } from '../server/paths.mjs';
import { readLabels } from '../server/labels/labels.mjs';
import './library/all.mjs';
import { classesAreFound } from './library/system.mjs';
import { Program } from './language/program.mjs';

/** The classes of a folder, with paths relative to the project. */
export function sourcesIn(folder = path.join(SOURCE, 'classes')) {
    return readdirSync(folder)
        .filter((file) => file.endsWith('.cls'))
        .map((file) => ({
            file: path.relative(ROOT, path.join(folder, file)),
            text: readFileSync(path.join(folder, file), 'utf8')
        }));
}

/** @param {{ file: string, text: string }[]} [sources] */
export function compilePackage(sources = sourcesIn()) {
    const program = new Program(sources, readLabels('en_US'));
    classesAreFound((name) => program.classNamed(name));
    return program;
}
