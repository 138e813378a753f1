import type { EngineState } from 'c/callEngine';
import { callerName, shownNumber } from 'c/callEngine';
import { fill, texts } from 'c/labels';

const TEXTS = {
    ringing: texts.announceRinging,
    connecting: texts.announceConnecting,
    connected: texts.announceConnected,
    held: texts.announceHeld,
    ended: texts.announceEnded
} as const;

/** What a screen reader says of the call that changed last. */
export function announcementText(state: EngineState): string {
    const { announcement, calls, recent } = state;
    if (!announcement) return '';
    const call = calls.find(({ key }) => key === announcement.callKey);
    const past = recent.find(({ key }) => key === announcement.callKey);
    const number = call?.number ?? past?.number ?? null;
    const name = call ? callerName(call) : past?.name;
    return fill(TEXTS[announcement.code], name ?? (number === null ? texts.withheld : shownNumber(number, state)));
}
