/** A rejected record, with the reasons in Salesforce's format. */
export class RecordError extends Error {
    /** @param {{ fields: string[], code: string, message: string }[]} errors */
    constructor(errors) {
        super(errors.map(({ message }) => message).join(' '));
        this.errors = errors;
    }
}
