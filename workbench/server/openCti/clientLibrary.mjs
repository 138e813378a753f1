/**
 * The Open CTI client libraries that the frame loads from the org. For each, an environment variable can name a file with another
 * implementation of the same protocol, which is then served unchanged.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../paths.mjs';

/** By the path below /support/api/NN.0/. `oldest`: the first version with this form of the messages. */
const LIBRARIES = {
    'lightning/opencti': { file: 'opencti-client.js', variable: 'OPENCTI_CLIENT', oldest: 43 },
    interaction: { file: 'interaction.js', variable: 'INTERACTION_CLIENT', oldest: 31 }
};
const NEWEST = 67;

/**
 * @param {'lightning/opencti' | 'interaction'} name of Lightning Experience, or of Salesforce Classic
 * @param {number} version API version
 * @returns {Buffer | null} null if there is no library for that version
 * @throws {Error} with a message for the user, when the file cannot be read
 */
export function clientLibrary(name, version) {
    const { file: built, variable, oldest } = LIBRARIES[name];
    if (version < oldest || version > NEWEST) return null;
    const file = process.env[variable] || path.join(DIST, built);
    try {
        return readFileSync(file);
    } catch (error) {
        const named = process.env[variable] ? `${variable} names` : 'The workbench has not built';
        throw new Error(`${named} ${file}, which cannot be read: ${error.message}`, { cause: error });
    }
}
