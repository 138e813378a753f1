import type { DeviceEvent, Features, SnapshotCall } from 'c/softphoneContract';
import { explanationIn } from 'c/softphoneContract';
import { activityReported } from './activity';
import { untold } from './attributes';
import { completeListed } from './completion';
import { switchClickToDial } from './dial';
import { endUnseen } from './ending';
import { takeEndedCalls } from './endedCalls';
import { lampLit } from './lamps';
import { selectCall } from './selection';
import { lookUp } from './lookup';
import type { CallState } from './model';
import { addCall, callKeyOf } from './newCall';
import { dismissNotices, notify } from './notices';
import { ticketNeeded } from './phoneTicket';
import { heedLink } from './salesforceSignIn';
import { isAvailable, isLive } from './selectors';
import type { Device, Notice } from './state';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

const change = (step: Step, device: Partial<Device>): Step =>
    put(step, { device: { ...step.state.device, ...device } });

/** S1, S2, S4. */
export function deviceEvent(step: Step, event: DeviceEvent): Step {
    switch (event.event) {
        case 'LinkState': {
            const { state: link, reason = null, retryAt = null } = event;
            const why = link === 'up' ? null : (reason ?? (link === 'connecting' ? 'starting' : 'linkDown'));
            const callsListed = step.state.device.callsListed && link === 'up';
            const linked = change(step, { link, reason: why, explanation: explanationIn(event), retryAt, callsListed });
            const told = link === 'up' ? sayReconnected(linked, step.state.device) : linked;
            return switchClickToDial(heedLink(told));
        }
        case 'InService':
            return switchClickToDial(change(step, { inService: true, reason: null, explanation: {} }));
        case 'OutOfService': {
            const { device } = step.state;
            const reason = device.reason ?? 'lineOutOfService';
            const explanation = event.why || event.detail !== undefined ? explanationIn(event) : device.explanation;
            return switchClickToDial(change(step, { inService: false, reason, explanation, callsListed: false }));
        }
        case 'Features':
            return withFeatures(step, event.features);
        case 'Snapshot':
            return completeListed(
                change(withoutAnsweredDials(takeOver(step, event.calls, event.at)), { callsListed: true }),
                event
            );
        case 'EndedCalls':
            return takeEndedCalls(step, event.calls);
        case 'AgentActivity':
            return activityReported(step, event);
        case 'MessageWaiting': {
            const { messageWaitingOn: on, messages = null } = event;
            return change(step, { messageWaiting: on ? { messages } : null });
        }
        case 'LampMode':
            return lampLit(step, event);
        case 'TicketNeeded':
            return ticketNeeded(step, event);
        case 'SoundBlocked':
            return change(step, { soundBlocked: event.blocked });
        case 'Trouble':
            return trouble(step, event);
        case 'TroubleOver': {
            const key = keyOfTrouble(step, event);
            return dismissNotices(step, (notice) => notice.code === event.reason && notice.callKey === key);
        }
    }
}

/** Another phone, or none: what waited for the one before says nothing about it, and it does not monitor anything yet. */
const withFeatures = (step: Step, features: Features): Step =>
    change(step, {
        features,
        lamps: {},
        messageWaiting: features.voicemail === undefined ? null : step.state.device.messageWaiting
    });

type Trouble = Extract<DeviceEvent, { event: 'Trouble' }>;

const keyOfTrouble = ({ state }: Step, { about }: Pick<Trouble, 'about'>): string | null =>
    about ? callKeyOf(about, state.user.userId) : null;

const LEVELS: Partial<Record<Trouble['reason'], Notice['level']>> = {
    deviceGone: 'warning',
    networkPoor: 'warning',
    microphoneSilent: 'warning',
    farEndSilent: 'warning',
    callForwarded: 'info'
};

/** A problem with a call no longer matters after it has ended. */
function trouble(step: Step, event: Trouble): Step {
    const key = keyOfTrouble(step, event);
    const call = key === null ? undefined : findCall(step.state, key);
    if (key !== null && !(call && isLive(call))) return step;
    return notify(step, LEVELS[event.reason] ?? 'error', event.reason, [], key, event);
}

/** S4: reported only if the link was up before. */
function sayReconnected(step: Step, before: Device): Step {
    return before.reason === 'linkDown' && before.features.answer ? notify(step, 'info', 'reconnected') : step;
}

const STATE_OF: Readonly<Record<SnapshotCall['state'], CallState>> = {
    alerting: 'ringing',
    initiated: 'connecting',
    connected: 'connected',
    hold: 'held'
};

/**
 * S4: after the link is restored, the phone system's snapshot decides. Calls in it are added. Known calls that are not in it have
 * ended unseen, at the time of the snapshot.
 */
function takeOver(step: Step, calls: readonly SnapshotCall[], at: number): Step {
    const { userId } = step.state.user;
    const up = new Set(calls.map((call) => callKeyOf(call.connection, userId)));
    const gone = step.state.calls.filter((call) => isLive(call) && !up.has(call.key));
    const cleared = gone.reduce((now, call) => endUnseen(now, call.key, at), step);
    const unknown = calls.filter((call) => !findCall(cleared.state, callKeyOf(call.connection, userId)));
    const taken = calls.reduce(takeOne, cleared);
    return unknown.length > 0 ? notify(taken, 'info', 'callsTakenOver', [String(unknown.length)]) : taken;
}

/** A dial that was answered while the link was down has waited for this snapshot. */
const withoutAnsweredDials = (step: Step): Step =>
    put(step, { dials: step.state.dials.filter(({ commandId }) => commandId in step.state.pendingCommands) });

function takeOne(step: Step, seen: SnapshotCall): Step {
    const state = STATE_OF[seen.state];
    const key = callKeyOf(seen.connection, step.state.user.userId);
    const { muted = false, remoteHold = false, conferenced = false } = seen;
    const answeredAt = seen.answeredAt ?? (state === 'connected' || state === 'held' ? seen.startedAt : null);
    const known = findCall(step.state, key);
    if (known)
        return isLive(known)
            ? changeCall(step, key, {
                  state,
                  muted,
                  remoteHold,
                  conferenced,
                  lastSeen: null,
                  ...untold(known),
                  answeredAt: known.answeredAt ?? answeredAt,
                  ...(seen.services && { services: seen.services }),
                  ...(seen.quality && { quality: seen.quality })
              })
            : step;
    const [, added] = addCall(step, seen, seen.startedAt, state);
    const taken = { muted, remoteHold, conferenced, answeredAt, ...(seen.quality && { quality: seen.quality }) };
    return selectCall(lookUp(changeCall(added, key, taken), key), key);
}

/** Removes notices about the phone itself when it is available again. */
export const clearPhoneNotices = (step: Step): Step =>
    isAvailable(step.state) ? dismissNotices(step, (n) => n.code === 'dialNotConnected') : step;
