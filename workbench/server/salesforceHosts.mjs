import { OTHER_NAMES } from './frameOrigin.mjs';

const VISUALFORCE = /^([\w-]+)--\w+((?:\.\w+)?)\.vf\.force\.com(:\d+)?$/;

/**
 * Hosts of this org's Salesforce pages, as DomainCreator names them: those at which the shell is, when the softphone's page is asked
 * for at this one. With its port, as the workbench has one.
 * @param {import('node:http').IncomingMessage} request of a Visualforce page
 * @param {number} port that the workbench listens on
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
    // --frame-origin may have put the frame at a name of its own: the shell is at a name of loopback
    const shell = Object.hasOwn(OTHER_NAMES, hostname) ? host.slice(hostname.length) : `:${port}`;
    return [...new Set([host, ...Object.keys(OTHER_NAMES).map((name) => name + shell)])];
}
