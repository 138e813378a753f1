import describe from '@salesforce/apex/CallerLookup.describe';
import find from '@salesforce/apex/CallerLookup.find';
import type { CallerAnswer, DescribeAnswer, FindRequest, Unanswered } from 'c/softphoneContract';
import { apexCall } from './apexCall';
import { Turns } from './turns';

const DEADLINE_MS = 15_000;
/** Limits parallel searches, because Salesforce limits requests, and the agent's own requests would have to wait. */
const lookups = new Turns(3);

/** L1: candidates for the caller. Apex omits unknown fields; the engine requires every field. */
export async function findCaller(request: FindRequest): Promise<CallerAnswer | Unanswered> {
    const answer = await lookups.take(() => apexCall(() => find({ request }), DEADLINE_MS));
    if (!answer.ok) return { error: answer.explanation };
    const { rows = [], cases = [], truncated = false } = answer.value ?? {};
    return {
        rows: rows.map((row) => ({
            ...row,
            name: row.name ?? '',
            isPersonAccount: row.isPersonAccount ?? false,
            personContactId: row.personContactId ?? null,
            accountName: row.accountName ?? null,
            fields: row.fields ?? {}
        })),
        cases: cases.map((openCase) => ({ ...openCase, subject: openCase.subject ?? null })),
        truncated
    };
}

/** P1: the name and type of a record with a known id. */
export async function describeRecord(recordId: string): Promise<DescribeAnswer | Unanswered> {
    const answer = await apexCall(() => describe({ recordId }), DEADLINE_MS);
    if (!answer.ok) return { error: answer.explanation };
    const { id, objectType, name, personContactId, createdById, ageInSeconds } = answer.value;
    return {
        id,
        objectType,
        name: name ?? null,
        personContactId: personContactId ?? null,
        createdById: createdById ?? null,
        age: ageInSeconds === undefined || ageInSeconds === null ? null : ageInSeconds * 1000
    };
}
