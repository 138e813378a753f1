/**
 * A lane runs files of node:test one after another in one process, because loading what they import takes longer than most of them
 * run. Several lanes share a list of files. Each file gets the environment variables that the lane had at first.
 */
import { describe } from 'node:test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string[]} files absolute paths
 * @param {string} taken a folder for marks, the same for all lanes of this list
 */
export async function runLane(files, taken) {
    const env = { ...process.env };
    for (const [index, file] of files.entries()) {
        if (!take(path.join(taken, String(index)))) continue;
        // A suite for each file, so that hooks outside of the file's suites are the file's own.
        await describe(path.relative(process.cwd(), file), () => import(pathToFileURL(file).href));
        for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
        Object.assign(process.env, env);
    }
}

/** Whether this lane is the first to take a file. */
function take(mark) {
    try {
        mkdirSync(mark);
        return true;
    } catch (error) {
        if (error.code === 'EEXIST') return false;
        throw error;
    }
}
