/**
 * Serves a stand-in for Flex on an origin of its own: a page with the real plug-in and a fake of what plug-ins see of Flex. It plays the
 * customers, too.
 */
import { build } from 'esbuild';
import { html } from '../server/classic/html.mjs';
import { sendText } from '../server/http/sendFile.mjs';
import { startLoopbackServer } from '../server/http/loopbackServer.mjs';
import { ROOT } from '../build/paths.mjs';

const STYLE = `
    body { font: 14px sans-serif; margin: 0; padding: 12px; background: #f4f4f6; color: #121c2d; }
    h1 { font-size: 16px; margin: 0 0 8px; }
    ul { list-style: none; padding: 0; }
    li { background: #fff; border: 1px solid #cacdd8; border-radius: 4px; padding: 8px; margin: 4px 0; }
    li span { margin: 0 8px; }
    button { margin: 2px; }
    #message { color: #d61f1f; min-height: 1.2em; }
`;

const pageOf = (panelOrigins) =>
    String(
        html`<!doctype html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <title>Flex</title>
                    <link rel="icon" href="data:," />
                    <link rel="stylesheet" href="/flex.css" />
                </head>
                <body data-panel-origins="${panelOrigins.join(' ')}">
                    <h1>Stand-in for Twilio Flex</h1>
                    <p id="message" role="status"></p>
                    <ul id="tasks" aria-label="Tasks"></ul>
                    <div id="customers"></div>
                    <script src="/flex.js"></script>
                </body>
            </html>`
    );

/** The page's script. */
async function bundle() {
    const { outputFiles } = await build({
        absWorkingDir: ROOT,
        entryPoints: ['workbench/flex/main.ts'],
        bundle: true,
        format: 'iife',
        target: 'es2022',
        write: false,
        logLevel: 'silent'
    });
    return outputFiles[0].text;
}

/**
 * @param {{ port?: number }} [options]
 * @returns {Promise<{ address: string, allow: (origins: readonly string[]) => void, stop: () => Promise<void> }>} allow: the exact
 *   origins of the pages that may embed it, as Flex's configuration names them
 */
export async function startFlex({ port = 0 } = {}) {
    let panelOrigins = [];
    const script = await bundle();
    const files = { '/flex.js': ['.js', () => script], '/flex.css': ['.css', () => STYLE] };
    const server = await startLoopbackServer(({ url }, response) => {
        const [type, text] = files[url] ?? ['.html', () => pageOf(panelOrigins)];
        sendText(response, type, text());
    }, port);
    return {
        address: `http://127.0.0.1:${server.port}/`,
        allow(origins) {
            panelOrigins = origins;
        },
        stop: server.close
    };
}
