/** unknown: it can't be determined from this page. */
export type Verdict = 'ok' | 'bad' | 'unknown';

/** A verdict and the finding, for the placeholder {0} of the texts. */
export type Finding = readonly [Verdict, string?];

export const judge = (good: boolean, detail = ''): Finding => [good ? 'ok' : 'bad', detail];
