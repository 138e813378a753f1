import type { ControlName } from 'c/callEngine';
import { featureNames, shortcutTexts, soundTexts, texts, voicemailTexts } from 'c/labels';

interface Shortcut {
    readonly label: string;
    /** The default key, used with Alt and Shift: a `KeyboardEvent.code`. */
    readonly key: string;
    /** The controls of the selected call that it triggers: whichever can be used now. */
    readonly controls?: readonly ControlName[];
    /** Only if the exchange has a code for the feature of this name. */
    readonly needsCode?: true;
}

/** Everything that has a shortcut, in the order of the help sheet. */
export const SHORTCUTS = {
    answer: { label: texts.answer, key: 'KeyA', controls: ['answer'] },
    decline: { label: texts.decline, key: 'KeyD', controls: ['decline'] },
    hangUp: { label: texts.hangUp, key: 'KeyE', controls: ['hangUp'] },
    hold: { label: `${texts.hold}, ${texts.resume}`, key: 'KeyH', controls: ['hold', 'resume'] },
    mute: { label: `${texts.mute}, ${texts.unmute}`, key: 'KeyM', controls: ['unmute', 'mute'] },
    keypad: { label: texts.keypad, key: 'KeyK' },
    transfer: { label: texts.transfer, key: 'KeyT' },
    completeTransfer: { label: texts.completeTransfer, key: 'KeyC', controls: ['completeTransfer'] },
    swap: { label: texts.swap, key: 'KeyW', controls: ['swap'] },
    conference: { label: texts.conference, key: 'KeyG', controls: ['conference'] },
    leave: { label: texts.leaveConference, key: 'KeyX', controls: ['leave'] },
    back: { label: texts.backToCaller, key: 'KeyB', controls: ['cancelConsultation'] },
    pop: { label: texts.pop, key: 'KeyO' },
    search: { label: texts.search, key: 'KeyF' },
    new: { label: texts.newRecord, key: 'KeyN' },
    record: { label: texts.chooseRecord, key: 'KeyL' },
    notes: { label: texts.notes, key: 'KeyJ' },
    save: { label: texts.save, key: 'KeyS' },
    field: { label: texts.nameOrNumber, key: 'KeyP' },
    redial: { label: shortcutTexts.redial, key: 'KeyR' },
    voicemail: { label: voicemailTexts.call, key: 'KeyI' },
    beside: { label: texts.anotherCall, key: 'KeyU' },
    audio: { label: soundTexts.title, key: 'KeyV' },
    pickup: { label: featureNames.pickup, key: 'KeyY', needsCode: true },
    doNotDisturbOn: { label: featureNames.doNotDisturbOn, key: 'Digit1', needsCode: true },
    doNotDisturbOff: { label: featureNames.doNotDisturbOff, key: 'Digit2', needsCode: true },
    forwardingOn: { label: featureNames.forwardingOn, key: 'Digit3', needsCode: true },
    forwardingOff: { label: featureNames.forwardingOff, key: 'Digit4', needsCode: true },
    signOut: { label: texts.signOut, key: 'KeyQ' },
    help: { label: shortcutTexts.title, key: 'Slash' }
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;
export const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];
export const shortcutOf = (name: ShortcutName): Shortcut => SHORTCUTS[name];
