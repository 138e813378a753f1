/**
 * Stand-in for the Apex class SoftphonePage, the controller of the page Softphone: name in the page -> ({ hosts, user }) -> text.
 */
export const SOFTPHONE_PAGE = {
    userId: ({ user }) => user.Id,
    salesforceHosts: ({ hosts }) => hosts.join(',')
};
