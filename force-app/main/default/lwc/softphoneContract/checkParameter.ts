/** This parameter in the address makes the phone's page check itself and send the result with the parameter's value. */
export const CHECK_PARAMETER = 'crmConnectCheck';
