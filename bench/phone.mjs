// [ring-to-card]: from the INVITE on the page's WebSocket to the caller on the screen. The baseline is a minimal JsSIP page that writes
// the same text for the same INVITE.
// [load-to-available]: from the load of the phone's frame to Available. The baseline is the same minimal page, from its load to
// registered. Both sign in with the same extension and password, typed in the same way, and both load LWC's engine and base
// components, which Salesforce serves to any page with a component, so the ratio shows our part.
// Both use the lab's PBX and are skipped without it.
import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../tests/support/browser.mjs';
import { Panel } from '../tests/browser/support/panel.mjs';
import { sleep } from '../tests/pbx/lab/wait.mjs';
import { labAvailable, startLab } from '../tests/pbx/lab/lab.mjs';
import { CHUNKS, DIST } from '../workbench/server/paths.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { result } from './statistics.mjs';

const RUNS = 30;

/** Records when an INVITE arrives and when the caller's number is painted. Runs in the page before anything else. */
function stopwatch() {
    const Native = window.WebSocket;
    window.rings = [];
    window.WebSocket = class extends Native {
        constructor(...args) {
            super(...args);
            this.addEventListener('message', ({ data }) => {
                if (!String(data).startsWith('INVITE ')) return;
                const ring = { at: performance.now(), painted: null };
                window.rings.push(ring);
                const look = () => {
                    if (/7814\s?256404/.test(document.body.innerText))
                        requestAnimationFrame(() => (ring.painted = performance.now()));
                    else requestAnimationFrame(look);
                };
                look();
            });
        }
    };
}

/** LWC's engine and base components, as the workbench serves them to the panel. */
function platformScript() {
    const folder = path.join(DIST, CHUNKS);
    const name = readdirSync(folder).find((file) => file.startsWith('platform-'));
    return readFileSync(path.join(folder, name));
}

async function barePage({ sipServer, domain }) {
    const bundle = await build({
        stdin: {
            resolveDir: fileURLToPath(new URL('..', import.meta.url)),
            contents: `
                import JsSIP from 'jssip';
                const { url, domain } = window.exchange;
                document.body.innerHTML = '<label>Extension <input></label><label>Password <input type="password"></label><button>Sign in</button>';
                const [extension, password] = document.querySelectorAll('input');
                document.querySelector('button').onclick = () => {
                    const uri = 'sip:' + extension.value + '@' + domain;
                    const ua = new JsSIP.UA({ sockets: [new JsSIP.WebSocketInterface(url)], uri, password: password.value, session_timers: false });
                    ua.on('registered', () => (document.body.textContent = 'registered'));
                    ua.on('newRTCSession', ({ session }) => {
                        document.body.textContent = session.remote_identity.uri.user + ' ' + session.remote_identity.display_name;
                        session.on('failed', () => (document.body.textContent = 'registered'));
                    });
                    ua.start();
                };`
        },
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        write: false,
        define: { global: 'window' }
    });
    const script = `window.exchange = ${JSON.stringify({ url: sipServer, domain })};\n${bundle.outputFiles[0].text}`;
    const scripts = { '/platform.js': platformScript(), '/bare.js': script };
    const tags = Object.keys(scripts).map((src) => `<script type="module" src="${src}"></script>`);
    const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${tags.join('')}`;
    const server = http.createServer((request, response) => {
        const found = scripts[request.url];
        response.writeHead(200, { 'content-type': found ? 'text/javascript' : 'text/html' });
        response.end(found ?? html);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

export async function benchPhone() {
    const { ok, reason } = await labAvailable();
    if (!ok) return { skipped: reason };
    const lab = await startLab({});
    const workbench = await startWorkbench({ phone: 'sip', sip: { server: lab.sipServer, domain: lab.domain } });
    const browser = await launch();
    const bare = await barePage(lab);
    const newPage = async () => {
        const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
        await page.addInitScript(stopwatch);
        return page;
    };
    const sinceItsLoad = (frame) => frame.evaluate(() => performance.now());
    const openOurs = async () => {
        const page = await newPage();
        await page.goto(`http://localhost:${workbench.port}/lightning/page/home`);
        const panel = new Panel(page);
        await panel.frame.getByRole('textbox', { name: 'Extension' }).fill(lab.agent.user);
        await panel.frame.getByLabel('Password').fill(lab.agent.password);
        await panel.press('Sign in');
        await panel.available();
        const frame = page.frames().find((one) => one.url().includes('/apex/Softphone'));
        return { page, frame, ms: await sinceItsLoad(frame) };
    };
    const openBare = async () => {
        const page = await newPage();
        await page.goto(bare.url);
        await page.getByRole('textbox', { name: 'Extension' }).fill(lab.agent.user);
        await page.getByLabel('Password').fill(lab.agent.password);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByText('registered').waitFor();
        return { page, frame: page.mainFrame(), ms: await sinceItsLoad(page) };
    };
    const ringing = async (frame) => {
        const before = await frame.evaluate(() => window.rings.length);
        await lab.ringAgent({});
        const ring = await frame.waitForFunction((n) => window.rings[n]?.painted && window.rings[n], before);
        const { at, painted } = await ring.jsonValue();
        await lab.customer.command('hangup');
        // The customer's phone has one line, so the next call starts when the PBX has ended this one.
        while ((await lab.pbx.channels()).length > 0) await sleep(50);
        await frame.waitForFunction(() => !/7814\s?256404/.test(document.body.innerText.split('Recent')[0]));
        return painted - at;
    };
    const loads = { ours: [], floor: [] };
    const cards = { ours: [], floor: [] };
    try {
        // One at a time, because two registrations of a number would ring alternately.
        for (const [open, name] of [
            [openBare, 'floor'],
            [openOurs, 'ours']
        ]) {
            for (let run = 0; run < RUNS; run++) {
                const { page, frame, ms } = await open();
                loads[name].push(ms);
                if (run === RUNS - 1) for (let call = 0; call < RUNS; call++) cards[name].push(await ringing(frame));
                await page.context().close();
            }
        }
    } finally {
        await browser.close();
        await workbench.close();
        bare.close();
        await lab.stop();
    }
    return {
        results: [
            result(
                'ring-to-card',
                'ms',
                'a bare page that paints the same text on the same INVITE',
                cards.ours,
                cards.floor
            ),
            result(
                'load-to-available',
                'ms',
                'a bare JsSIP page with LWC that registers with the same PBX',
                loads.ours,
                loads.floor
            )
        ]
    };
}
