/**
 * Bundles Lightning web components for a plain browser with the real engine, base components, and synthetic shadow, as
 * Lightning Experience runs them. Shell and panel share a chunk, so that the base components are compiled once.
 */
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { writeIfChanged } from '../../scripts/writeIfChanged.mjs';
import { CHUNKS, OUT, ROOT, SHELL } from './paths.mjs';
import { iconSubset } from './plugins/iconSubset.mjs';
import { moduleRecords, panelExists } from './plugins/moduleRecords.mjs';
import { salesforceModules } from './plugins/salesforceModules.mjs';
import { stripTypes } from './plugins/stripTypes.mjs';

/** The highest one that the compiler knows, and the package's. */
const API_VERSION = 66;

/**
 * @param {'development'|'production'} mode development keeps LWC's own warnings
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} files written, relative to OUT
 * @throws {Error} for what cannot be compiled, with its place
 */
export async function bundleLwc(mode, say) {
    const input = { shell: path.join(SHELL, 'main.ts') };
    if (panelExists()) input.panel = path.join(SHELL, 'panel.ts');
    else say('panel.js: not built, lwc/softphone does not exist');

    const warnings = new Map();
    const bundle = await rollup({
        input,
        onwarn: (warning) => {
            // There are dozens of warnings about the base components themselves, which cannot be fixed here.
            if (/lightning-base-components/.test(`${warning.id}${warning.loc?.file}${warning.message}`)) return;
            warnings.set(`${warning.message}`, (warnings.get(warning.message) ?? 0) + 1);
        },
        plugins: plugins(mode)
    });
    try {
        const { output } = await bundle.generate({
            format: 'esm',
            sourcemap: mode === 'development',
            entryFileNames: '[name].js',
            chunkFileNames: `${CHUNKS}/[name]-[hash].js`,
            manualChunks: (id) => (id.startsWith(path.join(ROOT, 'node_modules')) ? 'platform' : undefined)
        });
        for (const file of output) write(file, say);
        for (const [message, times] of warnings) say(`warning${times > 1 ? ` (${times} times)` : ''}: ${message}`);
        return output.map(({ fileName }) => fileName);
    } finally {
        await bundle.close();
    }
}

/** What compiles the shell and the package's components. */
export function plugins(mode) {
    return [
        stripTypes(),
        salesforceModules(),
        iconSubset(),
        lwc({
            rootDir: SHELL,
            modules: moduleRecords(),
            // Everything that is not a component is plain TypeScript.
            exclude: [path.join(SHELL, '*.ts'), path.join(SHELL, '!(lwc)/**'), '**/node_modules/@lwc/**', '\0*'],
            enableDynamicComponents: true,
            enableLwcOn: true,
            // Without it, lightning-combobox does not work under synthetic shadow.
            enableSyntheticElementInternals: true,
            apiVersion: API_VERSION,
            sourcemap: mode === 'development'
        }),
        replace({
            preventAssignment: true,
            values: {
                'process.env.NODE_ENV': JSON.stringify(mode),
                // Without this, the bundle fails while it loads.
                'import.meta.env.SSR': 'false'
            }
        }),
        mode === 'production' && minify
    ];
}

const minify = {
    name: 'minify',
    renderChunk: (code) => transform(code, { minify: true, format: 'esm', target: 'es2022' })
};

function write(file, say) {
    const content = file.type === 'chunk' ? file.code : file.source;
    writeIfChanged(path.join(OUT, file.fileName), content);
    if (file.type === 'chunk') {
        const modules = Object.keys(file.modules).length;
        say(`${file.fileName}: ${(content.length / 1024).toFixed(0)} KB, ${modules} modules`);
    }
}
