import { fill } from 'c/labels';

/**
 * The maximum width of a label in the utility bar, in columns. Salesforce documents no limit and shows labels of any length, but a
 * longer one takes space from the other utilities.
 */
const MAX_COLUMNS = 40;
const CUT = '…';

/** Characters of East Asian scripts take two columns. */
const widthOf = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);

/** Drops words at the end of a name that don't fit. If the first word alone is too long, it is cut off. */
function shortened(name: string, room: number): string {
    if (widthOf(name) <= room) return name;
    const fits = (text: string): boolean => widthOf(text + CUT) <= room;
    const words = name.split(/\s+/);
    while (words.length > 1 && !fits(words.join(' '))) words.pop();
    const signs = [...words.join(' ')];
    while (signs.length > 1 && !fits(signs.join(''))) signs.pop();
    return signs.join('').replace(/[\s,.;:&-]+$/, '') + CUT;
}

/** Fills the label. `who` is the last placeholder, and the only part that is shortened. A number is not. */
export function shortLabel(label: string, who: string, ...before: readonly string[]): string {
    const room = MAX_COLUMNS - (widthOf(fill(label, ...before, 'x')) - 1);
    return fill(label, ...before, /\p{L}/u.test(who) ? shortened(who, room) : who);
}
