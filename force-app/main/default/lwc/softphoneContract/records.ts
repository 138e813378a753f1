import { explanationFields } from './explanationFields';
import { credentialsAnswer } from './phoneCredentials';
import { ticketAnswer } from './phoneTicket';
import { bool, either, finite, listOf, longText, mapOf, name, object, oneOf, optional, orNull, text } from './shape';
import type { Infer, UnionOf } from './shape';

/**
 * The requests to Salesforce: find the caller, read a record's name, save the call record, and get this user's phone credentials or a
 * ticket for a phone server.
 */

/** A Salesforce record, as far as a call needs it. `personContactId`: the Contact of a person account (A7). */
export const recordRef = object({
    id: longText,
    objectType: longText,
    name: orNull(longText),
    personContactId: orNull(longText)
});
export type RecordRef = Infer<typeof recordRef>;

const findRequest = object({
    term: longText,
    /** Whether the term is a number. If so, `variants` and `phrases` are searched in phone fields, otherwise the term in name fields. */
    phone: bool,
    /** What the digits of a phone field may begin with. */
    variants: listOf(text),
    /** Groups of digits, with spaces between them. */
    phrases: listOf(text),
    objects: listOf(object({ name, fields: listOf(name) }))
});
/** The request of CallerLookup.find. */
export type FindRequest = Infer<typeof findRequest>;

const callerRow = object({
    id: name,
    objectType: name,
    name: longText,
    isPersonAccount: bool,
    personContactId: orNull(text),
    accountName: orNull(longText),
    fields: mapOf(orNull(longText))
});
/** One row of Apex CallerLookup.find: a candidate with the requested fields. */
export type CallerRow = Infer<typeof callerRow>;

const openCase = object({ id: name, caseNumber: text, subject: orNull(longText), contactId: text });
export type OpenCase = Infer<typeof openCase>;

const callerAnswer = object({ rows: listOf(callerRow), cases: listOf(openCase), truncated: bool });
export type CallerAnswer = Infer<typeof callerAnswer>;

const describeAnswer = object({
    id: name,
    objectType: name,
    name: orNull(longText),
    personContactId: orNull(text),
    /** Who created it, and how many milliseconds ago by Salesforce's clock. Null: unknown. */
    createdById: orNull(text),
    age: orNull(finite)
});
export type DescribeAnswer = Infer<typeof describeAnswer>;

const fieldValue = either(orNull(longText), finite);
const callRecordFields = mapOf(fieldValue);
/** Fields of the Task, by API name. Null clears a field. */
export type CallRecordFields = Infer<typeof callRecordFields>;

const replaced = mapOf(listOf(fieldValue));
/** For each field, the values that we wrote into it before, or may have written. */
export type Replaced = Infer<typeof replaced>;

const recordError = object({
    fields: listOf(text),
    code: text,
    /** Salesforce's own message, in the user's language. */
    message: longText,
    /** Why there is no message from Salesforce. */
    why: explanationFields.why
});
/** One error of a record that could not be saved. */
export type RecordError = Infer<typeof recordError>;

const movedRecord = object({ id: name, record: orNull(recordRef) });
/** A record that was merged, converted, deleted, or hidden, and the record that the call was linked to instead. */
export type MovedRecord = Infer<typeof movedRecord>;

const saveAnswer = either(
    object({
        ok: oneOf(true),
        taskId: name,
        /** Whether this save created the Task. */
        created: optional(bool),
        /** Fields that somebody else had edited, which were kept as they are in Salesforce. */
        kept: optional(listOf(text)),
        /** Links that were sent and not written. */
        moved: optional(listOf(movedRecord))
    }),
    /** `retry`: the record itself is valid (offline, timeout), so trying again may help. */
    object({ ok: oneOf(false), retry: bool, errors: listOf(recordError) })
);
export type SaveAnswer = Infer<typeof saveAnswer>;

/** Salesforce returned no usable answer. */
const unanswered = object({ error: object(explanationFields) });
export type Unanswered = Infer<typeof unanswered>;

export const RECORDS_COMMANDS = {
    findCaller: object({ request: findRequest }),
    describeRecord: object({ recordId: name }),
    /** `onlyNew`: a Task that exists already is left as it is. */
    saveCallRecord: object({ callKey: name, fields: callRecordFields, replaces: replaced, onlyNew: optional(bool) }),
    readPhoneCredentials: object({}),
    /** `audience`: the server's address. */
    phoneTicket: object({ audience: name })
};
export type RecordsCommand = UnionOf<'command', typeof RECORDS_COMMANDS>;

export const RECORDS_VALUES = {
    findCaller: either(callerAnswer, unanswered),
    describeRecord: either(describeAnswer, unanswered),
    saveCallRecord: saveAnswer,
    readPhoneCredentials: credentialsAnswer,
    phoneTicket: ticketAnswer
};
