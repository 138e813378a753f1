// [bytes-…]: what an agent's browser loads, minified, plain and gzip. Sizes do not vary, so each is one value.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { DIST } from '../workbench/server/paths.mjs';
import { result } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lwc = path.join(root, 'force-app/main/default/lwc');
const frame = path.join(root, 'force-app/main/default/staticresources/SoftphoneFrame');

const pair = (id, floorIs, ours, floor) => [
    result(`bytes-${id}`, 'bytes', floorIs, [ours.length], [floor.length]),
    result(`bytes-${id}-gzip`, 'bytes', floorIs, [gzipSync(ours).length], [gzipSync(floor).length])
];

/** Every script, template and style of our bundles, minified where it is a script; as they would be packed. */
async function panelBundles() {
    const files = readdirSync(lwc, { recursive: true })
        .map(String)
        .filter((file) => /\.(js|html|css)$/.test(file) && !file.includes('__tests__'));
    const texts = await Promise.all(
        files.map(async (file) => {
            const text = readFileSync(path.join(lwc, file), 'utf8');
            // decorators are the LWC compiler's to resolve: whitespace only
            return file.endsWith('.js')
                ? (await transform(text, { minifyWhitespace: true, target: 'esnext' })).code
                : text;
        })
    );
    return Buffer.from(texts.join('\n'));
}

async function bundled(contents) {
    const { outputFiles } = await build({
        stdin: { contents, resolveDir: root },
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        write: false,
        define: { global: 'window' },
        logLevel: 'silent'
    });
    return Buffer.from(outputFiles[0].contents);
}

export async function benchBytes() {
    const demo = readFileSync(path.join(frame, 'frame.js'));
    const withSip = Buffer.concat([demo, readFileSync(path.join(frame, 'sip.js'))]);
    const numbers = readFileSync(path.join(lwc, 'phoneNumber/libphonenumber.js'));
    const jssip = await bundled("import JsSIP from 'jssip'; window.JsSIP = JsSIP;");
    const openCti = readFileSync(path.join(DIST, 'opencti-client.js'));
    return {
        results: [
            ...pair('panel', 'libphonenumber-js min, which is part of it', await panelBundles(), numbers),
            ...pair('frame-demo', 'an Open CTI client library', demo, openCti),
            ...pair('frame-sip', 'JsSIP alone', withSip, jssip)
        ]
    };
}
