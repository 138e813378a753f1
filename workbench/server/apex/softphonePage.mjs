/**
 * Stand-in for the Apex class SoftphonePage, controller of the page Softphone: name in the page -> (org's hosts) -> value.
 */
export const SOFTPHONE_PAGE = {
    salesforceHosts: ({ hosts }) => hosts.join(',')
};
