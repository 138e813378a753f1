/**
 * Compiles every LWC in place: a .js file next to each .ts file, because an org accepts only JavaScript. Removes stale .js
 * files, because a bundle with an outdated script, or with none, deploys without an error. Types are erased here;
 * gates/types.mjs checks them.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT, SOURCE, filesBelow, isMain, lwcFolder } from './project.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

const isTest = (file) => file.split('/').includes('__tests__');
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isTest(file);

/** As in tsconfig.base.json: decorators and modules stay, types are erased. */
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
 * @returns {{ compiled: number, removed: string[], faults: string[] }} faults as sentences, with file names
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
    const removed = files.filter((file) => file.endsWith('.js') && !wanted.has(file));
    for (const file of removed) rmSync(path.join(folder, file));
    for (const file of sources) {
        if (!existsSync(path.join(folder, asScript(file)))) faults.push(`${SOURCE}/lwc/${file}: no .js was written`);
    }
    return { compiled: sources.length, removed, faults };
}

const asScript = (file) => file.replace(/\.ts$/, '.js');

if (isMain(import.meta.url)) {
    const { compiled, removed, faults } = buildLwc();
    for (const file of removed) console.log(`${file}: removed, because it has no source`);
    for (const fault of faults) console.error(fault);
    console.log(`${compiled} LWC sources compiled`);
    process.exitCode = faults.length ? 1 : 0;
}
