// Browser sources for tests without a browser.
import { build } from 'esbuild';

/**
 * Bundles a TypeScript module and imports it. `window` is replaced by `page`.
 * @param {string} file absolute
 * @param {object} [page]
 */
export async function importTypeScript(file, page = {}) {
    const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        banner: { js: `const window = ${JSON.stringify(page)};` }
    });
    const source = Buffer.from(outputFiles[0].contents).toString('base64');
    return import(`data:text/javascript;base64,${source}`);
}
