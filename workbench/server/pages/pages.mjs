/**
 * Pages and files: all requests of a browser except the control endpoints.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { classic } from '../classic/classic.mjs';
import { HttpError } from '../http/httpError.mjs';
import { readText } from '../http/json.mjs';
import { sendFile, sendText } from '../http/sendFile.mjs';
import { clientLibrary } from '../openCti/clientLibrary.mjs';
import { CHUNKS, DIST, SLDS } from '../paths.mjs';
import { renderPage } from './visualforce.mjs';

const NOT_BUILT = 'The workbench is not built: run `npm start` or `node workbench/build/build.mjs`.';

/** A chunk never changes without changing its name, so the browser can keep it, and its compiled code. */
const FOREVER = 'max-age=31536000, immutable';

/** Changes only with the installed packages. */
const AN_HOUR = 'max-age=3600';

function built(context, name) {
    if (!sendFile(context, DIST, name, name.startsWith(`${CHUNKS}/`) ? FOREVER : undefined))
        throw new HttpError(name === 'index.html' ? 503 : 404, NOT_BUILT);
    return true;
}

/** The page around a Visualforce page takes it back to where it came from. In Salesforce, the page's own script asks for that. */
const leave = (address) =>
    `<!doctype html><title>Back</title><script>parent.postMessage(${JSON.stringify({
        workbench: 'open',
        address
    }).replace(/</g, '\\u003c')}, '*');</script>`;

/** A form that is sent to a page changes nothing here: it names the records of a list, or leaves the page. */
async function visualforce({ request, response, org, url, salesforceHosts }, name) {
    const form = new URLSearchParams(request.method === 'POST' ? await readText(request) : '');
    const html = renderPage(name, org, { hosts: salesforceHosts(), parameters: url.searchParams, form });
    if (html !== null) sendText(response, '.html', form.has('cancel') ? leave(form.get('retURL') ?? '/') : html);
    return html !== null;
}

function library({ response }, version, name) {
    const script = clientLibrary(name, Number(version));
    if (script !== null) sendText(response, '.js', script);
    return script !== null;
}

/** `Name/path` is a file in an archive. `Name` alone is a single-file resource, whatever its file name in the source is. */
function staticResource(context, name) {
    const folder = path.join(context.org.source, 'staticresources');
    if (name.includes('/')) return sendFile(context, folder, name);
    if (!existsSync(path.join(folder, `${name}.resource-meta.xml`))) return false;
    const file = readdirSync(folder).find((one) => path.parse(one).name === name && path.extname(one) !== '');
    return file !== undefined && sendFile(context, folder, file);
}

function home({ org, response }) {
    const location = org.host === 'classic' ? '/home/home.jsp' : '/lightning/page/home';
    response.writeHead(302, { location }).end();
    return true;
}

/** Path -> handler. The first match applies: (context, …captures) -> whether there was a response. */
const ROUTES = [
    [/^\/$/, home],
    [/^\/lightning\/lightning\.out\.js$/, (context) => built(context, 'lightning.out.js')],
    [/^\/lightning\//, (context) => built(context, 'index.html')],
    [/^\/assets\/(.+)$/, (context, name) => built(context, name)],
    [/^\/slds\/(.+)$/, (context, name) => sendFile(context, SLDS, name, AN_HOUR)],
    [/^\/resource\/(.+)$/, staticResource],
    [/^\/apex\/(\w+)$/, visualforce],
    [/^\/support\/api\/(\d+)\.0\/(lightning\/opencti)(?:_min)?\.js$/, library],
    [/^\/support\/api\/(\d+)\.0\/(interaction)\.js$/, library]
];

/**
 * @param {object} context see workbench.mjs
 * @throws {HttpError} 404 with a message
 */
export async function page(context) {
    const { request, path: asked } = context;
    if (await classic(context)) return;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && !(request.method === 'POST' && asked.startsWith('/apex/')))
        throw new HttpError(405, `${asked} can only be read.`);
    for (const [address, answer] of ROUTES) {
        const match = address.exec(asked);
        if (match && (await answer(context, ...match.slice(1)))) return;
        if (match) break;
    }
    throw new HttpError(404, `There is no ${asked}.`);
}
