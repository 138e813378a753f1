/** unknown: it can't be determined from this page. */
export type Verdict = 'ok' | 'bad' | 'unknown';

/** The texts of a line that has its verdict in another way. */
export type OtherText = 'unset' | 'turnOnly' | 'endless' | 'utility' | 'both' | 'defaults' | 'packaged';

/** What a text needs beyond the finding. */
export interface Wording {
    readonly text?: OtherText;
    /** For the placeholders {1} and {2}. */
    readonly more?: readonly string[];
}

/** A verdict and the finding, for the placeholder {0} of the texts. */
export type Finding = readonly [Verdict, string?, Wording?];

export const judge = (good: boolean, detail = ''): Finding => [good ? 'ok' : 'bad', detail];
