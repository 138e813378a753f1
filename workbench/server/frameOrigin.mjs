/** In Salesforce the frame has another origin than the page around it; here too, where the browser knows another name for us. */
export const OTHER_NAMES = { localhost: '127.0.0.1', '127.0.0.1': 'localhost', '[::1]': 'localhost' };

/** Scheme of the page that asks: it says so itself, which also holds behind a proxy that speaks TLS for us. */
function schemeOf({ headers, socket }) {
    const page = URL.canParse(headers.referer ?? '') ? new URL(headers.referer) : null;
    if (page?.host === headers.host) return page.protocol;
    return socket.encrypted ? 'https:' : 'http:';
}

/**
 * @param {import('node:http').IncomingMessage} request of the page that will hold the frame
 * @param {number} port that the workbench listens on
 * @returns {string} origin
 */
export function frameOrigin(request, port) {
    const host = request.headers.host ?? `127.0.0.1:${port}`;
    const { hostname } = new URL(`http://${host}`);
    const other = OTHER_NAMES[hostname];
    return `${schemeOf(request)}//${other ? host.replace(hostname, other) : host}`;
}
