/**
 * The file from which an assignment can be undone. It is written before the first change and after each call, so that it contains
 * everything that an interrupted run may have done. Undoing checks the org first and skips what differs from this file.
 *
 *   { "version": 2, "org": { "id", "name" }, "at": ISO time, "changes": [ Change … ] }
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PARTS } from './report.mjs';

const VERSION = 2;

/**
 * @typedef {import('../collections.mjs').Outcome} Outcome
 * @typedef {{ userId: string }} OfUser
 * @typedef {{ file: string, settleUser(change: OfUser, outcome: Outcome): void,
 *   settlePermissionSet(change: OfUser, id: string, outcome: Outcome): void, changes: object[] }} Journal
 *
 * @param {string} file must not exist: it would be the only record of an earlier run
 * @param {{ id: string, name: string }} org
 * @param {import('./decide.mjs').Change[]} changes
 * @param {string} at ISO time
 * @returns {Journal}
 */
export function beginJournal(file, org, changes, at) {
    if (existsSync(file))
        throw new Error(`${file} already exists. Undo with it, or choose another file with --undo-file.`);
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const kept = new Map(changes.map((change) => [change.userId, { ...change }]));
    const journal = {
        file,
        get changes() {
            return [...kept.values()].filter(
                (change) => partsIn(change).length > 0 || change.permissionSets.length > 0
            );
        },
        settleUser({ userId }, outcome) {
            if (!wasNotMade(outcome)) return;
            for (const part of partsIn(kept.get(userId))) delete kept.get(userId)[part];
            journal.write();
        },
        settlePermissionSet({ userId }, id, outcome) {
            if (!wasNotMade(outcome)) return;
            const change = kept.get(userId);
            change.permissionSets = change.permissionSets.filter((other) => other !== id);
            journal.write();
        },
        write() {
            const text = JSON.stringify({ version: VERSION, org, at, changes: journal.changes }, null, 4);
            // Written to a second file, which then replaces the first: a run that is interrupted while writing leaves the old file intact.
            writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 });
            renameSync(`${file}.new`, file);
        }
    };
    journal.write();
    return journal;
}

const partsIn = (change) => Object.keys(PARTS).filter((part) => change[part]);

/** A change that may have been made stays in the file: undoing checks the org before it changes anything. */
const wasNotMade = ({ rejected, unsure }) => rejected !== undefined && !unsure;

/**
 * @param {string} file
 * @returns {{ org: { id: string, name: string }, at: string, changes: import('./decide.mjs').Change[] }}
 * @throws {Error} with a message for the user, when it is not such a file
 */
export function readJournal(file) {
    let content;
    try {
        content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
    }
    const sound = (change) =>
        typeof change?.userId === 'string' &&
        typeof change.username === 'string' &&
        Array.isArray(change.permissionSets);
    if (content?.version !== VERSION || !content.org?.id || !Array.isArray(content.changes))
        throw new Error(`${file} was not written by org:assign, or by another version of it.`);
    if (!content.changes.every(sound))
        throw new Error(`${file} is damaged: it has a change without a user or without permission sets.`);
    return content;
}
