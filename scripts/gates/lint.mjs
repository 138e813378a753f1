/** Gate: ESLint reports nothing. This includes the module boundaries. */
import path from 'node:path';
import { generatePaths } from '../gen-paths.mjs';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';
import { alone, verdict } from './verdict.mjs';

const ESLINT = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');

/** @param {string} [root] project folder */
export async function lint(root = ROOT) {
    generatePaths(root);
    const done = await runNode([ESLINT, '--max-warnings=0', '--format=json', '.'], { cwd: root });
    const results = done.code === null ? null : parse(done.stdout);
    if (!results) return verdict('lint', { failed: [done.trouble ?? done.output.trim()] });
    const failed = results.flatMap(({ filePath, messages }) =>
        messages.map(({ line = 0, column = 0, message, ruleId }) => {
            const at = `${path.relative(root, filePath)}:${line}:${column}`;
            return `${at}: ${message} (${ruleId ?? 'fatal'})`;
        })
    );
    if (done.code !== 0 && failed.length === 0) failed.push(done.output.trim());
    return verdict('lint', { failed, checked: `${results.length} files` });
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null; // it stopped before it could report: its output is the message
    }
}

await alone(import.meta.url, lint);
