/**
 * Gate: there are no circular imports, imports of types included. So each module can be understood from the modules that it
 * imports.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

const FOLDERS = [`${SOURCE}/lwc`, 'frame', 'cti', 'tests', 'workbench', 'scripts', 'bench', 'config'];
const CODE = /\.(ts|mjs)$/;
/** The test fixtures of gates are separate projects. */
const NOT_OURS = /\.d\.ts$|\/fixtures\//;
const ENDINGS = ['', '.ts', '.mjs', '/index.ts'];

/** The file that an import refers to, or undefined if it is not in this project. */
function target(from, name, known) {
    const base = name.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), name)
        : name.startsWith('c/')
          ? `${SOURCE}/lwc/${name.slice(2)}/${name.slice(2)}`
          : null;
    return base === null ? undefined : ENDINGS.map((ending) => base + ending).find((file) => known.has(file));
}

/** The files that each file imports, imports of types included. */
function importsOf(root) {
    const files = FOLDERS.flatMap((folder) =>
        filesBelow(path.join(root, folder)).map((file) => `${folder}/${file}`)
    ).filter((file) => CODE.test(file) && !NOT_OURS.test(file));
    const known = new Set(files);
    const read = (file) => {
        const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
        return importedFiles.map(({ fileName }) => target(file, fileName, known)).filter(Boolean);
    };
    return new Map(files.map((file) => [file, read(file)]));
}

/** All circular imports, each as the list of files in the circle. */
function circlesIn(imports) {
    const found = [];
    const done = new Set();
    const walk = (file, way) => {
        const seenAt = way.indexOf(file);
        if (seenAt >= 0) found.push([...way.slice(seenAt), file]);
        if (seenAt >= 0 || done.has(file)) return;
        for (const next of imports.get(file)) walk(next, [...way, file]);
        done.add(file);
    };
    for (const file of imports.keys()) walk(file, []);
    return found;
}

/** @param {string} [root] project folder */
export function circles(root = ROOT) {
    const imports = importsOf(root);
    const failed = circlesIn(imports).map((way) => `circular import: ${way.join(' -> ')}`);
    return verdict('circles', { failed, checked: `${imports.size} files` });
}

await alone(import.meta.url, circles);
