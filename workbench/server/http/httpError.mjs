/** An error response, with a message for the client. */
export class HttpError extends Error {
    constructor(status, message, options) {
        super(message, options);
        this.status = status;
    }
}
