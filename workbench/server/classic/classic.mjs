/**
 * Salesforce Classic: pages from the org's own records, each with a full page load.
 *
 *   /home/home.jsp   /003/o   /003   /003/e   /0035g0000000001   /0035g0000000001/e   /search/SearchResults?str=   /flow/Name
 */
import { requireOwnForm } from '../http/callers.mjs';
import { HttpError } from '../http/httpError.mjs';
import { readForm } from '../http/form.mjs';
import { sendText } from '../http/sendFile.mjs';
import { RecordError } from '../records/recordError.mjs';
import { formPage, saveForm } from './formPages.mjs';
import { classicPage } from './frame.mjs';
import { objectOfPrefix, recordOfUrl } from './objects.mjs';
import { flowPage, homePage, listPage, notFoundPage, recordPage, searchPage, tabPage } from './viewPages.mjs';

const send = (context, content, status = 200) =>
    sendText(context.response, '.html', classicPage(context, content), status);

/** The form of `target`: shown, or sent. */
async function form(context, target) {
    if (context.request.method !== 'POST') {
        send(context, formPage(context, target));
        return;
    }
    requireOwnForm(context.request);
    const entered = await readForm(context.request);
    try {
        context.response.writeHead(303, { location: saveForm(context, target, entered) }).end();
    } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        send(context, formPage(context, target, { entered, errors: error.errors }));
    }
}

const OF_OBJECT = { undefined: listPage, o: tabPage };

function ofObject(context, prefix, page) {
    const object = objectOfPrefix(prefix);
    if (!object) return undefined;
    return page === 'e' ? form(context, { object }) : send(context, OF_OBJECT[page](context, object));
}

function ofRecord(context, id, page) {
    const target = recordOfUrl(context.org.store, id);
    if (!target) return send(context, notFoundPage(), 404);
    return page === 'e' ? form(context, target) : send(context, recordPage(context, target));
}

/** Path -> handler. `form`: takes a POST, too. */
const ROUTES = [
    [/^\/home\/home\.jsp$/, (context) => send(context, homePage(context))],
    [/^\/search\/SearchResults$/, (context) => send(context, searchPage(context))],
    [/^\/flow\/(\w+)$/, (context, flow) => send(context, flowPage(context, flow))],
    [/^\/(\w{3})(?:\/([oe]))?$/, ofObject],
    [/^\/(\w{15}|\w{18})(?:\/(e))?$/, ofRecord]
];

/**
 * Answers a request for a page of Classic.
 * @param {object} context see workbench.mjs
 * @returns {Promise<boolean>} false for another path
 * @throws {HttpError} 403, 405
 */
export async function classic(context) {
    const { path, request } = context;
    for (const [address, answer] of ROUTES) {
        const match = address.exec(path);
        if (!match) continue;
        const isForm = request.method === 'POST' && path.endsWith('/e');
        if (!isForm && !['GET', 'HEAD'].includes(request.method)) throw new HttpError(405, `${path} can only be read.`);
        await answer(context, ...match.slice(1));
        return context.response.writableEnded;
    }
    return false;
}
