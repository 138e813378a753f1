/**
 * The shell with the package's components in the sandbox of Lightning Web Security, as Salesforce evaluates them: our modules and templates
 * inside, LWC's engine, the base components, and the platform's modules outside. The sandbox's own code stays outside this repository: its
 * terms are Salesforce's.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { plugins } from '../../../workbench/build/bundleLwc.mjs';
import { CHUNKS, SHELL } from '../../../workbench/build/paths.mjs';

const COMPONENTS = path.join(SHELL, 'utility/components');
const SANDBOXED = '\0sandboxed';
const SANDBOX = '\0sandbox';
/** A namespace has one sandbox. */
const NAMESPACE = 'c';

const isOutside = (id) => /^(lwc$|lightning\/|@salesforce\/)/.test(id);

// Salesforce's compiler brings Babel and the plugin with it.
const compilers = createRequire(createRequire(import.meta.url).resolve('@lwc/sfdc-lwc-compiler/package.json'));

async function generate(options, output) {
    const bundle = await rollup({ ...options, onwarn: () => undefined });
    try {
        return (await bundle.generate(output)).output;
    } finally {
        await bundle.close();
    }
}

/** The components as one script, which gets the modules from outside by `require`. */
async function insideScript() {
    const compile = plugins('production').filter(({ name }) => name !== 'minify');
    const [{ code, imports, exports }] = await generate(
        { input: `${COMPONENTS}.ts`, external: isOutside, plugins: compile },
        { format: 'cjs', inlineDynamicImports: true, interop: 'esModule' }
    );
    // A sandbox's window has a location of its own, which a script must not see.
    const unforgeables = compilers.resolve('@locker/babel-plugin-transform-unforgeables');
    const transformed = await compilers('@babel/core').transformAsync(code, {
        plugins: [unforgeables],
        configFile: false,
        babelrc: false,
        compact: false
    });
    return { script: transformed.code, imports, exports };
}

/** The module in place of the components: evaluates the script in the sandbox, and exports what it does. */
function outsideModule({ script, imports, exports }) {
    const inside = `$lockerEvalContext$((require, exports) => {${script}\n})`;
    const wrapped = imports.map((id, n) => {
        const name = JSON.stringify(id);
        return `${name}: wrapDependency(m${n}, ${name}, '${NAMESPACE}')`;
    });
    return [
        `import { evaluateInSandbox, wrapDependency } from '${SANDBOX}';`,
        ...imports.map((id, n) => `import * as m${n} from ${JSON.stringify(id)};`),
        `const modules = { ${wrapped.join(', ')} };`,
        `const exported = {};`,
        `const run = (inside) => inside((id) => modules[id], exported);`,
        `evaluateInSandbox('${NAMESPACE}', ${JSON.stringify(inside)}, run);`,
        ...exports.map((name) => `export const ${name} = exported.${name};`)
    ].join('\n');
}

async function sandboxModule(folder) {
    const { outputFiles } = await build({
        entryPoints: [folder],
        bundle: true,
        format: 'esm',
        write: false,
        define: { 'process.env.NODE_ENV': '"production"' }
    });
    return outputFiles[0].text;
}

/**
 * @param {string} folder the package @locker/sandbox
 * @returns {Promise<Map<string, string>>} scripts by their path below /assets/
 */
export async function sandboxBundle(folder) {
    const modules = new Map([
        [SANDBOXED, outsideModule(await insideScript())],
        [SANDBOX, await sandboxModule(folder)]
    ]);
    const inPlace = {
        name: 'sandboxed',
        resolveId: (id) => (id.endsWith('/utility/components') ? SANDBOXED : modules.has(id) ? id : null),
        load: (id) => modules.get(id) ?? null
    };
    const scripts = await generate(
        { input: { shell: path.join(SHELL, 'main.ts') }, plugins: [inPlace, ...plugins('production')] },
        { format: 'esm', entryFileNames: '[name].js', chunkFileNames: `${CHUNKS}/[name]-[hash].js` }
    );
    return new Map(scripts.map(({ fileName, code }) => [fileName, code]));
}
