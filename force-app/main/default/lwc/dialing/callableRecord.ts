import ofRecord from '@salesforce/apex/CallableNumbers.ofRecord';
import { apexCall } from 'c/callData';
import { becauseText } from 'c/labels';
import unread from '@salesforce/label/c.Phone_Numbers_unread';
import type { DialOrigin } from './dialChannel';

const DEADLINE_MS = 15_000;

/** A number of a record, or of the contact or account that it belongs to (`owner`). */
export interface CallableNumber {
    readonly label: string;
    readonly phone: string;
    readonly owner: string | null;
}

export interface CallableRecord {
    /** The record that the call belongs to (A4). */
    readonly origin: DialOrigin;
    readonly numbers: readonly CallableNumber[];
    /** The fields that they come from, as `getRecord` names them. */
    readonly fields: readonly string[];
}

/** Reads the numbers of a record, or says why they can't be read. */
export async function readCallableRecord(
    recordId: string
): Promise<{ readonly ok: true; readonly record: CallableRecord } | { readonly ok: false; readonly fault: string }> {
    const answer = await apexCall(() => ofRecord({ recordId }), DEADLINE_MS);
    if (!answer.ok) return { ok: false, fault: [unread, becauseText(answer.explanation)].join(' ') };
    const { objectType, name, personContactId, numbers = [], fields = [] } = answer.value;
    const origin = {
        recordId,
        objectApiName: objectType,
        ...(name && { recordName: name }),
        ...(personContactId && { personContactId })
    };
    return {
        ok: true,
        record: { origin, numbers: numbers.map((one) => ({ ...one, owner: one.owner ?? null })), fields }
    };
}
