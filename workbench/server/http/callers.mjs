/**
 * Decides who may use the workbench. It listens on loopback, which every page in a browser on this machine can reach: from another
 * site, from another port of localhost, or under a name that its owner points to 127.0.0.1 (DNS rebinding).
 */
import { HttpError } from './httpError.mjs';
import { isOwnName } from './ownNames.mjs';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];

/** Missing in older browsers and outside of browsers; `none` means that the user entered the address. */
const OWN_PAGES = [undefined, 'same-origin', 'none'];

const isOwnOrigin = ({ origin = '', host }) => URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

function hostnameOf(host) {
    return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/**
 * Rejects a request under a name that is not the workbench's, also for pages: otherwise, a page under a rebound name could read them.
 * @param {import('node:http').IncomingMessage} request
 * @param {string | undefined} frameOrigin the origin that was set for the frame
 * @throws {HttpError} 421
 */
export function requireOwnName({ headers: { host = '' } }, frameOrigin) {
    const hostname = hostnameOf(host);
    if (isOwnName(hostname) || (frameOrigin && hostname === new URL(frameOrigin).hostname)) return;
    throw new HttpError(
        421,
        `The workbench does not respond under the name "${host}": open it as localhost, or start it with --frame-origin.`
    );
}

/**
 * Rejects what a page of another site may send. A GET changes nothing, and no response allows other origins to read it. The last
 * check also works for a browser that sends neither header, because it sends a preflight request before JSON to another origin.
 * @param {import('node:http').IncomingMessage} request that passed requireOwnName
 * @throws {HttpError} 403, 415
 */
export function requireOwnPage({ headers, method }) {
    const { origin } = headers;
    if ((origin !== undefined && !isOwnOrigin(headers)) || !OWN_PAGES.includes(headers['sec-fetch-site']))
        throw new HttpError(403, 'Pages of other sites must not use the workbench.');
    const [type] = (headers['content-type'] ?? '').split(';');
    if (WITH_BODY.includes(method) && type.trim().toLowerCase() !== 'application/json')
        throw new HttpError(415, `A ${method} must have the header "content-type: application/json".`);
}

/**
 * Rejects a form that is not from one of the workbench's own pages. A browser sends the origin with every POST.
 * @param {import('node:http').IncomingMessage} request that passed requireOwnName
 * @throws {HttpError} 403
 */
export function requireOwnForm({ headers }) {
    if (!isOwnOrigin(headers)) throw new HttpError(403, 'Pages of other sites must not use the workbench.');
}
