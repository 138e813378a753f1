/** An answer that is not a success; the message is a sentence for whoever asked. */
export class HttpError extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
