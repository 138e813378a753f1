import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';

const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.gif': 'image/gif',
    '.json': 'application/json',
    '.map': 'application/json',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.xml': 'application/xml'
};

function statOf(file) {
    try {
        return statSync(file);
    } catch {
        return null;
    }
}

/**
 * Sends a file from a folder. The browser checks each time whether it has changed, so that a new build is used at the next reload,
 * unless `cache` (a Cache-Control header) says otherwise.
 * @param {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} exchange
 * @param {string} folder absolute
 * @param {string} name path in it
 * @param {string} [cache]
 * @returns {boolean} false, without sending anything, if the file does not exist or the path is outside of the folder
 */
export function sendFile({ request, response }, folder, name, cache = 'no-cache') {
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep)) return false;
    const stat = statOf(file);
    if (!stat?.isFile()) return false;
    const etag = `"${stat.size.toString(16)}-${Math.round(stat.mtimeMs).toString(16)}"`;
    const headers = { etag, 'cache-control': cache };
    if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end();
        return true;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': stat.size });
    if (request.method === 'HEAD') response.end();
    else
        createReadStream(file)
            .on('error', () => response.destroy())
            .pipe(response);
    return true;
}

/** Sends a text that is generated for each request. */
export function sendText(response, type, text, status = 200) {
    response.writeHead(status, { 'content-type': TYPES[type], 'cache-control': 'no-store' });
    response.end(text);
}
