// Stand-in for the Apex class GetCurrentUser, which is called through Open CTI's runApex and answers texts.
export const getUserTimeZone = (_params, { user }) => user.timeZone;
export const getUserId = (_params, { user }) => user.Id;
export const getInternalNumbersDigitsLength = () => '5';
