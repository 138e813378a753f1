import type { Call, EngineState, Notice } from 'c/callEngine';
import { isAvailable, isLive, kindOf, leavesNoRecord, recentCalls, refusalOf } from 'c/callEngine';

/** The state of the panel itself, which the engine does not know. */
export interface PanelUse {
    /** The key of the call that was set aside with an unsaved record. */
    readonly aside: string | null;
    /** Whether the dial pad is open during a call. */
    readonly dialsBeside: boolean;
}

/** The commands of a phone system with simulated calls. demoControl sends them. */
const SIMULATION = ['simulateCall', 'simulateFarEnd'];

/** The contents of the panel. */
export interface Screen {
    readonly kind: 'call' | 'idle' | 'notConnected';
    readonly call: Call | null;
    readonly hasControls: boolean;
    /** Which record the call belongs to, and its notes. A call without a record has neither (R12). */
    readonly hasRecord: boolean;
    readonly hasNotes: boolean;
    readonly hasDialPad: boolean;
    /** Whether the dial pad can be opened during this call. */
    readonly canDialBeside: boolean;
    /** Whether the agent can sign out, for example at a shared desk. */
    readonly canSignOut: boolean;
    /** Shows why the phone is not connected and what to do, whenever there is no live call, so in wrap-up as well. */
    readonly hasRepair: boolean;
    /** Unsaved records are shown while no call needs the space (R5). */
    readonly hasOutbox: boolean;
    readonly hasRecent: boolean;
    /** The exchange's own features, wherever numbers are dialed. */
    readonly hasFeatureCodes: boolean;
    /** Whether the agent can control the far ends of calls. */
    readonly hasSimulation: boolean;
    readonly notices: readonly Notice[];
}

/** The selected call is shown until it is finished. If its record isn't saved, it stays until it is set aside (R5). */
function shownCall({ calls, selectedCallKey }: EngineState, { aside }: PanelUse): Call | null {
    const front = calls.find(({ key }) => key === selectedCallKey);
    return !front || (front.state === 'ended' && front.key === aside) ? null : front;
}

function canDialBeside(call: Call | null, phone: EngineState): boolean {
    if (call === null || !isAvailable(phone)) return false;
    const calls = phone.calls.filter((one) => kindOf(one).line);
    if (!calls.some(isLive)) return true;
    const settled = calls.every(({ state }) => state !== 'ringing' && state !== 'connecting');
    return phone.device.features.secondCall && settled;
}

function isSignedIn({ device, calls }: EngineState): boolean {
    return device.features.signIn && device.link !== 'denied' && !calls.some(isLive);
}

/** The live calls that were not live before. */
function newCalls(before: EngineState, after: EngineState): Call[] {
    const known = before.calls.filter(isLive).map(({ key }) => key);
    return after.calls.filter((call) => isLive(call) && !known.includes(call.key));
}

export const hasNewCall = (before: EngineState, after: EngineState): boolean => newCalls(before, after).length > 0;

/** The number that was typed has become a call. */
export const hasNewOutbound = (before: EngineState, after: EngineState): boolean =>
    newCalls(before, after).some(({ direction }) => direction === 'out');

/** From the engine's state to what is on the screen. */
export function screenOf(phone: EngineState, use: PanelUse): Screen {
    const call = shownCall(phone, use);
    const available = isAvailable(phone);
    const beside = canDialBeside(call, phone);
    const dialsBeside = use.dialsBeside && beside;
    const idle = call === null;
    // D3: while another tab has the phone, numbers are dialed there
    const hasDialPad = dialsBeside || (idle && (available || phone.device.reason === 'inAnotherTab'));
    const hasRecord = call !== null && !leavesNoRecord(call);
    return {
        kind: call ? 'call' : available ? 'idle' : 'notConnected',
        call,
        hasControls: call !== null && call.state !== 'ended',
        hasRecord,
        hasNotes: hasRecord && call.state !== 'ringing' && !dialsBeside,
        hasDialPad,
        hasFeatureCodes: hasDialPad && phone.device.features.featureCodes !== undefined,
        canDialBeside: beside,
        canSignOut: idle && isSignedIn(phone),
        hasRepair: !available && (idle || !isLive(call)),
        hasOutbox: idle && phone.calls.some((one) => refusalOf(one) !== null),
        hasRecent: idle && (available || recentCalls(phone).length > 0),
        hasSimulation: available && SIMULATION.every((name) => phone.device.features.escapes?.includes(name)),
        // the outbox and the call's card already show that a record isn't saved
        notices: phone.notices.filter(({ code, callKey }) => code !== 'recordWaits' || (!idle && callKey !== call.key))
    };
}
