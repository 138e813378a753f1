/**
 * The file from which an assignment can be undone. It is written before the first change and after each call, so that it holds
 * whatever a run that was cut off may have done. Undoing looks at the org first, and leaves alone what is not as this file says.
 *
 *   { "version": 1, "org": { "id", "name" }, "at": ISO time, "changes": [ Change … ] }
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const VERSION = 1;

/**
 * @typedef {{ file: string, settle(change: object, part: string, outcome: import('../collections.mjs').Outcome): void, changes: object[] }} Journal
 *
 * @param {string} file must not exist: what was changed earlier can only be undone from it
 * @param {{ id: string, name: string }} org
 * @param {import('./decide.mjs').Change[]} changes
 * @param {string} at ISO time
 * @returns {Journal}
 */
export function beginJournal(file, org, changes, at) {
    if (existsSync(file)) throw new Error(`${file} exists already. Undo from it, or name another one: --undo-file.`);
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const kept = new Map(changes.map((change) => [change.userId, { ...change }]));
    const journal = {
        file,
        get changes() {
            return [...kept.values()].filter(({ callCenter, permissionSet }) => callCenter || permissionSet);
        },
        settle(change, part, { refused, unsure }) {
            // What may have been done stays in: undoing looks at the org before it touches anything.
            if (refused === undefined || unsure) return;
            delete kept.get(change.userId)[part];
            journal.write();
        },
        write() {
            const text = JSON.stringify({ version: VERSION, org, at, changes: journal.changes }, null, 4);
            // Beside it and then in its place: a run that is cut off while writing leaves the older file whole.
            writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 });
            renameSync(`${file}.new`, file);
        }
    };
    journal.write();
    return journal;
}

/**
 * @param {string} file
 * @returns {{ org: { id: string, name: string }, at: string, changes: import('./decide.mjs').Change[] }}
 * @throws {Error} in words, when it is no such file
 */
export function readJournal(file) {
    let content;
    try {
        content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
    }
    const sound = (change) => typeof change?.userId === 'string' && typeof change.username === 'string';
    if (content?.version !== VERSION || !content.org?.id || !Array.isArray(content.changes))
        throw new Error(`${file} is not a file that org:assign wrote.`);
    if (!content.changes.every(sound)) throw new Error(`${file} is damaged: a change in it names no user.`);
    return content;
}
