import { HttpError } from '../http/httpError.mjs';
import { readObject, sendJson } from '../http/json.mjs';
import { InvalidInput } from '../invalidInput.mjs';

const isTexts = (value) =>
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string');

/** @throws {InvalidInput} */
function checkedCall({ from, name, attributes, channel }) {
    if (typeof from !== 'string')
        throw new InvalidInput('"from" must be the caller\'s number as a text, or "anonymous" for a withheld number.');
    if (name !== undefined && typeof name !== 'string') throw new InvalidInput('"name" must be a text.');
    if (attributes !== undefined && !isTexts(attributes))
        throw new InvalidInput('"attributes" must be an object of texts.');
    if (channel !== undefined && typeof channel !== 'string') throw new InvalidInput('"channel" must be a text.');
    return { from, name, attributes, channel };
}

/** /workbench/calls */
export const calls = {
    async POST({ request, response, placeCall }) {
        const { callId, error } = await placeCall(checkedCall(await readObject(request)));
        if (!callId) throw new HttpError(409, error);
        sendJson(response, 201, { callId });
    }
};
