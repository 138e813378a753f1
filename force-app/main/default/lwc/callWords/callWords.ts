import type { Call, CallState, EngineState } from 'c/callEngine';
import { callerName, isWithheld, shownNumber } from 'c/callEngine';
import { fill, texts } from 'c/labels';

/** The other end's number as people read it, with its extension (N5); null when there is none. */
export function numberOf({ number, extension }: Pick<Call, 'number' | 'extension'>, phone: EngineState): string | null {
    if (number === null) return null;
    const shown = shownNumber(number, phone);
    return extension ? fill(texts.numberExtension, shown, extension) : shown;
}

/** Who it is, in one short line: the name, else the main number, else that it is withheld (N2) or not known. */
export function whoOf(call: Call, phone: EngineState): string {
    if (isWithheld(call)) return texts.withheld;
    return callerName(call) ?? numberOf({ ...call, extension: null }, phone) ?? texts.unknownCaller;
}

const STATES: Readonly<Record<CallState, string>> = {
    ringing: texts.ringing,
    connecting: texts.calling,
    connected: texts.onCall,
    held: texts.onHold,
    wrapUp: texts.wrapUp,
    ended: texts.wrapUp
};

export const stateOf = ({ state }: Pick<Call, 'state'>): string => STATES[state];
