/** Serves the page that plays the far end, with its script, which is bundled when it is first asked for. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const at = (file) => new URL(file, import.meta.url);
let script;

async function bundle() {
    const { outputFiles } = await build({
        entryPoints: [at('main.ts').pathname],
        bundle: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        write: false,
        logLevel: 'silent'
    });
    return outputFiles[0].text;
}

const FILES = {
    '/': { type: 'text/html; charset=utf-8', read: () => readFile(at('farEnd.html'), 'utf8') },
    '/farEnd.css': { type: 'text/css', read: () => readFile(at('farEnd.css'), 'utf8') },
    '/farEnd.js': { type: 'text/javascript', read: () => (script ??= bundle()) }
};

export async function farEndPage(path, response) {
    const file = Object.hasOwn(FILES, path) ? FILES[path] : null;
    if (!file) {
        response.writeHead(404).end();
        return;
    }
    const text = await file.read();
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(text);
}
