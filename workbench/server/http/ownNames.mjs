/** The names under which a browser may open the workbench. */

/** This machine's own, as a URL's hostname has them. */
export const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Salesforce's domains, for whoever maps a name below them to loopback. Nobody else can point a name there to this machine. */
export const SALESFORCE_DOMAINS = ['lightning.force.com', 'vf.force.com', 'my.salesforce.com', 'visualforce.com'];

/** @param {string} hostname lower case, without a port */
export const isOwnName = (hostname) =>
    LOOPBACK_NAMES.includes(hostname) || SALESFORCE_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
