/** Gate: everything is formatted by Prettier. */
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { alone, verdict } from './verdict.mjs';

const PRETTIER = path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs');

/** @param {string} [root] project folder */
export async function format(root = ROOT) {
    const { code, output, trouble } = await runNode([PRETTIER, '--check', '--no-color', '--log-level=warn', '.'], {
        cwd: root
    });
    if (code === 0) return verdict('format');
    const files = output
        .split('\n')
        .map((line) => line.replace(/^\[(warn|error)\] /, ''))
        .filter((line) => line && !line.startsWith('Code style issues'));
    return verdict('format', { failed: [trouble, ...files, 'Run: npm run format'].filter(Boolean) });
}

await alone(import.meta.url, format);
