import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file if its content changed, in one step, so that servers and test runners that watch it are not notified without
 * reason and never read an incomplete file.
 * @param {string} file
 * @param {string|Uint8Array} content
 * @returns {boolean} whether it was written
 */
export function writeIfChanged(file, content) {
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) return false;
    mkdirSync(path.dirname(file), { recursive: true });
    const aside = `${file}.${process.pid}.tmp`;
    writeFileSync(aside, content);
    renameSync(aside, file);
    return true;
}
