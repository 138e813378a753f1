import { fill } from 'c/labels';

/**
 * Columns of a label in the utility bar. Salesforce documents no limit, and draws a label of any length; a longer one takes the
 * room of the other utilities.
 */
const MOST_COLUMNS = 40;
const CUT = '…';

/** Signs of East Asian scripts take two columns. */
const widthOf = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);

/** A name without the words at its end for which there is no room; a first word that is too long itself, without its end. */
function shortened(name: string, room: number): string {
    if (widthOf(name) <= room) return name;
    const fits = (text: string): boolean => widthOf(text + CUT) <= room;
    const words = name.split(/\s+/);
    while (words.length > 1 && !fits(words.join(' '))) words.pop();
    const signs = [...words.join(' ')];
    while (signs.length > 1 && !fits(signs.join(''))) signs.pop();
    return signs.join('').replace(/[\s,.;:&-]+$/, '') + CUT;
}

/** Fills the label, of which `who` is the last gap. What else it says stays whole, and so does a number. */
export function shortLabel(label: string, who: string, ...before: readonly string[]): string {
    const room = MOST_COLUMNS - (widthOf(fill(label, ...before, 'x')) - 1);
    return fill(label, ...before, /\p{L}/u.test(who) ? shortened(who, room) : who);
}
