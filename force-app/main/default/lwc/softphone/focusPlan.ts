import type { Screen } from './screen';

/** A view that the focus can be sent to. */
export type Focusable = HTMLElement & {
    takeFocus(where?: 'answer' | 'group'): void;
    toggle(what?: 'keypad' | 'transfer'): void;
    use(feature: string): void;
};

/** Where the focus was: outside the panel, nowhere, in a text field, or on something else in the panel. */
export type Whereabouts = 'elsewhere' | 'nowhere' | 'text' | 'panel';

/** Where the focus goes. `group`: to the controls as a whole, where a key that is still pressed does nothing. */
export type FocusTarget = 'answer' | 'group' | 'notes' | 'field';

/** The views in which it goes there. */
export const HOME_OF: Readonly<Record<FocusTarget, string>> = {
    answer: 'c-call-controls',
    group: 'c-call-controls',
    notes: 'c-call-notes',
    field: 'c-dial-pad'
};

/** The tags of views with text fields. */
const TYPED_INTO: readonly string[] = ['C-DIAL-PAD', 'C-CALL-NOTES', 'C-NOT-CONNECTED', 'C-DEMO-CONTROL'];

/** `view`: the one in the panel that has the focus. */
export function whereaboutsOf(view: Element | null | undefined): Whereabouts {
    if (!document.hasFocus()) return 'elsewhere';
    if (view) return TYPED_INTO.includes(view.tagName) ? 'text' : 'panel';
    return document.activeElement === null || document.activeElement === document.body ? 'nowhere' : 'elsewhere';
}

/**
 * Answer gets the focus when a ringing call is selected, but not while the agent is typing, in the panel or in Salesforce. A key
 * pressed while typing must never answer a call.
 * @param shared the panel shares its page, so that a focus that is nowhere may be anyone's
 */
export const wantsAnswer = (before: Screen, after: Screen, where: Whereabouts, shared = false): boolean =>
    after.call?.state === 'ringing' &&
    (before.call?.key !== after.call.key || before.call.state !== 'ringing') &&
    (where === 'panel' || (where === 'nowhere' && !shared));

/** Whether the focus is lost, or is about to be: the controls are disabled in wrap-up, and the dial pad is hidden during a call. */
export const isStranded = ({ call, hasDialPad }: Screen, where: Whereabouts, view: string | undefined): boolean =>
    where === 'nowhere' ||
    (call?.state === 'wrapUp' && view === 'C-CALL-CONTROLS') ||
    (!hasDialPad && view === 'C-DIAL-PAD');

/** Where the focus goes when the focused element has disappeared, so that the keyboard keeps working. */
export function refuge({ call, hasNotes, hasControls, hasDialPad }: Screen): FocusTarget | null {
    if (call?.state === 'wrapUp' && hasNotes) return 'notes';
    if (hasControls) return 'group';
    return hasDialPad ? 'field' : null;
}
