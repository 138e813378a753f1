/** What a log line is about: facts without personal data, so no numbers, names, tickets, or device ids (see pseudonyms.ts). */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Write = (fields: LogFields, text: string) => void;

/** A structured log. A pino logger is one. */
export interface Log {
    readonly debug: Write;
    readonly info: Write;
    readonly warn: Write;
    readonly error: Write;
}

const nothing: Write = () => undefined;

/** For whoever needs no log. */
export const noLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
