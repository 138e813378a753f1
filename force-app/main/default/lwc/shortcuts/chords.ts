import type { ShortcutName } from './actions';
import { NAMES, shortcutOf } from './actions';

/** Keys that are pressed together, such as "Alt+Shift+KeyA". Null: the agent has removed the shortcut. */
export type Chords = Readonly<Record<ShortcutName, string | null>>;

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code' | 'getModifierState'>;

/** By physical key, so that it works in layouts without Latin letters. Null without Ctrl, Alt, or Cmd, because that is typing. */
export function chordOf(keys: Keys): string | null {
    const { ctrlKey, altKey, shiftKey, metaKey, code } = keys;
    // AltGr types characters, and is reported as Ctrl and Alt on Windows
    if (!(ctrlKey || altKey || metaKey) || keys.getModifierState('AltGraph')) return null;
    if (!code || /^(Control|Alt|Shift|Meta)/.test(code)) return null;
    const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Cmd'];
    return [...held.filter(Boolean), code].join('+');
}

/** For display: "Alt+Shift+A". */
export const shownChord = (chord: string): string => chord.replace(/(Key|Digit)(?=.$)/, '').replace('Slash', '/');

/** The agent's choices combined with the defaults. Storage may contain anything, so it is validated. */
export function chordsFrom(stored: unknown): Chords {
    const chosen = (stored ?? {}) as Readonly<Record<string, unknown>>;
    const chords = NAMES.map((name) => {
        const one = chosen[name];
        return [name, one === null || typeof one === 'string' ? one : `Alt+Shift+${shortcutOf(name).key}`];
    });
    return Object.fromEntries(chords) as Chords;
}
