/** In Salesforce, the frame and the page around it have different origins. They do here as well, if this machine has a second name. */
export const OTHER_NAMES = { localhost: '127.0.0.1', '127.0.0.1': 'localhost', '[::1]': 'localhost' };

/** The scheme of the requesting page, from its own headers, which is also right behind a proxy that terminates TLS. */
function schemeOf({ headers, socket }) {
    const page = URL.canParse(headers.referer ?? '') ? new URL(headers.referer) : null;
    if (page?.host === headers.host) return page.protocol;
    return socket.encrypted ? 'https:' : 'http:';
}

/**
 * @param {import('node:http').IncomingMessage} request of the page that will contain the frame
 * @param {number} port on which the workbench listens
 * @returns {string} origin
 */
export function frameOrigin(request, port) {
    const host = request.headers.host ?? `127.0.0.1:${port}`;
    const { hostname } = new URL(`http://${host}`);
    const other = OTHER_NAMES[hostname];
    return `${schemeOf(request)}//${other ? host.replace(hostname, other) : host}`;
}
