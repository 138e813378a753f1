/**
 * Many records in few calls: the sObject Collections resource accepts 200 at a time. If a record is rejected, the others are still
 * saved (allOrNone is false). If a call fails as a whole, its records are reported as rejected and earlier calls stay in effect.
 */
import { inParts } from './soql.mjs';
import { inWords, rejection } from './inWords.mjs';

/** REST API Developer Guide, "sObject Collections": at most 200 records per request. */
export const RECORDS_PER_CALL = 200;

/**
 * @typedef {{ id?: string, rejected?: string, unsure?: boolean }} Outcome of one record; `rejected`: the org's message;
 *   unsure: the call was interrupted, and the org may have saved the record anyway
 *
 * @param {import('./connect.mjs').Connection} connection
 * @param {'create'|'update'|'delete'} verb
 * @param {string} type sObject
 * @param {(object|string)[]} records ids for delete, with Id for update
 * @param {{ onPart?: (outcomes: Outcome[], start: number) => void, headers?: Record<string, string> }} [options] onPart: called
 *   after each call and before the next
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
            const { success, id, errors } = answers[at] ?? { errors: [{ message: 'no result for this record' }] };
            return success ? { id } : { rejected: rejection(errors) };
        });
    } catch (error) {
        return part.map(() => ({ rejected: inWords(error), unsure: true }));
    }
}
