// The LWC bundles that an agent's browser loads for the panel, each compiled and minified separately, as an org serves them: exports
// stay in a bundle, even if no other uses them.
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { ROOT, lwcFolder } from '../scripts/project.mjs';

const folder = lwcFolder(ROOT);

async function compile(name) {
    const bundle = await rollup({
        input: path.join(folder, name, `${name}.js`),
        external: (id) => /^(c|lightning|lwc|@salesforce)(\/|$)/.test(id),
        plugins: [
            lwc({ rootDir: folder, modules: [], apiVersion: 66, enableLwcOn: true, enableDynamicComponents: true })
        ]
    });
    const {
        output: [{ code, imports }]
    } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    const minified = await transform(code, { minify: true, format: 'esm', target: 'es2022' });
    return { code: minified.code, uses: imports.filter((id) => id.startsWith('c/')).map((id) => id.slice(2)) };
}

/** @returns {Promise<Map<string, string>>} scripts by bundle name */
export async function panelBundles() {
    const scripts = new Map();
    const waiting = ['softphone'];
    for (let name = waiting.pop(); name; name = waiting.pop()) {
        if (scripts.has(name)) continue;
        const { code, uses } = await compile(name);
        scripts.set(name, code);
        waiting.push(...uses);
    }
    return scripts;
}
