import type { CallAttributes, Channel, ConnectionId, Party, Service } from 'c/softphoneContract';
import { sentNotes } from './attributes';
import { isLiveState } from './callMachine';
import { attributesFrom, farEndOf, nameFrom } from './farEnd';
import { dialedFeature } from './featureCodes';
import type { Call, CallState, RecordRef } from './model';
import { isInternalNumber } from './numbers';
import { recordRef } from './recordId';
import type { Dial, EngineState } from './state';
import type { Step } from './step';
import { put } from './step';

/** What a phone system reports when a call begins, in an event or a snapshot. */
export interface Introduction {
    readonly connection: ConnectionId;
    readonly direction: 'in' | 'out';
    readonly remote: Party;
    readonly switchCallId?: string;
    readonly attributes?: CallAttributes;
    readonly channel?: Channel;
    readonly consultationOf?: ConnectionId;
    readonly correlatorData?: string;
    readonly services?: readonly Service[];
}

/** The dial that led to the call, if this panel knows it. It has the number as the agent dialed it, before dialing options and the switch. */
const dialOf = ({ correlatorData }: Introduction, { dials }: EngineState): Dial | undefined =>
    dials.find((dial) => dial.correlatorData === correlatorData);

/** A call that a panel dialed has a correlator, whether or not this panel knows the dial. */
const isByHand = ({ direction, consultationOf, correlatorData }: Introduction): boolean =>
    direction === 'out' && !consultationOf && correlatorData === undefined;

/**
 * A4: the record that came with the call. The dial has it for a number that was clicked or typed; a number dialed on the
 * handset is treated like one that is typed now (A10), unless the call is over already (R13).
 */
function originOf(intro: Introduction, dial: Dial | undefined, page: RecordRef | null): RecordRef | null {
    const given = recordRef(intro.attributes?.sfdcObjectId);
    if (dial) return dial.origin ?? given;
    if (given) return given;
    return isByHand(intro) ? page : null;
}

/** Adds a call and removes its dial from the list. */
export function addCall(step: Step, intro: Introduction, at: number, callState: CallState): [string, Step] {
    const { state } = step;
    const key = callKeyOf(intro.connection, state.user.userId);
    const dial = dialOf(intro, state);
    const told = farEndOf(intro.remote, state);
    const { number, extension } = dial ?? told;
    const codedFeature =
        intro.direction === 'out' ? dialedFeature(intro.remote.number ?? number, state.device.features) : null;
    const internal = codedFeature !== null || (dial ? isInternalNumber(number, state) : told.internal);
    const earlier = state.recent.find((line) => line.key === key)?.call;
    // it was not over, only out of sight, so what the agent did about it still counts (R4)
    const unseen = earlier?.endUnseen ? earlier : null;
    const call: Call = {
        key,
        rev: earlier ? earlier.rev + 1 : 0,
        connection: intro.connection,
        switchCallId: intro.switchCallId ?? null,
        channel: intro.channel ?? 'voice',
        direction: intro.direction,
        internal,
        number,
        extension,
        deliveredName: nameFrom(intro.remote.name, number, state),
        presented: told.presented,
        attributes: attributesFrom(intro.attributes ?? {}, number, state),
        consultationOf: intro.consultationOf ? callKeyOf(intro.consultationOf, state.user.userId) : null,
        state: callState,
        remoteHold: false,
        muted: false,
        startedAt: at,
        answeredAt: null,
        endedAt: null,
        cause: null,
        lastSeen: null,
        endUnseen: false,
        transferredTo: null,
        outcome: null,
        pending: null,
        lookup: { state: 'none' },
        choice: unseen?.choice ?? null,
        chosenAt: unseen?.chosenAt ?? null,
        interaction: unseen?.interaction ?? null,
        origin: unseen?.origin ?? originOf(intro, dial, isLiveState(callState) ? state.page : null),
        popped: false,
        notes: earlier?.notes ?? '',
        disposition: unseen?.disposition ?? null,
        record: { state: 'none' },
        taskId: earlier?.taskId ?? null,
        savedFields: earlier?.savedFields ?? null,
        fixes: null,
        unanswered: [],
        askForRecord: false,
        ...sentNotes(intro.attributes ?? {}),
        ...(intro.services && { services: intro.services }),
        ...(codedFeature && { codedFeature })
    };
    const dials = state.dials.filter((other) => other !== dial);
    return [key, put(step, { calls: [...state.calls, call], dials })];
}

/** A repeated introduction may add a better name, a missing number, or more attributes. */
export function improveCall(call: Call, intro: Introduction, state: EngineState): Partial<Call> {
    const told = farEndOf(intro.remote, state);
    const { number, extension, internal } = call.number === null ? told : call;
    return {
        ...{ number, extension, internal },
        deliveredName: nameFrom(intro.remote.name, number, state) ?? call.deliveredName,
        presented: told.presented ?? call.presented,
        attributes: { ...call.attributes, ...attributesFrom(intro.attributes ?? {}, number, state) },
        ...(intro.services && { services: intro.services })
    };
}

/**
 * R4: the call key consists of what every tab that sees the call knows: the user, the device, and the phone system's id of
 * the call. So two tabs, a reload and a retry have the same key, and two users in one call have two keys. It is never cut, or two calls
 * would share a record: the contract keeps both parts short enough for Task.CallKey__c.
 */
export const callKeyOf = ({ callId, deviceId }: ConnectionId, userId: string | null): string =>
    `${userId ?? 'user'}/${deviceId}/${callId}`;

/** Whether the call belongs to this user's phone, not to another user's in the same browser (S6). */
export const isKeyOf = (key: unknown, userId: string | null): boolean =>
    typeof key === 'string' && key.startsWith(`${userId ?? 'user'}/`);
