/** An invalid request, with a message for the client. The response has status 400. */
export class InvalidInput extends Error {}

/**
 * @param {unknown} value
 * @param {string} what what it is, for the beginning of a sentence: "A record"
 * @returns {Record<string, unknown>} the value, if it is a plain object
 * @throws {InvalidInput}
 */
export function requireObject(value, what) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new InvalidInput(`${what} must be a JSON object.`);
    return value;
}
