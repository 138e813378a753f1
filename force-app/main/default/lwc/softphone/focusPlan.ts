import type { Screen } from './screen';

/** Where the focus was: outside the panel, nowhere, in a field where one types, or on something else of the panel. */
export type Whereabouts = 'elsewhere' | 'nowhere' | 'text' | 'panel';

/** Where the focus goes. `group`: to the controls as a whole, where a key that is still held down does nothing. */
export type FocusTarget = 'answer' | 'group' | 'notes' | 'field';

/**
 * Answer takes the focus when a call comes to the front ringing, but only from where nobody types: a key pressed while
 * typing elsewhere, in the panel or in Salesforce, never answers.
 */
export const wantsAnswer = (before: Screen, after: Screen, where: Whereabouts): boolean =>
    after.call?.state === 'ringing' &&
    (before.call?.key !== after.call.key || before.call.state !== 'ringing') &&
    (where === 'nowhere' || where === 'panel');

/** In wrap-up the controls are all dimmed: what had the focus there has it no longer. */
export const isStranded = ({ call }: Screen, where: Whereabouts, view: string | undefined): boolean =>
    where === 'nowhere' || (call?.state === 'wrapUp' && view === 'C-CALL-CONTROLS');

/** Where the focus goes when what had it is gone from the screen, so that the keyboard is never lost. */
export function refuge({ call, hasNotes, hasControls, hasDialPad }: Screen): FocusTarget | null {
    if (call?.state === 'wrapUp' && hasNotes) return 'notes';
    if (hasControls) return 'group';
    return hasDialPad ? 'field' : null;
}
