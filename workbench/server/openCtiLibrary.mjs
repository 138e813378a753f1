// The Open CTI client library that the frame loads from the org. $OPENCTI_CLIENT names another implementation of the same
// protocol, which is then served unchanged.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './paths.mjs';

const OLDEST = 43;
const NEWEST = 67;

/** The script for an API version; null when there is none. */
export function clientLibrary(version) {
    if (version < OLDEST || version > NEWEST) return null;
    const file = process.env.OPENCTI_CLIENT ?? path.join(DIST, 'opencti-client.js');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
