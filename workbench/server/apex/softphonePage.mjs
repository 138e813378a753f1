/**
 * Stand-in for the Apex class SoftphonePage, the controller of the page Softphone: name in the page -> ({ hosts, user, parameters }) -> text.
 */
export const SOFTPHONE_PAGE = {
    userId: ({ user }) => user.Id,
    salesforceHosts: ({ hosts }) => hosts.join(','),
    clientLibrary: ({ parameters }) => {
        const has = (name) => [...parameters.keys()].some((one) => one.toLowerCase() === name.toLowerCase());
        const inClassic = has('sfdcIFrameOrigin') && !has('mode');
        return inClassic ? 'interaction.js' : 'lightning/opencti_min.js';
    }
};
