/** What stops Apex: an error of the compiler, a gap of this runtime, or an exception of the running code. */

/** The source is wrong, or uses what this runtime does not implement. Always with file and line. */
export class CompileError extends Error {
    /**
     * @param {string} message
     * @param {{ file: string, line: number }} at
     */
    constructor(message, { file, line }) {
        super(`${file}:${line}: ${message}`);
        this.file = file;
        this.line = line;
    }
}

/** A call that compiles but that this runtime does not implement, for example with these arguments. It ends the transaction. */
export class NotImplemented extends Error {}

/** An Apex exception on its way up. `exception` is the Apex object. */
export class Thrown extends Error {
    constructor(exception) {
        super(`${exception.type.name}: ${exception.message}`);
        this.exception = exception;
    }
}
