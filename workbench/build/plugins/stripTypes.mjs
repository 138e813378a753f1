/**
 * Rollup plugin: removes the types from TypeScript before the LWC compiler, which accepts the extension but not the syntax.
 * Types are checked elsewhere.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const OPTIONS = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    sourceMap: true,
    experimentalDecorators: false,
    useDefineForClassFields: true,
    verbatimModuleSyntax: true
};

/** @returns {import('rollup').Plugin} */
export function stripTypes() {
    return {
        name: 'workbench:strip-types',
        resolveId(id, importer) {
            if (!importer?.endsWith('.ts') || !id.startsWith('.') || path.extname(id)) return null;
            // Use the source, not the compiled script next to it, which may be stale.
            const bare = path.resolve(path.dirname(importer), id);
            return [`${bare}.ts`, `${bare}.js`].find((file) => existsSync(file)) ?? null;
        },
        transform(code, id) {
            const [file] = id.split('?');
            if (!file.endsWith('.ts') || file.endsWith('.d.ts')) return null;
            const { outputText, sourceMapText } = ts.transpileModule(code, {
                fileName: file,
                compilerOptions: OPTIONS
            });
            return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/m, ''), map: sourceMapText };
        }
    };
}
