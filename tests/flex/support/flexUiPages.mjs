/** The pages with the real Flex UI, on two origins, in a browser. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/project.mjs';
import { startLoopbackServer } from '../../../workbench/server/http/loopbackServer.mjs';
import { sendText } from '../../../workbench/server/http/sendFile.mjs';
import { launch } from '../../support/browser.mjs';

const MODULES = path.join(ROOT, 'flex-plugin/node_modules');

/** Why the tests with the real Flex UI can't run, or false. */
export const withoutFlexUi = () =>
    !existsSync(path.join(MODULES, '@twilio/flex-ui/package.json')) &&
    'Flex UI is not installed: npm run test:flex installs it (650 MB)';

/** Flex UI is written for a bundler that replaces the names of Node. Twilio's build of a plug-in replaces the others. */
const REPLACED = {
    'process.env.NODE_ENV': '"production"',
    'process.env': '{}',
    process: '{"env":{}}',
    global: 'window',
    __FPB_PLUGIN_UNIQUE_NAME: '"plugin-crm-connect"',
    __FPB_PLUGIN_VERSION: '"0.1.0"',
    __FPB_FLEX_PLUGIN_VERSION: '"7.1.2"',
    __FPB_FLEX_PLUGIN_SCRIPTS_VERSION: '"7.1.2"',
    __FPB_FLEX_UI_VERSION: '"2.17.1"',
    __FPB_REACT_VERSION: '"17.0.2"',
    __FPB_REACT_DOM_VERSION: '"17.0.2"'
};

async function bundle(entry) {
    const { outputFiles } = await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        bundle: true,
        format: 'iife',
        platform: 'browser',
        mainFields: ['browser', 'module', 'main'],
        nodePaths: [MODULES],
        // one of its libraries reads the ending of a file's name
        alias: { path: path.join(MODULES, 'path-browserify') },
        define: REPLACED,
        write: false,
        logLevel: 'silent'
    });
    return outputFiles[0].text;
}

async function serve(script) {
    const page =
        '<!doctype html><html lang="en"><title>Test</title><body><div id="root"></div><script src="/page.js"></script>';
    return startLoopbackServer(({ url }, response) => {
        if (url === '/page.js') sendText(response, '.js', script);
        else sendText(response, '.html', page);
    }, 0);
}

/** @returns the page around Flex, Flex's frame, and what closes both */
export async function openFlexUi() {
    const [flexScript, panelScript] = await Promise.all(
        ['flexPage', 'panelPage'].map((name) => bundle(`tests/flex/support/${name}.ts`))
    );
    const servers = [await serve(flexScript), await serve(panelScript)];
    const [flexOrigin, panelOrigin] = servers.map(({ port }) => `http://127.0.0.1:${port}`);
    const browser = await launch({ light: true });
    const page = await (await browser.newContext()).newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const flex = `${flexOrigin}/acme`;
    return {
        page,
        errors,
        /** @param {string} [panel] the origin that Flex's configuration names */
        async open(panel = panelOrigin) {
            // no query in the setting, but the frame takes the address as it is
            const address = `${flex}?panel=${encodeURIComponent(panel)}`;
            await page.goto(`${panelOrigin}/?flex=${encodeURIComponent(address)}`);
            await page.waitForFunction(() => window.events);
            const frame = await (await page.waitForSelector('iframe')).contentFrame();
            await frame.waitForFunction(() => window.fake, null, { timeout: 120_000 });
            return frame;
        },
        async close() {
            await browser.close();
            for (const server of servers) await server.close();
        }
    };
}
