import type { Call, CallState, EngineState, Recent } from 'c/callEngine';
import { addressOf, callerName, isWithheld, kindOf, shownNumber } from 'c/callEngine';
import { channels, featureNames, fill, isolated, texts } from 'c/labels';

/** The remote party's number, formatted, with its extension (N5). Null: there is none. */
export function numberOf({ number, extension }: Pick<Call, 'number' | 'extension'>, phone: EngineState): string | null {
    if (number === null) return null;
    const shown = shownNumber(number, phone);
    return extension ? fill(texts.numberExtension, shown, extension) : isolated(shown);
}

/** The party: its name, or else its number, or else an address. Otherwise "withheld" (N2), or the kind of interaction (R10). */
export function partyName(
    party: Pick<Recent, 'name' | 'number' | 'extension' | 'address' | 'channel'>,
    phone: EngineState
): string {
    const known = party.name ?? numberOf(party, phone) ?? party.address;
    return known ?? (isWithheld(party) ? texts.withheld : channels[party.channel]);
}

/** As `partyName`, for a current call. A call to a feature of the exchange has the feature's name. */
export const partyOf = (call: Call, phone: EngineState): string =>
    call.codedFeature
        ? featureNames[call.codedFeature]
        : partyName({ ...call, name: callerName(call), address: addressOf(call) }, phone);

/** The party in one short line without an extension. A caller who withholds the number has no name (N2). */
export const whoOf = (call: Call, phone: EngineState): string =>
    isWithheld(call) ? texts.withheld : partyOf({ ...call, extension: null }, phone);

const CALLS: Readonly<Record<CallState, string>> = {
    ringing: texts.ringing,
    connecting: texts.calling,
    connected: texts.onCall,
    held: texts.onHold,
    wrapUp: texts.wrapUp,
    ended: texts.wrapUp
};

/** R10: only a call rings. */
const INTERACTIONS: Readonly<Record<CallState, string>> = {
    ...CALLS,
    ringing: texts.interactionRinging,
    connecting: texts.interactionConnecting,
    connected: texts.interactionConnected
};

export const stateOf = ({ state, channel }: Pick<Call, 'state' | 'channel'>): string =>
    kindOf({ channel }).line ? CALLS[state] : fill(INTERACTIONS[state], channels[channel]);

/** The label for answering, which puts another connected call on hold. */
export function answerLabelOf(call: Call, { calls }: Pick<EngineState, 'calls'>): string {
    if (!kindOf(call).line) return texts.accept;
    const talking = calls.some((other) => other.key !== call.key && other.state === 'connected' && kindOf(other).line);
    return talking ? texts.holdAndAnswer : texts.answer;
}

const ICONS: Readonly<Record<Call['channel'], string | null>> = {
    voice: null,
    chat: 'utility:chat',
    message: 'utility:sms',
    email: 'utility:email',
    callback: 'utility:outbound_call',
    other: 'utility:comments'
};

/** For an interaction that isn't a call. A call has one for each of its states. */
export const channelIcon = ({ channel }: Pick<Call, 'channel'>): string | null => ICONS[channel] ?? null;
