import { callerName } from './callerName';
import { shownNumber } from './numbers';
import { isAvailable, isLive } from './questions';
import type { Call } from './model';
import type { EngineState } from './state';
import { findCall } from './step';

export interface UtilityItem {
    readonly code: 'available' | 'notConnected' | 'ringing' | 'connecting' | 'onCall' | 'onHold' | 'wrapUp';
    /** The caller, by name or number; null when there is no call or the number is withheld. */
    readonly name: string | null;
    /** Whole seconds since it began to ring, or since it was answered; null when there is no call. */
    readonly seconds: number | null;
}

const CODES: Readonly<Record<Exclude<Call['state'], 'ended'>, UtilityItem['code']>> = {
    ringing: 'ringing',
    connecting: 'connecting',
    connected: 'onCall',
    held: 'onHold',
    wrapUp: 'wrapUp'
};

const item = (code: UtilityItem['code'], name: string | null = null, seconds: number | null = null): UtilityItem => ({
    code,
    name,
    seconds
});

const whoIs = (call: Call, state: EngineState): string | null =>
    callerName(call) ?? (call.number === null ? null : shownNumber(call.number, state));

/** S3: what the utility bar shows, so that a minimised panel still tells. A ringing call goes before everything. */
export function utilityItem(state: EngineState, now: number): UtilityItem {
    const ringing = state.calls.find((call) => call.state === 'ringing');
    const front = findCall(state, state.frontCallKey);
    const call = ringing ?? (front && isLive(front) ? front : undefined);
    if (call && call.state !== 'ended') {
        return item(
            CODES[call.state],
            whoIs(call, state),
            Math.max(0, Math.floor((now - (call.answeredAt ?? call.startedAt)) / 1000))
        );
    }
    if (!isAvailable(state)) return item('notConnected');
    return front?.state === 'wrapUp' ? item('wrapUp', whoIs(front, state)) : item('available');
}
