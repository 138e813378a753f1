/**
 * Control characters, and those that change the text direction. In a caller's name, they could make a line look like something
 * else. Line breaks become spaces. Characters that join letters or parts of an emoji are kept.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text from another system, safe to display and to store. */
export const plainText = (text: string): string => text.replace(INVISIBLE, '').replace(CONTROLS, ' ').trim();
