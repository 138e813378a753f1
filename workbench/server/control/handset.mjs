/**
 * /workbench/handset: the phones next to the computer, for a person who tries a desk phone: a page, a stream of what they show, and
 * their keys. The workbench gets the phones from whoever starts it.
 *
 * @typedef {object} TablePhone
 * @property {string} title
 * @property {string} [dials] the number that is entered at first
 * @property {object} display what it shows: { number, autoAnswer, calls }
 * @property {(listener: (display: object) => void) => () => void} onChange returns what stops it
 * @property {(key: string, what: object) => Promise<void>} press rejects with a message for the person
 */
import { openEventStream } from '../http/eventStream.mjs';
import { HttpError } from '../http/httpError.mjs';
import { readObject, sendJson } from '../http/json.mjs';
import { sendText } from '../http/sendFile.mjs';
import { handsetPage } from '../pages/handsetPage.mjs';

const NO_PHONES = 'There is no desk phone: start the workbench with npm start -- --phone desk.';

function stream(context, phones) {
    const stops = [];
    const send = openEventStream(context, () => stops.forEach((stop) => stop()));
    for (const [name, phone] of Object.entries(phones)) {
        const show = (display) => send('display', { phone: name, display });
        stops.push(phone.onChange(show));
        show(phone.display);
    }
}

export const handset = {
    GET(context) {
        const {
            phones,
            parts: [what],
            response
        } = context;
        if (!phones) throw new HttpError(404, NO_PHONES);
        if (what === undefined) sendText(response, '.html', handsetPage(phones));
        else if (what === 'stream') stream(context, phones);
        else throw new HttpError(404, 'There is /workbench/handset, and /workbench/handset/stream.');
    },
    async POST({ phones, parts: [name], request, response }) {
        if (!phones) throw new HttpError(404, NO_PHONES);
        if (!Object.hasOwn(phones, name ?? ''))
            throw new HttpError(404, `The phones are ${Object.keys(phones).join(', ')}.`);
        const { key, ...what } = await readObject(request);
        try {
            await phones[name].press(key, what);
        } catch (error) {
            throw new HttpError(409, error.message, { cause: error });
        }
        sendJson(response, 200, phones[name].display);
    }
};
