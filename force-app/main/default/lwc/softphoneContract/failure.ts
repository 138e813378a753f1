import { explanation, explanationIn } from './explanation';
import type { Explanation, PlainWhyCode } from './explanation';
import type { CommandError, CommandErrorReason } from './commandError';

/** What is thrown at a port: data for the panel, which has the words. The message is for the console only. */
export class Failure extends Error {
    readonly reason: CommandErrorReason;
    readonly explanation: Explanation;

    /** @param given why, where that is known better than by the reason: a code that says everything by itself, or all of it */
    constructor(reason: CommandErrorReason, given: Explanation | PlainWhyCode = {}) {
        const why = typeof given === 'string' ? explanation(given) : given;
        super([reason, explanationForLog(why)].filter(Boolean).join(': '));
        this.name = 'Failure';
        this.reason = reason;
        this.explanation = why;
    }

    toCommandError(): CommandError {
        return { reason: this.reason, ...this.explanation };
    }
}

/** A reason in a line of the console: "connectionClosed 1006, going down". */
export const explanationForLog = ({ why, detail }: Explanation): string =>
    [why && [why.code, ...why.params].join(' '), detail].filter(Boolean).join(', ');

/** What was thrown, in words: some libraries throw texts. */
export const thrownInWords = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Recognized by its shape: a phone system in a script of its own has this class once more. */
const isFailure = (thrown: unknown): thrown is Pick<Failure, 'toCommandError'> =>
    typeof (thrown as Partial<Failure> | null)?.toCommandError === 'function';

/** What was thrown, as the engine is told it. Anything but a failure of ours speaks for itself. */
export const errorOf = (thrown: unknown): CommandError =>
    isFailure(thrown) ? thrown.toCommandError() : { reason: 'hostError', detail: thrownInWords(thrown) };

/** Why it was thrown. */
export const explanationOf = (thrown: unknown): Explanation => explanationIn(errorOf(thrown));

/** As a failure, whatever was thrown elsewhere. */
export const failureOf = ({ reason, ...why }: CommandError): Failure => new Failure(reason, why);

/** Longer words of another system than this help nobody, and no side of a boundary takes a text above 4000 characters. */
const LONGEST_DETAIL = 1000;

/** What a command's failure is called where it crosses a boundary. */
export function commandErrorOf(thrown: unknown): CommandError {
    const error = errorOf(thrown);
    return error.detail === undefined ? error : { ...error, detail: error.detail.slice(0, LONGEST_DETAIL) };
}
