// The small HTTP that the workbench needs: JSON in and out, files, server-sent events.
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';

const MOST_BYTES = 2 * 1024 * 1024;
const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.json': 'application/json',
    '.map': 'application/json',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.xml': 'application/xml'
};

export class HttpError extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

export function sendJson(response, status, value) {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value));
}

export function sendText(response, type, text) {
    response.writeHead(200, { 'content-type': TYPES[type] ?? type, 'cache-control': 'no-store' });
    response.end(text);
}

/** A file below a folder; false when there is none, or the path leads out of it. */
export function sendFile(response, folder, name) {
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep)) return false;
    try {
        if (!statSync(file).isFile()) return false;
    } catch {
        return false;
    }
    response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache'
    });
    createReadStream(file).pipe(response);
    return true;
}

/** The body as JSON; an empty one is {}. Throws HttpError 400 or 413. */
export async function readJson(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MOST_BYTES) throw new HttpError(413, 'The body is too large.');
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (text.trim() === '') return {};
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new HttpError(400, `The body is not JSON: ${error.message}`);
    }
}

/** Opens a stream of server-sent events; returns `send(event, data)`. `onClose` runs when the browser goes away. */
export function openStream(request, response, onClose) {
    response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive'
    });
    response.write(':\n\n');
    request.on('close', onClose);
    return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
