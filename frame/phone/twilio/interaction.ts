import type {
    ConnectionId,
    Service,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CallFacts, DeviceCall, Ending } from '../deviceCall';
import { PendingResults } from '../pendingResults';
import type { OutgoingTransfer, Reservation } from './contactCenter';
import type { Leg } from './legs';
import type { Target } from './targets';
import {
    attributeOf,
    callAttributes,
    callSidOf,
    channelOf,
    CORRELATOR,
    isOutgoing,
    isVoice,
    partyOf
} from './taskFacts';

/** What can be done with an interaction whose audio is not in this page. */
const WITHOUT_AUDIO: readonly Service[] = ['answer', 'clear'];

/** A task that is reserved for the agent, as long as it is a current call. */
export class Interaction {
    readonly call: DeviceCall;
    readonly isVoice: boolean;
    /** TaskRouter's object changes whenever the worker connects again. */
    reservation: Reservation;
    leg: Leg | null = null;
    /** The colleague or queue in the same conference. */
    consultation: Consultation | null = null;
    /** The agent has asked for this end, which TaskRouter may report before it answers. */
    endsAs: Ending | null = null;
    /** Settle when it is answered, or over. */
    readonly answered = new PendingResults();

    constructor(reservation: Reservation, call: DeviceCall) {
        this.reservation = reservation;
        this.call = call;
        this.isVoice = isVoice(reservation.task);
    }
}

/** A second call, by a warm transfer: the colleague joins the conference of the task. */
export interface Consultation {
    readonly call: DeviceCall;
    readonly transfer: OutgoingTransfer;
    readonly target: Target;
}

/** A current call: an interaction, or its consultation. */
export interface Row {
    readonly call: DeviceCall;
    readonly interaction: Interaction;
    readonly consultation: Consultation | null;
}

/** How a task introduces itself as a call. */
export function factsOf({ task }: Reservation, deviceId: string): CallFacts {
    const callSid = callSidOf(task);
    const correlatorData = attributeOf(task, CORRELATOR);
    const connection: ConnectionId = { callId: task.sid, deviceId };
    return {
        connection,
        direction: isOutgoing(task) ? 'out' : 'in',
        remote: partyOf(task),
        attributes: callAttributes(task),
        channel: channelOf(task),
        ...(callSid && { switchCallId: callSid }),
        ...(correlatorData && { correlatorData }),
        ...(!isVoice(task) && { services: WITHOUT_AUDIO })
    };
}

/** The same for one from before this page, with the state that it is in. */
export function resumedFrom(reservation: Reservation, deviceId: string, now: number): SnapshotCall {
    const facts = factsOf(reservation, deviceId);
    const { status, dateCreated, dateUpdated } = reservation;
    const startedAt = dateCreated?.getTime() ?? now;
    if (status === 'pending')
        return { ...facts, state: facts.direction === 'in' ? 'alerting' : 'initiated', startedAt };
    return {
        ...facts,
        state: 'connected',
        startedAt,
        answeredAt: dateUpdated?.getTime() ?? now,
        // its audio has ended with its page, or is in another one
        services: WITHOUT_AUDIO
    };
}
