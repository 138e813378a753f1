/**
 * Stand-ins for the package's `webservice static` Apex, which Open CTI's runApex calls. Each returns a text.
 */
import { readLayoutText } from './softphoneLayouts.mjs';

export const WEB_SERVICES = {
    'CRMConnectUser.getUserTimeZone': (_params, { user }) => user.timeZone,
    'CRMConnectUser.getUserId': (_params, { user }) => user.Id,
    'GetCurrentUser.getUserTimeZone': (_params, { user }) => user.timeZone,
    'GetCurrentUser.getUserId': (_params, { user }) => user.Id,
    'GetCurrentUser.getInternalNumbersDigitsLength': () => '5',
    'SoftphoneLayouts.read': readLayoutText
};

export const isWebService = (name) => Object.hasOwn(WEB_SERVICES, name);
export const webServiceClasses = () => Object.keys(WEB_SERVICES).map((name) => name.split('.')[0]);

/**
 * @param {string} name "Class.method", for which isWebService is true
 * @param {URLSearchParams} params
 * @param {{ user: object, source: string }} org
 */
export const runWebService = (name, params, org) => String(WEB_SERVICES[name](params, org));
