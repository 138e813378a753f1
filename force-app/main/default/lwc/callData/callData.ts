/** The panel's requests for Salesforce data. Each is answered within a deadline and never throws. */
export { apexCall } from './apexCall';
export { findCaller, describeRecord } from './callerLookup';
export { saveCallRecord } from './callRecord';
export { readPhoneCredentials } from './phoneCredentials';
export { phoneTicket } from './phoneTicket';
