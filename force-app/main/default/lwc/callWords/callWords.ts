import type { Call, CallState, EngineState } from 'c/callEngine';
import { callerName, isWithheld, shownNumber } from 'c/callEngine';
import { texts } from 'c/labels';

/** The other end's number as people read it; null when there is none. */
export const numberOf = ({ number }: Pick<Call, 'number'>, phone: EngineState): string | null =>
    number === null ? null : shownNumber(number, phone);

/** Who it is, in one line: the name, else the number, else that it is withheld (N2) or not known. */
export function whoOf(call: Call, phone: EngineState): string {
    if (isWithheld(call)) return texts.withheld;
    return callerName(call) ?? numberOf(call, phone) ?? texts.unknownCaller;
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
