/**
 * Control characters, and those that turn the direction of the text around them: in a caller's name they would make a line
 * say something else than it holds. Line ends become blanks. What joins letters of a script, or parts of a picture, stays.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text from elsewhere, as it may be shown and recorded. */
export const plainText = (text: string): string => text.replace(INVISIBLE, '').replace(CONTROLS, ' ').trim();
