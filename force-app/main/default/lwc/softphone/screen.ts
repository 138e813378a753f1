import type { Call, EngineState, Notice } from 'c/callEngine';
import { isAvailable, isLive, kindOf, recentCalls, refusalOf } from 'c/callEngine';

/** What the agent did to the panel itself; the engine neither knows nor cares. */
export interface PanelUse {
    /** The key of the call that was put aside with a record that waits. */
    readonly aside: string | null;
    /** Whether another number is being dialled beside a call. */
    readonly dialsBeside: boolean;
}

/** The commands of a phone system whose calls are simulated; its controls send them. */
const SIMULATION = ['simulateCall', 'simulateFarEnd'];

/** What the panel shows. */
export interface Screen {
    readonly kind: 'call' | 'idle' | 'notConnected';
    readonly call: Call | null;
    readonly hasControls: boolean;
    readonly hasNotes: boolean;
    readonly hasDialPad: boolean;
    /** Whether the dial pad can be had beside this call. */
    readonly canDialBeside: boolean;
    /** Whoever signed in with a password can end that, on a shared desk for instance. */
    readonly canSignOut: boolean;
    /** Why the phone is not connected and what to do: wherever no call is up, so that wrap-up does not stand in the way. */
    readonly hasRepair: boolean;
    /** Records that wait are shown where no call needs the room (R5). */
    readonly hasOutbox: boolean;
    readonly hasRecent: boolean;
    /** Whether the agent can play the far ends of calls. */
    readonly hasSimulation: boolean;
    readonly notices: readonly Notice[];
}

/** A call in front is shown until its part here is done: one whose record waits stays until it is put aside (R5). */
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

/** From the engine's state to what is on the screen. */
export function screenOf(phone: EngineState, use: PanelUse): Screen {
    const call = shownCall(phone, use);
    const available = isAvailable(phone);
    const beside = canDialBeside(call, phone);
    const dialsBeside = use.dialsBeside && beside;
    const idle = call === null;
    return {
        kind: call ? 'call' : available ? 'idle' : 'notConnected',
        call,
        hasControls: call !== null && call.state !== 'ended',
        hasNotes: call !== null && call.state !== 'ringing' && !dialsBeside,
        // D3: what is dialled here while another tab has the phone is dialled there
        hasDialPad: dialsBeside || (idle && (available || phone.device.reason === 'inAnotherTab')),
        canDialBeside: beside,
        canSignOut: idle && isSignedIn(phone),
        hasRepair: !available && (idle || !isLive(call)),
        hasOutbox: idle && phone.calls.some((one) => refusalOf(one) !== null),
        hasRecent: idle && (available || recentCalls(phone).length > 0),
        hasSimulation: available && SIMULATION.every((name) => phone.device.features.escapes?.includes(name)),
        // the outbox, or the card of the call, says by itself that a record waits
        notices: phone.notices.filter(({ code, callKey }) => code !== 'recordWaits' || (!idle && callKey !== call.key))
    };
}
