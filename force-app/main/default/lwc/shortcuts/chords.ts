import type { ShortcutName } from './actions';
import { NAMES, shortcutOf } from './actions';

/** Keys that are pressed together, "Alt+Shift+KeyA"; null: the agent wants none. */
export type Chords = Readonly<Record<ShortcutName, string | null>>;

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code' | 'getModifierState'>;

/** By the place of the key, so that a layout without Latin letters has them too. Null without Ctrl, Alt or Cmd: that is typing. */
export function chordOf(keys: Keys): string | null {
    const { ctrlKey, altKey, shiftKey, metaKey, code } = keys;
    // AltGr writes signs, and reads as Ctrl and Alt in Windows
    if (!(ctrlKey || altKey || metaKey) || keys.getModifierState('AltGraph')) return null;
    if (!code || /^(Control|Alt|Shift|Meta)/.test(code)) return null;
    const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Cmd'];
    return [...held.filter(Boolean), code].join('+');
}

/** As it stands on the keyboard: "Alt+Shift+A". */
export const shownChord = (chord: string): string => chord.replace(/(Key|Digit)(?=.$)/, '').replace('Slash', '/');

/** What the agent chose, over what there is without a choice. Whoever reads it may find anything in storage. */
export function chordsFrom(stored: unknown): Chords {
    const chosen = (stored ?? {}) as Readonly<Record<string, unknown>>;
    const chords = NAMES.map((name) => {
        const one = chosen[name];
        return [name, one === null || typeof one === 'string' ? one : `Alt+Shift+${shortcutOf(name).key}`];
    });
    return Object.fromEntries(chords) as Chords;
}
