/** unknown: it cannot be told from this page, and is not guessed. */
export type Verdict = 'ok' | 'bad' | 'unknown';

/** A verdict, and what was found: for the gap {0} of the texts. */
export type Finding = readonly [Verdict, string?];

export const judge = (good: boolean, detail = ''): Finding => [good ? 'ok' : 'bad', detail];
