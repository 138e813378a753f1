/** An esbuild plugin that resolves `c/<name>` to the TypeScript source of that Lightning web component, as an org resolves it to its script. */
import path from 'node:path';
import { ROOT, SOURCE } from './project.mjs';

export const lwcBundles = {
    name: 'lwc-bundles',
    setup(builder) {
        builder.onResolve({ filter: /^c\// }, ({ path: name }) => ({
            path: path.join(ROOT, SOURCE, 'lwc', name.slice(2), `${name.slice(2)}.ts`)
        }));
    }
};
