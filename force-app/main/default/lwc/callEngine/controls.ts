import type { Feature, Service } from 'c/softphoneContract';
import { kindOf } from './channels';
import type { Call, CallState } from './model';
import { conferencePartner, consultationPartner, joinPartner, stayingPartner, swapPartner } from './pairs';
import type { EngineState } from './state';

interface Control {
    /** The call states in which the control is possible. */
    readonly allowedIn: readonly CallState[];
    readonly command: Service;
    /** The phone feature that it requires, if the call itself lists no services. Null: every phone has it. */
    readonly needs: Feature | null;
    /** It concerns a call's audio. An interaction that isn't a call doesn't have it (R10). */
    readonly sound: boolean;
    /** The second call that it requires. */
    readonly partner?: (call: Call, state: Pick<EngineState, 'calls'>) => Call | null;
    /** The second call must have been answered. */
    readonly partnerTalks?: true;
}

const TALKING = ['connected', 'held'] as const;
const UP = ['connecting', 'connected', 'held'] as const;

/**
 * K: the controls of a call and their commands. The engine and the views check this table with the function below, and the engine
 * gets the commands from it.
 */
export const CONTROLS = {
    answer: { allowedIn: ['ringing'], command: 'answer', needs: 'answer', sound: false },
    decline: { allowedIn: ['ringing'], command: 'clear', needs: 'decline', sound: false },
    hangUp: { allowedIn: UP, command: 'clear', needs: null, sound: false },
    hold: { allowedIn: ['connected'], command: 'hold', needs: 'hold', sound: true },
    resume: { allowedIn: ['held'], command: 'retrieve', needs: 'hold', sound: true },
    mute: { allowedIn: ['connected'], command: 'setMicrophoneMute', needs: 'mute', sound: true },
    unmute: { allowedIn: TALKING, command: 'setMicrophoneMute', needs: 'mute', sound: true },
    digits: { allowedIn: ['connected'], command: 'generateDigits', needs: 'dtmf', sound: true },
    transfer: { allowedIn: TALKING, command: 'singleStepTransfer', needs: 'singleStepTransfer', sound: false },
    consult: { allowedIn: TALKING, command: 'consult', needs: 'consultationTransfer', sound: true },
    completeTransfer: {
        allowedIn: UP,
        command: 'transfer',
        needs: 'consultationTransfer',
        sound: true,
        partner: consultationPartner
    },
    join: { allowedIn: TALKING, command: 'transfer', needs: 'consultationTransfer', sound: true, partner: joinPartner },
    swap: {
        allowedIn: TALKING,
        command: 'alternate',
        needs: 'consultationTransfer',
        sound: true,
        partner: swapPartner,
        partnerTalks: true
    },
    conference: {
        allowedIn: TALKING,
        command: 'conference',
        needs: 'conference',
        sound: true,
        partner: conferencePartner,
        partnerTalks: true
    },
    leave: {
        allowedIn: ['connected'],
        command: 'transfer',
        needs: 'consultationTransfer',
        sound: true,
        partner: stayingPartner
    },
    cancelConsultation: {
        allowedIn: UP,
        command: 'reconnect',
        needs: 'consultationTransfer',
        sound: true,
        partner: consultationPartner
    }
} as const satisfies Readonly<Record<string, Control>>;

export type ControlName = keyof typeof CONTROLS;

const controlOf = (name: ControlName): Control => CONTROLS[name];

export const isControlName = (name: string): name is ControlName => Object.hasOwn(CONTROLS, name);
export const isPhoneCommand = (command: string): boolean =>
    Object.values<Control>(CONTROLS).some((one) => one.command === command);

/** Why a control can't be used for this call now. Null: it can. `absent`: never with this call. */
export type Unusable = 'absent' | 'notNow';

/** Checks the call's own services, or without them, the phone's features. */
const isOffered = ({ command, needs }: Control, { services }: Call, { features }: EngineState['device']): boolean =>
    services ? services.includes(command) : needs === null || features[needs];

export function whyUnusable(
    name: ControlName,
    call: Call,
    state: Pick<EngineState, 'calls' | 'device'>
): Unusable | null {
    const control = controlOf(name);
    const { allowedIn, sound, partner, partnerTalks = false } = control;
    if (sound && !kindOf(call).line) return 'absent';
    if (!isOffered(control, call, state.device)) return 'absent';
    if (partner) {
        const other = partner(call, state);
        if (other === null || !isOffered(control, other, state.device)) return 'absent';
        if (partnerTalks && other.state === 'connecting') return 'notNow';
    }
    return allowedIn.includes(call.state) ? null : 'notNow';
}
