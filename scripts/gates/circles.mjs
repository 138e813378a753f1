/**
 * Gate: no import leads back to where it began, imports of types included. A reader finds the ground of the code, and any part can be
 * understood after what it stands on.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

const FOLDERS = [`${SOURCE}/lwc`, 'frame', 'tests', 'workbench', 'scripts', 'bench', 'config'];
const CODE = /\.(ts|mjs)$/;
/** Test fixtures of gates are programs of their own. */
const NOT_OURS = /\.d\.ts$|\/fixtures\//;
const ENDINGS = ['', '.ts', '.mjs', '/index.ts'];

/** The file that an import names, or undefined for one that is not of this project. */
function target(from, name, known) {
    const base = name.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), name)
        : name.startsWith('c/')
          ? `${SOURCE}/lwc/${name.slice(2)}/${name.slice(2)}`
          : null;
    return base === null ? undefined : ENDINGS.map((ending) => base + ending).find((file) => known.has(file));
}

/** By file, the files that it imports, types included. */
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

/** The circles that a walk through all imports runs into, each as the files on the way round. */
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
    const failed = circlesIn(imports).map((way) => `imports run in a circle: ${way.join(' -> ')}`);
    return verdict('circles', { failed, checked: `${imports.size} files` });
}

await alone(import.meta.url, circles);
