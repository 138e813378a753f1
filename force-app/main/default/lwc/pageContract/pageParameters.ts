/** This parameter in the address makes the phone's page check itself and send the result with the parameter's value. */
export const CHECK_PARAMETER = 'crmConnectCheck';

/** This parameter in the address says that a component of this package holds the page. Its value is the nonce. */
export const UTILITY_PARAMETER = 'crmConnectUtility';
