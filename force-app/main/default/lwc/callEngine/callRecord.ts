import { association, callerName } from './association';
import { addressOf, isWithheld, kindOf } from './channels';
import { localDay, timeOfDay } from './dateTexts';
import type { MediaQuality } from 'c/softphoneContract';
import type { Call, CallRecordFields, Replaced } from './model';
import { recordedNumber } from './numbers';
import type { EngineState, UserInfo } from './state';
import { WRITTEN_FIELDS } from './writtenFields';

const LONGEST_SUBJECT = 255;
const LONGEST_DISPOSITION = 255;
const LONGEST_NUMBER = 40;
const LONGEST_EXTENSION = 20;

function callType(call: Call): string {
    if (call.internal) return 'Internal';
    return call.direction === 'in' ? 'Inbound' : 'Outbound';
}

/** The talk time in whole seconds. 0 for a call that was not answered. */
export function secondsTalked({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>): number {
    return answeredAt === null || endedAt === null ? 0 : Math.max(0, Math.round((endedAt - answeredAt) / 1000));
}

/**
 * R3: the whole call record as it should be now. `CallKey__c` is not included, because it identifies the Task. Neither is the owner,
 * because Apex knows the user who saves it.
 */
export function callRecordFields(
    call: Call,
    { user, settings, device }: Pick<EngineState, 'device' | 'user' | 'settings'>
): CallRecordFields {
    const { whoId, whatId } = association(call);
    const end = call.endedAt ?? call.startedAt;
    return {
        Subject: subject(call, user),
        Status: 'Completed',
        Priority: 'Normal',
        TaskSubtype: kindOf(call).taskSubtype,
        ActivityDate: localDay(call.startedAt, user),
        CallType: callType(call),
        CallDurationInSeconds: secondsTalked(call),
        CallObject: (call.switchCallId ?? call.connection.callId).slice(0, 255),
        CallDisposition: (call.disposition ?? call.outcome ?? '').slice(0, LONGEST_DISPOSITION),
        Description: description(call, user),
        WhoId: whoId,
        WhatId: whatId,
        CallStartTime__c: new Date(call.startedAt).toISOString(),
        CallEndTime__c: new Date(end).toISOString(),
        CallNumber__c: (call.number === null ? '' : recordedNumber(call.number, { user, settings, device })).slice(
            0,
            LONGEST_NUMBER
        ),
        // entries of an earlier version have no extension
        CallExtension__c: ((call.extension as string | null | undefined) ?? '').slice(0, LONGEST_EXTENSION),
        CallOutcome__c: call.outcome ?? '',
        CallTimeZone__c: user.timeZoneName ?? user.timeZone,
        ...(settings.callQuality && call.quality ? soundFields(call.quality) : {}),
        ...writtenOnly(call.fixes ?? {})
    };
}

/** With as many decimals as the fields have. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** R11: the figures of the whole call. */
function soundFields({ overall }: MediaQuality): CallRecordFields {
    const { mos, lowestMos, loss, jitter, roundTrip } = overall;
    return {
        CallMos__c: rounded(mos, 2),
        CallLowestMos__c: rounded(lowestMos, 2),
        CallPacketLoss__c: rounded(loss * 100, 2),
        CallJitter__c: rounded(jitter, 0),
        ...(roundTrip === undefined ? {} : { CallRoundTrip__c: rounded(roundTrip, 0) })
    };
}

/** The agent's fixes in fields that can be written. With any other field, Apex would always refuse the record. */
export const writtenOnly = (fixes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(fixes).filter(([name]) => WRITTEN_FIELDS.includes(name)));

/**
 * R2: "Inbound Call at 16:11:36 Europe/London from 07814256404 (Fred Bloggs)"; R10: "Inbound Chat at … from Fred Bloggs". English in
 * every language, because reports and older records filter by it. The time zone is left out without the Apex class, and the
 * parentheses without a name.
 */
export function subject(call: Call, user: UserInfo): string {
    const kind = call.direction === 'in' ? 'Inbound' : 'Outbound';
    const zone = user.timeZoneName ? ` ${user.timeZoneName}` : '';
    const way = call.direction === 'in' ? 'from' : 'to';
    const time = timeOfDay(call.startedAt, user);
    return `${kind} ${kindOf(call).word} at ${time}${zone} ${way} ${partyOf(call)}`.slice(0, LONGEST_SUBJECT);
}

function partyOf(call: Call): string {
    const name = callerName(call);
    const reachedBy = call.number ?? addressOf(call) ?? (isWithheld(call) ? 'Withheld' : null);
    if (reachedBy === null) return name ?? 'Unknown';
    return name && name !== reachedBy ? `${reachedBy} (${name})` : reachedBy;
}

/** A remark if the end of the call was not seen, or not by this phone (R13). */
function remark(call: Call, user: UserInfo): string | null {
    const kind = kindOf(call).word.toLowerCase();
    if (call.handedOver)
        return `This ${kind} ended while the phone in Salesforce was not connected. It was recorded later.`;
    if (!call.endUnseen || call.endedAt === null) return null;
    return `The end of this ${kind} was not seen. It was last seen at ${timeOfDay(call.endedAt, user)}.`;
}

/** The agent's notes, then those of the agent before (T3), then the remark. */
function description(call: Call, user: UserInfo): string {
    const sent = call.sentNotes === undefined ? null : `Notes sent with the transfer:\n${call.sentNotes}`;
    return [call.notes, sent, remark(call, user)].filter(Boolean).join('\n\n');
}

/** The earlier values of these fields that a save may replace: all that we wrote or may have written, except the new ones. */
export function replacedBy(fields: CallRecordFields, call: Pick<Call, 'savedFields' | 'unanswered'>): Replaced {
    const earlier = call.savedFields ? [call.savedFields, ...call.unanswered] : call.unanswered;
    const replaced: Record<string, (string | number | null)[]> = {};
    for (const [name, value] of Object.entries(fields)) {
        const values = new Set(earlier.filter((written) => name in written).map((written) => written[name] ?? null));
        values.delete(value);
        if (values.size > 0) replaced[name] = [...values];
    }
    return replaced;
}

/**
 * R7: the fields that a later update sends: those that differ from Salesforce's values, or may differ after a save without an answer.
 */
export function changedFields(
    wanted: CallRecordFields,
    { savedFields, unanswered }: Pick<Call, 'savedFields' | 'unanswered'>
): CallRecordFields {
    const written = savedFields ? [savedFields, ...unanswered] : [{}, ...unanswered];
    const differs = ([name, value]: [string, unknown]): boolean =>
        written.some((fields, n) => (n === 0 || name in fields) && (fields[name] ?? '') !== (value ?? ''));
    return Object.fromEntries(Object.entries(wanted).filter(differs));
}
