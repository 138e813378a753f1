import { explanation, explanationIn } from './explanation';
import type { Explanation, PlainWhyCode } from './explanation';
import type { CommandError, CommandErrorReason } from './commandError';

/** The error that a port rejects with: data for the panel, which has the texts. The message is only for the console. */
export class Failure extends Error {
    readonly reason: CommandErrorReason;
    readonly explanation: Explanation;

    /** @param given more details than the reason, if known: a code without parameters, or a whole explanation */
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

/** An explanation as text for the console: "connectionClosed 1006, going down". */
export const explanationForLog = ({ why, detail }: Explanation): string =>
    [why && [why.code, ...why.params].join(' '), detail].filter(Boolean).join(', ');

/** The message of anything that was thrown. Some libraries throw strings. */
export const thrownInWords = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Recognized by its shape, because a phone system in a separate script has its own copy of this class. */
const isFailure = (thrown: unknown): thrown is Pick<Failure, 'toCommandError'> =>
    typeof (thrown as Partial<Failure> | null)?.toCommandError === 'function';

/** Anything that was thrown, as data for the engine. The message of an unknown error becomes the detail. */
export const errorOf = (thrown: unknown): CommandError =>
    isFailure(thrown) ? thrown.toCommandError() : { reason: 'hostError', detail: thrownInWords(thrown) };

/** The explanation of anything that was thrown. */
export const explanationOf = (thrown: unknown): Explanation => explanationIn(errorOf(thrown));

/** Turns anything that was thrown into a Failure. */
export const failureOf = ({ reason, ...why }: CommandError): Failure => new Failure(reason, why);

/** The maximum length of another system's message. Longer ones don't help, and a boundary accepts at most 4000 characters. */
const LONGEST_DETAIL = 1000;

/** A command's failure in the form that crosses a boundary. */
export function commandErrorOf(thrown: unknown): CommandError {
    const error = errorOf(thrown);
    return error.detail === undefined ? error : { ...error, detail: error.detail.slice(0, LONGEST_DETAIL) };
}
