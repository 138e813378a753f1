/**
 * An esbuild plugin that replaces the metadata of libphonenumber-js, which is larger than the library: what is never asked for is left
 * out, and the rest is packed.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packMetadata } from './packMetadata.mjs';
import { slimMetadata } from './slimMetadata.mjs';

const UNPACK = fileURLToPath(new URL('unpackMetadata.mjs', import.meta.url));

export const packedMetadata = {
    name: 'packed metadata',
    setup({ onLoad }) {
        onLoad({ filter: /[\\/]metadata\.min\.json\.js$/ }, async ({ path: file }) => {
            const { default: metadata } = await import(pathToFileURL(file).href);
            return {
                contents: `import { unpackMetadata } from ${JSON.stringify(UNPACK)};
export default unpackMetadata(${JSON.stringify(packMetadata(slimMetadata(metadata)))});`,
                resolveDir: path.dirname(UNPACK)
            };
        });
    }
};
