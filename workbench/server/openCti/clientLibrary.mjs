/**
 * The Open CTI client library that the frame loads from the org. $OPENCTI_CLIENT can name a file with another implementation of the
 * same protocol, which is then served unchanged.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../paths.mjs';

const OLDEST = 43;
const NEWEST = 67;

/**
 * @param {number} version API version
 * @returns {Buffer | null} null if there is no library for that version
 * @throws {Error} with a message for the user, when the file cannot be read
 */
export function clientLibrary(version) {
    if (version < OLDEST || version > NEWEST) return null;
    const file = process.env.OPENCTI_CLIENT || path.join(DIST, 'opencti-client.js');
    try {
        return readFileSync(file);
    } catch (error) {
        const named = process.env.OPENCTI_CLIENT ? 'OPENCTI_CLIENT names' : 'The workbench has not built';
        throw new Error(`${named} ${file}, which cannot be read: ${error.message}`, { cause: error });
    }
}
