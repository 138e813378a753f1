import type { EngineState, Recent } from 'c/callEngine';
import { addressOf, callerName, kindOf } from 'c/callEngine';
import { partyName, stateOf } from 'c/callText';
import { channels, fill, texts } from 'c/labels';

const TEXTS = {
    ringing: texts.announceRinging,
    connecting: texts.announceConnecting,
    connected: texts.announceConnected,
    held: texts.announceHeld,
    conferenced: texts.announceConferenced,
    ended: texts.announceEnded
} as const;

type Party = Parameters<typeof partyName>[0];

/** The party of the call that the announcement is about, even if the call is over. */
function partyIn({ announcement, calls, recent }: EngineState): Party | undefined {
    const call = calls.find(({ key }) => key === announcement?.callKey);
    const past: Recent | undefined = recent.find(({ key }) => key === announcement?.callKey);
    return call ? { ...call, name: callerName(call), address: addressOf(call) } : past;
}

/** The screen reader text about the call that changed last. */
function announcementText(state: EngineState): string {
    const party = partyIn(state);
    if (!state.announcement || !party) return '';
    const { code } = state.announcement;
    const who = partyName({ ...party, extension: null }, state);
    if (kindOf(party).line) return fill(TEXTS[code], who);
    const what = channels[party.channel];
    // R10: only a call is described as calling, and only a call is in a conference
    const said =
        code === 'ended' || code === 'conferenced'
            ? fill(texts.interactionEnded, what)
            : stateOf({ ...party, state: code });
    return who === what ? said : `${said}, ${who}`;
}

export interface Said {
    readonly text: string;
    readonly serial: number;
}

/** What is announced now, after `before`. A new element each time, so that the same text is announced again. */
export function announced(before: readonly Said[], state: EngineState): readonly Said[] {
    const { announcement } = state;
    const said = before[0];
    // the name may arrive while it still rings
    if (!announcement || (said?.serial === announcement.serial && announcement.code !== 'ringing')) return before;
    const { serial } = announcement;
    const text = announcementText(state);
    return said?.text === text && said.serial === serial ? before : [{ text, serial }];
}
