/** The names under which a browser may open the workbench. */

/** The names of this machine, as in a URL's hostname. */
export const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Salesforce's domains, for users who map a subdomain to loopback. Nobody else can point such a name to this machine. */
export const SALESFORCE_DOMAINS = ['lightning.force.com', 'vf.force.com', 'my.salesforce.com', 'visualforce.com'];

/** @param {string} hostname lower case, without a port */
export const isOwnName = (hostname) =>
    LOOPBACK_NAMES.includes(hostname) || SALESFORCE_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
