import { InvalidInput, requireObject } from '../invalidInput.mjs';
import { HttpError } from './httpError.mjs';

const MOST_BYTES = 2 * 1024 * 1024;

export function sendJson(response, status, value) {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value));
}

/**
 * The body as a text.
 * @throws {HttpError} 413 when it is too large
 */
export async function readText(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        // Read to its end but not kept: otherwise the connection would close before the client reads the response.
        if (size <= MOST_BYTES) chunks.push(chunk);
    }
    if (size > MOST_BYTES) throw new HttpError(413, `The body is larger than ${MOST_BYTES} bytes.`);
    return Buffer.concat(chunks).toString('utf8');
}

/**
 * The body as JSON. An empty body is {}.
 * @throws {HttpError} 413 when it is too large
 * @throws {InvalidInput} when it is not JSON
 */
export async function readJson(request) {
    const text = await readText(request);
    if (text.trim() === '') return {};
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new InvalidInput(`The body is not JSON: ${error.message}`);
    }
}

/** The body as a JSON object. Throws like readJson, and InvalidInput for any other JSON. */
export const readObject = async (request) => requireObject(await readJson(request), 'The body');
