import type { Call, ControlName, EngineState } from 'c/callEngine';
import { whyUnusable } from 'c/callEngine';
import { texts } from 'c/labels';

/** One control other than the red and the green button: an icon with its name below. */
export interface Tile {
    /** The engine action that it sends. `keypad` opens a panel instead. */
    readonly name: ControlName | 'keypad';
    readonly place: string;
    readonly label: string;
    readonly icon: string;
    readonly usable: boolean;
    /** Whether it is on now. The label says so, too. */
    readonly on: boolean;
}

/** A tile's appearance, and the engine's control that it represents. */
interface Face extends Omit<Tile, 'usable'> {
    readonly control: ControlName;
}

const facesOf = ({ muted, state }: Call, keypadOpen: boolean): Face[] => [
    muted
        ? { control: 'unmute', name: 'unmute', place: 'mute', label: texts.unmute, icon: 'utility:muted', on: true }
        : { control: 'mute', name: 'mute', place: 'mute', label: texts.mute, icon: 'utility:unmuted', on: false },
    state === 'held'
        ? { control: 'resume', name: 'resume', place: 'hold', label: texts.resume, icon: 'utility:play', on: true }
        : { control: 'hold', name: 'hold', place: 'hold', label: texts.hold, icon: 'utility:pause', on: false },
    {
        control: 'digits',
        name: 'keypad',
        place: 'keypad',
        label: texts.keypad,
        icon: 'utility:keypad',
        on: keypadOpen
    },
    { control: 'swap', name: 'swap', place: 'swap', label: texts.swap, icon: 'utility:sort', on: false },
    {
        control: 'conference',
        name: 'conference',
        place: 'conference',
        label: texts.conference,
        icon: 'utility:groups',
        on: false
    },
    {
        control: 'cancelConsultation',
        name: 'cancelConsultation',
        place: 'back',
        label: texts.backToCaller,
        icon: 'utility:undo',
        on: false
    }
];

/**
 * The tiles of a call, always in the same order, and only those that the call supports (K). A tile that isn't possible in the
 * call's current state stays in place, disabled.
 */
export const tilesOf = (call: Call, phone: EngineState, keypadOpen: boolean): Tile[] =>
    facesOf(call, keypadOpen).flatMap(({ control, ...face }) => {
        const why = whyUnusable(control, call, phone);
        return why === 'absent' ? [] : [{ ...face, usable: why === null }];
    });
