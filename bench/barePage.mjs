/**
 * The baseline of the phone's figures: a minimal JsSIP phone that signs in and shows who is calling. It is in a page of its own, or
 * takes the place of the phone in the utility bar of the Lightning page.
 */
import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CHUNKS, DIST } from '../workbench/server/paths.mjs';

/** LWC's engine and base components, as the workbench serves them to the panel. */
function platformScript() {
    const folder = path.join(DIST, CHUNKS);
    const name = readdirSync(folder).find((file) => file.startsWith('platform-'));
    return readFileSync(path.join(folder, name));
}

async function bareScript({ sipServer, domain }) {
    const bundle = await build({
        stdin: {
            resolveDir: fileURLToPath(new URL('..', import.meta.url)),
            contents: `
                import JsSIP from 'jssip';
                const { url, domain } = window.exchange;
                const bare = document.body.appendChild(document.createElement('div'));
                bare.id = 'bare';
                bare.style = 'position: fixed; inset: 0 auto auto 0; z-index: 9999; background: white';
                bare.innerHTML = '<label>Extension <input></label><label>Password <input type="password"></label><button>Sign in</button>';
                const [extension, password] = bare.querySelectorAll('input');
                bare.querySelector('button').onclick = () => {
                    const uri = 'sip:' + extension.value + '@' + domain;
                    const ua = new JsSIP.UA({ sockets: [new JsSIP.WebSocketInterface(url)], uri, password: password.value, session_timers: false });
                    ua.on('registered', () => (bare.textContent = 'Available'));
                    ua.on('newRTCSession', ({ session }) => {
                        bare.textContent = session.remote_identity.uri.user + ' ' + session.remote_identity.display_name;
                        session.on('failed', () => (bare.textContent = 'Available'));
                    });
                    ua.start();
                };
                // Where it takes our component's place: nothing is shown there.
                export const SoftphoneUtility = null;`
        },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        define: { global: 'window' }
    });
    return `window.exchange = ${JSON.stringify({ url: sipServer, domain })};\n${bundle.outputFiles[0].text}`;
}

async function listening(answer) {
    const server = http.createServer(answer);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
        server.close();
        server.closeAllConnections();
    };
    return { url: `http://localhost:${server.address().port}/`, close };
}

/** The bare phone in a page of its own, which loads LWC as the phone's page does. */
export async function barePage(exchange) {
    const scripts = { '/platform.js': platformScript(), '/bare.js': await bareScript(exchange) };
    const tags = Object.keys(scripts).map((src) => `<script type="module" src="${src}"></script>`);
    const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${tags.join('')}`;
    return listening((request, response) => {
        const found = scripts[request.url];
        response.writeHead(200, { 'content-type': found ? 'text/javascript' : 'text/html' });
        response.end(found ?? html);
    });
}

/** The workbench's Lightning page, with the bare phone in place of the package's components. */
export async function bareLightningPage(exchange, workbench) {
    const script = await bareScript(exchange);
    return listening((request, response) => {
        if (/\/components-[^/]*\.js$/.test(request.url)) {
            response.writeHead(200, { 'content-type': 'text/javascript' });
            response.end(script);
            return;
        }
        const { port } = workbench;
        const headers = { ...request.headers, host: `localhost:${port}` };
        const asked = http.request({ host: '127.0.0.1', port, path: request.url, method: request.method, headers });
        asked.on('response', (answer) => {
            response.writeHead(answer.statusCode, answer.headers);
            answer.pipe(response);
        });
        asked.on('error', () => response.destroy());
        response.on('close', () => asked.destroy());
        request.pipe(asked);
    });
}
