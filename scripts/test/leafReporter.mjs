/**
 * A reporter for node:test that writes one JSON line for each leaf test. Node's own summary also counts suites and parents, and
 * counts a file without tests as passed.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LANE = fileURLToPath(new URL('lane.mjs', import.meta.url));

/** @param {AsyncIterable<{ type: string, data: any }>} source events of node:test, in the order of the tests, children before their parent */
export default async function* leafReporter(source) {
    /** The results of the children at each depth, whose parent is reported after them. */
    const children = [];
    /** Per process: its standard error, the only place where one that ends too early says why. */
    const said = new Map();
    for await (const { type, data } of source) {
        if (type === 'test:stderr') said.set(data.file, ((said.get(data.file) ?? '') + data.message).slice(-4000));
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        const below = children[data.nesting + 1];
        children.length = data.nesting + 1;
        const line = lineOf(type, data, below, said.get(data.file) ?? '');
        children[data.nesting] ??= { failed: 0 };
        if (type === 'test:fail' && data.todo === undefined) children[data.nesting].failed += 1;
        if (line) yield `${JSON.stringify(line)}\n`;
    }
}

function lineOf(type, data, below, said) {
    const { name, file, nesting, skip, todo, details } = data;
    const where = file ? path.relative(process.cwd(), file) : '';
    const isProcess = name === file;
    const isFile = nesting === 0 && file === LANE;
    const tell = (result, text) => ({ result, name: isProcess || isFile ? name : `${where}: ${name}`, text });
    if (skip !== undefined) return tell('skipped', typeof skip === 'string' ? skip : '');
    if (todo !== undefined) return tell('skipped', `to do${typeof todo === 'string' ? `: ${todo}` : ''}`);
    const error = details?.error;
    if (type === 'test:fail') {
        // A parent fails when its children do. It only counts when something of its own failed, for example a hook.
        if (below?.failed) return error?.failureType === 'hookFailed' ? tell('note', words(error)) : null;
        return tell('failed', isProcess ? `${words(error)}\n${said}` : words(error));
    }
    if (isFile && !below) return tell('failed', 'This file does not contain any tests.');
    if (below || details?.type === 'suite' || isProcess) return null;
    return tell('passed', '');
}

function words(error) {
    const cause = error?.cause;
    if (cause instanceof Error || typeof cause?.stack === 'string') return cause.stack;
    return String(cause ?? error?.message ?? 'failed without a message');
}
