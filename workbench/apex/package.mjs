/** The package's Apex, compiled, in an org of its own. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE } from '../server/paths.mjs';
import { readLabels } from '../server/labels/labels.mjs';
import './library/all.mjs';
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

const nameOf = ({ file }) => path.basename(file, '.cls').toLowerCase();
const COMMENTS = /\/\*[^]*?\*\/|\/\/.*/g;

/**
 * The sources of some classes and of what they mention: compiling these takes a part of the time.
 * @param {{ file: string, text: string }[]} sources
 * @param {string[]} names classes; those that only Type.forName names must be among them
 */
export function sourcesOf(sources, names) {
    const known = new Map(sources.map((source) => [nameOf(source), source]));
    const found = new Set();
    const add = (name) => {
        const lower = name.toLowerCase();
        if (found.has(lower) || !known.has(lower)) return;
        found.add(lower);
        for (const [word] of known
            .get(lower)
            .text.replace(COMMENTS, '')
            .matchAll(/\b[A-Za-z]\w*\b/g))
            add(word);
    };
    names.forEach(add);
    return [...found].map((name) => known.get(name));
}

/** @param {{ file: string, text: string }[]} [sources] */
export const compilePackage = (sources = sourcesIn()) => new Program(sources, readLabels('en_US'));
