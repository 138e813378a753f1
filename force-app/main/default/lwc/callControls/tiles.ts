import type { Call, EngineState } from 'c/callEngine';
import { consultationPartner, swapPartner } from 'c/callEngine';
import { texts } from 'c/labels';

/** One control beside the red and the green: an icon with its name below. */
export interface Tile {
    /** The action of the engine that it sends; `keypad` opens a panel instead. */
    readonly name: 'mute' | 'unmute' | 'hold' | 'resume' | 'keypad' | 'swap' | 'cancelConsultation';
    readonly place: string;
    readonly label: string;
    readonly icon: string;
    readonly usable: boolean;
    /** Whether what it stands for is on now; the label says so too. */
    readonly on: boolean;
}

/**
 * The tiles of a call, each always in the same order, and only those that the phone system can do (K). A tile that means
 * nothing in this state of the call stays where it is, dimmed.
 */
export function tilesOf(call: Call, phone: EngineState, keypadOpen: boolean): Tile[] {
    const { features } = phone.device;
    const connected = call.state === 'connected';
    const held = call.state === 'held';
    const talking = connected || held;
    const up = talking || call.state === 'connecting';
    const tiles: (Tile | false)[] = [
        features.mute &&
            (call.muted
                ? {
                      name: 'unmute',
                      place: 'mute',
                      label: texts.unmute,
                      icon: 'utility:muted',
                      usable: talking,
                      on: true
                  }
                : {
                      name: 'mute',
                      place: 'mute',
                      label: texts.mute,
                      icon: 'utility:unmuted',
                      usable: connected,
                      on: false
                  }),
        features.hold &&
            (held
                ? { name: 'resume', place: 'hold', label: texts.resume, icon: 'utility:play', usable: true, on: true }
                : {
                      name: 'hold',
                      place: 'hold',
                      label: texts.hold,
                      icon: 'utility:pause',
                      usable: connected,
                      on: false
                  }),
        features.dtmf && {
            name: 'keypad',
            place: 'keypad',
            label: texts.keypad,
            icon: 'utility:keypad',
            usable: connected,
            on: keypadOpen
        },
        up &&
            swapPartner(call, phone) !== null && {
                name: 'swap',
                place: 'swap',
                label: texts.swap,
                icon: 'utility:sort',
                usable: talking,
                on: false
            },
        up &&
            consultationPartner(call, phone) !== null && {
                name: 'cancelConsultation',
                place: 'back',
                label: texts.backToCaller,
                icon: 'utility:undo',
                usable: true,
                on: false
            }
    ];
    return tiles.filter((tile) => tile !== false);
}
