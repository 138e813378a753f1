// [bytes-…]: the minified size of what an agent's browser loads, plain and gzipped. Sizes do not vary, so each is one value.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { DIST } from '../workbench/server/paths.mjs';
import { panelBundles } from './panelBundles.mjs';
import { result } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const frame = path.join(root, 'force-app/main/default/staticresources/SoftphoneFrame');

const pair = (id, floorIs, ours, floor) => [
    result(`bytes-${id}`, 'bytes', floorIs, [ours.length], [floor.length]),
    result(`bytes-${id}-gzip`, 'bytes', floorIs, [gzipSync(ours).length], [gzipSync(floor).length])
];

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
    const script = (name) => readFileSync(path.join(frame, name));
    const ours = script('frame.js');
    const withDemo = Buffer.concat([ours, script('demo.js')]);
    const withSip = Buffer.concat([ours, script('sip.js')]);
    const panel = await panelBundles();
    const panelScripts = Buffer.from([...panel.values()].join('\n'));
    const jssip = await bundled("import JsSIP from 'jssip'; window.JsSIP = JsSIP;");
    const twilio = await bundled(
        "import { Worker, Workspace } from 'twilio-taskrouter'; import { Device } from '@twilio/voice-sdk'; Object.assign(window, { Worker, Workspace, Device });"
    );
    const openCti = readFileSync(path.join(DIST, 'opencti-client.js'));
    return {
        results: [
            ...pair(
                'panel',
                'the contract, which is part of it',
                panelScripts,
                Buffer.from(panel.get('softphoneContract'))
            ),
            ...pair('numbers', 'the panel, which loads it beside itself', script('numbers.js'), panelScripts),
            ...pair('frame-demo', 'an Open CTI client library', withDemo, openCti),
            ...pair('frame-sip', 'JsSIP alone', withSip, jssip),
            ...pair('twilio', 'its two libraries as they are published', script('twilio.js'), twilio),
            ...pair('tones', 'the frame, which does not wait for it', script('tones.js'), ours)
        ]
    };
}
