/**
 * Compiles every LWC in place: a .js beside each .ts, the only script that an org takes. Removes stale .js, because a bundle
 * with the script of yesterday, or without any, deploys without a word. Types are erased here, and checked by gates/types.mjs.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT, SOURCE, filesBelow, isMain, lwcFolder } from './project.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** Scripts that no .ts stands behind: made by build-vendor.mjs. */
const VENDORED = new Set(['phoneNumber/libphonenumber.js']);

const isTest = (file) => file.split('/').includes('__tests__');
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isTest(file);

/** As tsconfig.base.json: decorators and modules stay, types go. */
const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    useDefineForClassFields: true,
    newLine: ts.NewLineKind.LineFeed
};

/**
 * @param {string} [root] project folder
 * @returns {{ compiled: number, removed: string[], faults: string[] }} faults in words, with file names
 */
export function buildLwc(root = ROOT) {
    const folder = lwcFolder(root);
    const files = filesBelow(folder);
    const sources = files.filter(isSource);
    const faults = [];
    for (const file of sources) {
        const { outputText, diagnostics } = ts.transpileModule(readFileSync(path.join(folder, file), 'utf8'), {
            fileName: file,
            compilerOptions,
            reportDiagnostics: true
        });
        const errors = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
        if (errors.length) faults.push(...errors.map((text) => `${SOURCE}/lwc/${file}: ${text}`));
        else writeIfChanged(path.join(folder, asScript(file)), outputText);
    }
    const wanted = new Set(sources.map(asScript));
    const removed = files.filter((file) => file.endsWith('.js') && !wanted.has(file) && !VENDORED.has(file));
    for (const file of removed) rmSync(path.join(folder, file));
    for (const file of sources) {
        if (!existsSync(path.join(folder, asScript(file)))) faults.push(`${SOURCE}/lwc/${file}: no .js was written`);
    }
    return { compiled: sources.length, removed, faults };
}

const asScript = (file) => file.replace(/\.ts$/, '.js');

if (isMain(import.meta.url)) {
    const { compiled, removed, faults } = buildLwc();
    for (const file of removed) console.log(`${file}: removed, it has no source`);
    for (const fault of faults) console.error(fault);
    console.log(`${compiled} LWC sources compiled`);
    process.exitCode = faults.length ? 1 : 0;
}
