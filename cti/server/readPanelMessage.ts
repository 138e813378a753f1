import { panelMessage } from '../protocol/messages';
import type { PanelMessage } from '../protocol/messages';

/** Leaves out what an assignment would take for the object's prototype. */
const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** The message in a panel's text, or null if it is none. */
export function readPanelMessage(text: string, longest: number): PanelMessage | null {
    if (text.length > longest) return null;
    try {
        const value: unknown = JSON.parse(text, withoutPrototype);
        return panelMessage(value, 'message') === null ? (value as PanelMessage) : null;
    } catch {
        return null;
    }
}
