/** A record that was refused, with the reasons in Salesforce's shape. */
export class RecordError extends Error {
    /** @param {{ fields: string[], code: string, message: string }[]} errors */
    constructor(errors) {
        super(errors.map(({ message }) => message).join(' '));
        this.errors = errors;
    }
}
