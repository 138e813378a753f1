import { badRequest } from './twilioError.mjs';

export const MOST_BYTES = 1024 * 1024;

/** The JSON of a request. @throws {TwilioError} if it is something else */
export async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MOST_BYTES) throw badRequest('The request is too large');
        chunks.push(chunk);
    }
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    } catch {
        throw badRequest('The request is not JSON');
    }
}
