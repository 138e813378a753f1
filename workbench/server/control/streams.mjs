import { openEventStream } from '../http/eventStream.mjs';
import { HttpError } from '../http/httpError.mjs';
import { readObject, sendJson } from '../http/json.mjs';

const KINDS = ['records', 'config', 'reset'];

/** /workbench/stream: changes in the org. */
export const stream = {
    GET(context) {
        const { org } = context;
        const listeners = KINDS.map((kind) => [kind, (data) => send(kind, data)]);
        const send = openEventStream(context, () => listeners.forEach(([kind, listener]) => org.off(kind, listener)));
        for (const [kind, listener] of listeners) org.on(kind, listener);
    }
};

function listen(context) {
    let forget = () => undefined;
    const send = openEventStream(context, () => forget());
    forget = context.switchboard.connect(send);
}

/**
 * /workbench/demo: a frame with a demo line starts to listen, and calls go to it from then on. It is a POST, because any page can
 * send a GET with an image. /workbench/demo/answer: the result of a call.
 */
export const demo = {
    async POST(context) {
        const {
            parts: [what],
            switchboard,
            request,
            response
        } = context;
        if (what === undefined) {
            listen(context);
            return;
        }
        if (what !== 'answer') throw new HttpError(404, 'Answers must go to /workbench/demo/answer.');
        switchboard.answer(await readObject(request));
        sendJson(response, 200, {});
    }
};
