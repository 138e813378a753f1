/** A refusal with Twilio's code, and the body in which Twilio's REST interfaces send it. */
export class TwilioError extends Error {
    /**
     * @param {number} status of HTTP
     * @param {number} code Twilio's
     * @param {string} message
     */
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    get body() {
        const { status, code, message } = this;
        return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
    }
}

export const badRequest = (message) => new TwilioError(400, 20001, message);
export const notFound = (what) => new TwilioError(404, 20404, `The requested resource ${what} was not found`);
