import { OTHER_NAMES } from './frameOrigin.mjs';

const VISUALFORCE = /^([\w-]+)--\w+((?:\.\w+)?)\.vf\.force\.com(:\d+)?$/;

/**
 * The hosts of this org's Salesforce pages, as DomainCreator returns them: the hosts of the shell, for a request of the softphone's
 * page. They include the workbench's port.
 * @param {import('node:http').IncomingMessage} request of a Visualforce page
 * @param {number} port on which the workbench listens
 * @returns {string[]}
 */
export function salesforceHosts({ headers }, port) {
    const host = headers.host ?? `127.0.0.1:${port}`;
    const [, domain, partition, colonPort = ''] = VISUALFORCE.exec(host) ?? [];
    if (domain)
        return [`${domain}${partition}.lightning.force.com`, `${domain}${partition}.my.salesforce.com`].map(
            (name) => name + colonPort
        );
    const { hostname } = new URL(`http://${host}`);
    // With --frame-origin, the frame may have any name, but the shell has a name for loopback.
    const shell = Object.hasOwn(OTHER_NAMES, hostname) ? host.slice(hostname.length) : `:${port}`;
    return [...new Set([host, ...Object.keys(OTHER_NAMES).map((name) => name + shell)])];
}
