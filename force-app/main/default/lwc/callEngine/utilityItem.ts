import { awayAs } from './activity';
import { callerName } from './association';
import { addressOf } from './channels';
import type { Call } from './model';
import { shownNumber } from './numbers';
import { isAvailable, isLive } from './selectors';
import type { EngineState } from './state';
import { findCall } from './step';

export interface UtilityItem {
    readonly code: 'available' | 'away' | 'notConnected' | 'ringing' | 'connecting' | 'onCall' | 'onHold' | 'wrapUp';
    /** The channel of the call that it is about. Voice: there is none. */
    readonly channel: Call['channel'];
    /** The caller's name, number, or address, or the activity that the agent is away in. Null: there is no call, or none of them is known. */
    readonly name: string | null;
    /** Whole seconds since it began to ring or was answered. Null: there is no call. */
    readonly seconds: number | null;
}

const CODES: Readonly<Record<Exclude<Call['state'], 'ended'>, UtilityItem['code']>> = {
    ringing: 'ringing',
    connecting: 'connecting',
    connected: 'onCall',
    held: 'onHold',
    wrapUp: 'wrapUp'
};

const alone = (code: UtilityItem['code']): UtilityItem => ({
    code,
    channel: 'voice',
    name: null,
    seconds: null
});

const whoIs = (call: Call, state: EngineState): string | null =>
    callerName(call) ?? (call.number === null ? addressOf(call) : shownNumber(call.number, state));

const about = (call: Call, code: UtilityItem['code'], state: EngineState, seconds: number | null): UtilityItem => ({
    code,
    channel: call.channel,
    name: whoIs(call, state),
    seconds
});

/** S3: the content of the utility item, which is visible while the panel is minimized. A ringing call comes first. */
export function utilityItem(state: EngineState, now: number): UtilityItem {
    const ringing = state.calls.find((call) => call.state === 'ringing');
    const front = findCall(state, state.selectedCallKey);
    const call = ringing ?? (front && isLive(front) ? front : undefined);
    if (call && call.state !== 'ended') {
        const seconds = Math.max(0, Math.floor((now - (call.answeredAt ?? call.startedAt)) / 1000));
        return about(call, CODES[call.state], state, seconds);
    }
    if (!isAvailable(state)) return alone('notConnected');
    if (front?.state === 'wrapUp') return about(front, 'wrapUp', state, null);
    const away = awayAs(state);
    return away === null ? alone('available') : { ...alone('away'), name: away };
}
