/**
 * Who may use the workbench. It listens on loopback, and every page that is open in a browser on this machine can reach loopback:
 * from another site, from another port of localhost, or under a name that its owner points to 127.0.0.1 (DNS rebinding).
 */
import { HttpError } from './httpError.mjs';
import { isOwnName } from './ownNames.mjs';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];

/** Absent in older browsers and outside of browsers; `none` is an address that the user typed. */
const OWN_PAGES = [undefined, 'same-origin', 'none'];

function hostnameOf(host) {
    return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/**
 * Refuses a request under a name that is not the workbench's, pages included: else a page under a rebound name could read them.
 * @param {import('node:http').IncomingMessage} request
 * @param {string | undefined} frameOrigin an origin that the workbench was told to use for the frame
 * @throws {HttpError} 421
 */
export function requireOwnName({ headers: { host = '' } }, frameOrigin) {
    const hostname = hostnameOf(host);
    if (isOwnName(hostname) || (frameOrigin && hostname === new URL(frameOrigin).hostname)) return;
    throw new HttpError(
        421,
        `The workbench does not answer to "${host}": open it as localhost, or start it with --frame-origin.`
    );
}

/**
 * Refuses what a page of somebody else's may send. A GET changes nothing here, and no answer allows other origins to read it; so
 * the last check also holds for a browser that sends neither header: it asks us before it sends JSON to another origin.
 * @param {import('node:http').IncomingMessage} request that passed requireOwnName
 * @throws {HttpError} 403, 415
 */
export function requireOwnPage({ headers, method }) {
    const { origin, host } = headers;
    const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host.toLowerCase());
    if (foreign || !OWN_PAGES.includes(headers['sec-fetch-site']))
        throw new HttpError(403, 'Pages of other sites may not use the workbench.');
    const [type] = (headers['content-type'] ?? '').split(';');
    if (WITH_BODY.includes(method) && type.trim().toLowerCase() !== 'application/json')
        throw new HttpError(415, `A ${method} has the header "content-type: application/json".`);
}
