/** What was asked for makes no sense; the message is a sentence for whoever asked. Answered with status 400. */
export class InvalidInput extends Error {}

/**
 * @param {unknown} value
 * @param {string} what what it should be, as the beginning of a sentence: "A record"
 * @returns {Record<string, unknown>} the value, when it is a plain object
 * @throws {InvalidInput}
 */
export function requireObject(value, what) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new InvalidInput(`${what} is a JSON object.`);
    return value;
}
