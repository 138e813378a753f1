import type { FromForm } from 'c/softphoneContract';
import type { DescribeAnswer, Unanswered } from './events';
import type { Call, RecordRef } from './model';
import { notify } from './notices';
import { longId } from './recordId';
import { saveAgain } from './recordSaving';
import { isLive } from './selectors';
import type { Claim, FormRecord } from './state';
import type { Step } from './step';
import { changeCall, effect, findCall, nextId, put } from './step';

/** A record that was saved from a form opens at once. One that is older than this, in milliseconds, came from elsewhere. */
const OPENED_WITHIN_MS = 30_000;
/** Salesforce keeps creation dates in whole seconds. */
const SECOND = 1_000;
/** A tab that is frozen waits this long for the answer, in milliseconds. A longer wait is a clock that was adjusted in the meantime. */
const LONGEST_ANSWER_MS = 300_000;

const claimOf = ({ key, interaction }: Call): Claim => ({ callKey: key, interaction });

/**
 * P6: a record was opened directly from the form of a call that is not selected, or over. It belongs to that call if it was saved from
 * the form, but the agent may also have left the form for an existing record. So Salesforce is asked when and by whom it was created.
 */
export function openedFromForm(
    step: Step,
    record: RecordRef,
    { form, openFor }: FromForm,
    openedAt: number,
    front: Call | null
): Step {
    const [requestId, numbered] = nextId(step, 'formRecord');
    const ofForm = { callKey: form, interaction: findCall(step.state, form)?.interaction ?? null };
    const asked = { requestId, record, openedAt, openFor, ofForm, ofFront: front && claimOf(front) };
    const formRecords = [...numbered.state.formRecords, asked].slice(-MOST_AT_A_TIME);
    return effect(put(numbered, { formRecords }), {
        effect: 'describeRecord',
        callKey: form,
        requestId,
        recordId: record.id
    });
}

const MOST_AT_A_TIME = 10;

/** Whether it is recent enough to have been saved from the form. Both times are Salesforce's, so this computer's clock doesn't matter. */
function isNew({ openedAt, openFor }: FormRecord, age: number, at: number): boolean {
    const answeredAfter = Math.min(Math.max(at - openedAt, 0), LONGEST_ANSWER_MS);
    return age <= Math.min(openFor, OPENED_WITHIN_MS) + answeredAfter + SECOND;
}

/**
 * Another user's new record may still have been saved from this form: a page that was loaded for one user saves as the user who is
 * signed in now.
 */
const isCreatedBy = (createdById: string | null, userId: string | null): boolean =>
    createdById !== null && userId !== null && longId(createdById) === longId(userId);

export const awaitedFormRecord = ({ state }: Step, requestId: string): FormRecord | undefined =>
    state.formRecords.find((asked) => asked.requestId === requestId);

/**
 * A new record of the agent belongs only to the call whose form it was. A new record of somebody else belongs to no call. An existing
 * record is an interaction of the selected call. If it isn't known, the record belongs to no call.
 */
export function formRecordDescribed(
    step: Step,
    asked: FormRecord,
    answer: DescribeAnswer | Unanswered,
    at: number
): Step {
    const { record, ofForm, ofFront } = asked;
    const settled = put(step, { formRecords: step.state.formRecords.filter((other) => other !== asked) });
    if ('error' in answer) {
        const call = findCall(step.state, ofForm.callKey);
        return call
            ? notify(settled, 'warning', 'newRecordUnknown', [record.name ?? record.objectType], call.key)
            : settled;
    }
    const { age, createdById } = answer;
    if (age === null) return settled;
    if (!isNew(asked, age, at)) return ofFront ? give(settled, ofFront, record) : settled;
    return isCreatedBy(createdById, step.state.user.userId) ? give(settled, ofForm, record) : settled;
}

function give(step: Step, { callKey, interaction }: Claim, record: RecordRef): Step {
    const call = findCall(step.state, callKey);
    if (!call || call.interaction !== interaction) return step;
    const changed = changeCall(step, callKey, { interaction: record });
    return isLive(call) ? changed : saveAgain(changed, callKey);
}
