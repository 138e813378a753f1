/** A page with nothing but Twilio's own packages, unmodified. */
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/project.mjs';

const CODE = `
    import { Supervisor, Worker, Workspace } from 'twilio-taskrouter';
    import { Call, Device } from '@twilio/voice-sdk';
    Object.assign(window, { Supervisor, Worker, Workspace, Call, Device });
`;

let bundled;

async function bundle() {
    const { outputFiles } = await build({
        stdin: { contents: CODE, resolveDir: ROOT },
        absWorkingDir: ROOT,
        bundle: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        define: { global: 'window' },
        write: false,
        logLevel: 'silent'
    });
    return outputFiles[0].text;
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} on an origin of its own, as the panel's is for Twilio */
export async function startVendorPage() {
    const script = await (bundled ??= bundle());
    const server = createServer((request, response) => {
        if (request.url === '/')
            response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/vendor.js"></script>');
        else if (request.url === '/vendor.js') response.setHeader('content-type', 'text/javascript').end(script);
        else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}/`,
        stop: () => new Promise((resolve) => server.close(resolve))
    };
}
