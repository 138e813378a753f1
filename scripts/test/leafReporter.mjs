/**
 * A reporter for node:test that writes one JSON line for each leaf test. Node's own summary also counts suites and parents, and
 * counts a file without tests as passed.
 */
import path from 'node:path';

/** @param {AsyncIterable<{ type: string, data: any }>} source events of node:test, children before their parent */
export default async function* leafReporter(source) {
    /** Per file and depth: the results of the children, whose parent is reported after them. */
    const children = new Map();
    /** Per file: its standard error, the only place where a file that cannot be loaded says why. */
    const said = new Map();
    for await (const { type, data } of source) {
        if (type === 'test:stderr') said.set(data.file, ((said.get(data.file) ?? '') + data.message).slice(-4000));
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        const at = (nesting) => `${data.file}\n${nesting}`;
        const below = children.get(at(data.nesting + 1));
        children.delete(at(data.nesting + 1));
        const line = lineOf(type, data, below, said.get(data.file) ?? '');
        const siblings = children.get(at(data.nesting)) ?? { count: 0, failed: 0 };
        siblings.count += 1;
        if (type === 'test:fail' && data.todo === undefined) siblings.failed += 1;
        children.set(at(data.nesting), siblings);
        if (line) yield `${JSON.stringify(line)}\n`;
    }
}

function lineOf(type, data, below, said) {
    const { name, file, skip, todo, details } = data;
    const where = file ? path.relative(process.cwd(), file) : '';
    const isFile = name === file;
    const tell = (result, text) => ({ result, name: isFile ? where : `${where}: ${name}`, text });
    if (skip !== undefined) return tell('skipped', typeof skip === 'string' ? skip : '');
    if (todo !== undefined) return tell('skipped', `to do${typeof todo === 'string' ? `: ${todo}` : ''}`);
    const error = details?.error;
    if (type === 'test:fail') {
        // A parent fails when its children do. It only counts when something of its own failed, for example a hook.
        if (below?.failed) return error?.failureType === 'hookFailed' ? tell('note', words(error)) : null;
        return tell('failed', isFile ? `${words(error)}\n${said}` : words(error));
    }
    if (below || details?.type === 'suite') return null;
    if (isFile) return tell('failed', 'This file does not contain any tests.');
    return tell('passed', '');
}

function words(error) {
    const cause = error?.cause;
    if (cause instanceof Error || typeof cause?.stack === 'string') return cause.stack;
    return String(cause ?? error?.message ?? 'failed without a message');
}
