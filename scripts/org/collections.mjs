/**
 * Many records in few calls: the sObject Collections resource takes 200 at a time. A record that is refused does not take the
 * others along (allOrNone false), and a call that fails as a whole leaves what was done before it done, and says so.
 */
import { inParts } from './soql.mjs';
import { inWords, refusal } from './inWords.mjs';

/** REST API Developer Guide, "sObject Collections": at most 200 records a request. */
export const RECORDS_PER_CALL = 200;

/**
 * @typedef {{ id?: string, refused?: string, unsure?: boolean }} Outcome of one record; `refused` in the org's words;
 *   unsure: the call broke off, and the org may have done it all the same
 *
 * @param {import('./connect.mjs').Connection} connection
 * @param {'create'|'update'|'delete'} verb
 * @param {string} type sObject
 * @param {(object|string)[]} records ids for delete, with Id for update
 * @param {{ onPart?: (outcomes: Outcome[], start: number) => void, headers?: Record<string, string> }} [options] onPart: after
 *   each call, while the next has not begun
 * @returns {Promise<Outcome[]>} in the order of the records; never throws
 */
export async function changeMany(connection, verb, type, records, { onPart = () => {}, headers } = {}) {
    const outcomes = [];
    for (const part of inParts(records, RECORDS_PER_CALL)) {
        const answers = await onePart(connection, verb, type, part, headers);
        onPart(answers, outcomes.length);
        outcomes.push(...answers);
    }
    return outcomes;
}

async function onePart(connection, verb, type, part, headers) {
    try {
        const answers = await connection.sobject(type)[verb](part, { allOrNone: false, headers });
        return part.map((_, at) => {
            const { success, id, errors } = answers[at] ?? { errors: [{ message: 'no answer for this record' }] };
            return success ? { id } : { refused: refusal(errors) };
        });
    } catch (error) {
        return part.map(() => ({ refused: inWords(error), unsure: true }));
    }
}
